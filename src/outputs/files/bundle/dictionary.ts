import { z } from 'zod'

/** As much of `datapackage.json` as the bundle needs to know. */
const packageSchema = z.looseObject({
  resources: z.array(z.looseObject({ path: z.string(), schema: z.string().optional() })),
})

/**
 * The Data Package of the portal, with the files that the bundle holds alone: no reader then looks for one that is not
 * there. @throws ZodError where it is no Data Package of this portal.
 */
export function dictionaryText(text: string, paths: ReadonlySet<string>): string {
  const whole = packageSchema.parse(JSON.parse(text))
  const resources = whole.resources.filter(({ path }) => paths.has(path))
  return `${JSON.stringify({ ...whole, resources }, null, 2)}\n`
}
