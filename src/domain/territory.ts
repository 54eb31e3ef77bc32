import { z } from 'zod'
import { RECORD_KINDS } from './record-kind.ts'
import { webAddressSchema } from './safe-address.ts'
import { visibleTextSchema } from './visible-text.ts'

/** Provenance of a format's files where no `source.json` stands beside them. */
const formatProvenance = z.strictObject({
  title: visibleTextSchema,
  publisher: visibleTextSchema,
  url: webAddressSchema.optional(),
  licence: z.string().min(1),
})

/** How often an authority says that it updates its data; the catalogue passes it on. */
export const UPDATE_FREQUENCIES = ['daily', 'weekly', 'monthly', 'quarterly', 'annual', 'irregular'] as const
export type UpdateFrequency = (typeof UPDATE_FREQUENCIES)[number]

/** `territory.json`: all that makes a portal this territory's. */
export const territorySchema = z.strictObject({
  name: visibleTextSchema,
  /** "de la Métropole européenne de Lille", for use after a noun. */
  nameWithOf: visibleTextSchema,
  shortName: visibleTextSchema,
  /** "la MEL", as the subject of a sentence; without it `shortName` serves. */
  subject: visibleTextSchema.optional(),
  /** SIREN of the buyer, all of them over time (rule 3). */
  buyerSirens: z.array(z.string().regex(/^\d{9}$/)).min(1),
  /** Formats that only this buyer publishes: rows without a buyer belong to it there (rule 3). */
  ownFormats: z.array(z.string()),
  /** SIREN of the intercommunality: its communes are "local" (rule 9). */
  epci: z.string().regex(/^\d{9}$/),
  department: z.string().min(2),
  region: z.string().min(2),
  /** CSS colour of the accent in light and dark schemes. */
  accent: z.strictObject({ light: z.string(), dark: z.string() }),
  website: webAddressSchema.optional(),
  /** Where firms answer; `null` = unknown, and pages say so. */
  profilAcheteur: webAddressSchema.nullable(),
  contact: z.strictObject({ email: z.email(), name: z.string() }),
  openDataUrl: webAddressSchema.optional(),
  /** Absent = not stated, and never guessed. */
  updateFrequency: z.enum(UPDATE_FREQUENCIES).optional(),
  /** By the id of a format, or a kind of own table. */
  formats: z.partialRecord(z.string(), formatProvenance),
})
/** The same, of a file that may name no other formats than these. */
export function territorySchemaFor(formats: readonly string[]) {
  return territorySchema.extend({
    ownFormats: z.array(z.enum(formats)),
    formats: z.partialRecord(z.enum([...formats, ...RECORD_KINDS]), formatProvenance),
  })
}
export type Territory = z.infer<typeof territorySchema> & { readonly slug: string }
