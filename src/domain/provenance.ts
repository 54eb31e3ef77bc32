import { z } from 'zod'
import { isoDate } from './codec.ts'
import { webAddressSchema } from './safe-address.ts'
import { visibleTextSchema } from './visible-text.ts'

/** `fetch` of a `source.json`: where `npm run fetch` finds the file, and how it is given. */
export const fetchInstructionsSchema = z.strictObject({
  /** Of a host that `hosts` of territory.json names; so is each address that it leads to. */
  url: webAddressSchema,
  /** Largest size accepted, in bytes, decompressed. */
  maxBytes: z.int().positive().optional(),
  /** An answer in pages: the member that lists the items, the one that holds the next page's address. */
  pages: z
    .strictObject({
      items: z.string().min(1),
      next: z.string().min(1),
      /** The items become the portal's own table; without it, one JSON list. */
      as: z.literal('structures').optional(),
    })
    .optional(),
  /** One request for each supplier's SIRET that no file describes yet, which takes the place of `{siret}`. */
  each: z.literal('missing-siret').optional(),
  /** Requests a second at most, where there are several. */
  perSecond: z.number().positive().max(5).optional(),
})
export type FetchInstructions = z.infer<typeof fetchInstructionsSchema>

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
  /** The sheet that is read, where the file is a workbook and it is not its first. */
  sheet: z.string().optional(),
  fetch: fetchInstructionsSchema.optional(),
})
export type SourceDescription = z.infer<typeof sourceSchema>

/** A source as the built site names it. */
export interface Source extends Omit<SourceDescription, 'fetch'> {
  readonly id: string
  readonly file: string
  readonly sha256: string
}
