import { z } from 'zod'
import { listOf } from './codec.ts'
import { fetchedSourceSchema } from './fetching/fetch-state.ts'
import { sourceSchema } from './provenance.ts'
import { territorySchema } from './territory/territory.ts'

/** `portal.json` of `data/derived`: whose portal it is, and from which files it was made. */
export const portalDescriptionSchema = z
  .strictObject({
    territory: territorySchema.readonly(),
    /** What `npm run fetch` last found, where it was run. */
    fetches: listOf(fetchedSourceSchema).default([]),
    sources: listOf(
      sourceSchema
        .omit({ fetch: true })
        .extend({ id: z.string(), file: z.string(), sha256: z.string() })
        .readonly(),
    ),
  })
  .readonly()
export type PortalDescription = z.infer<typeof portalDescriptionSchema>
