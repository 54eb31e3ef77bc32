import { z } from 'zod'
import { webAddressSchema } from './safe-address.ts'
import { visibleTextSchema } from './visible-text.ts'

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'expected YYYY-MM-DD')

/** `source.json`: where a published file comes from. */
export const sourceSchema = z.strictObject({
  title: visibleTextSchema,
  publisher: visibleTextSchema,
  url: webAddressSchema.optional(),
  licence: z.string().min(1),
  /** Day of the producer's last update; the reference date of a build is the latest of them (rule 14). */
  published: isoDate.optional(),
  accessed: isoDate.optional(),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  rows: z.int().nonnegative().optional(),
  demonstration: z.boolean(),
  /** Days between which the file is complete; years outside are partial (rule 17). */
  covers: z.strictObject({ from: isoDate, to: isoDate }).optional(),
  /** The file this describes, where the folder holds several. */
  file: z.string().optional(),
})
export type SourceDescription = z.infer<typeof sourceSchema>

/** A source as the built site names it. */
export interface Source extends SourceDescription {
  readonly id: string
  readonly file: string
  readonly sha256: string
}
