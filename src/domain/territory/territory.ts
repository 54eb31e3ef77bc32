import { z } from 'zod'
import { RECORD_KINDS } from '../record-kind.ts'
import { webAddressSchema } from '../safe-address.ts'
import { isSiren } from '../supplier/siret.ts'
import { visibleTextSchema } from '../visible-text.ts'

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

/** What a territory covers: one of the divisions of the official list, by its code (INSEE; SIREN of an EPCI). */
export const SCOPE_KINDS = ['epci', 'department', 'region', 'commune'] as const
export type ScopeKind = (typeof SCOPE_KINDS)[number]

const scopeSchema = z.union([
  /** A body without a territory of its own: nobody is local to it. */
  z.literal('none'),
  z.strictObject({ kind: z.enum(SCOPE_KINDS), code: z.string().regex(/^[\dAB]{2,9}$/) }),
])
export type TerritoryScope = z.infer<typeof scopeSchema>

const contactSchema = z.strictObject({ email: z.email(), name: visibleTextSchema })

const centralPurchasingSchema = z.strictObject({
  name: visibleTextSchema,
  /** Writings of its name in titles of contracts: one is enough for a contract to be the body's. */
  titleWords: z.array(visibleTextSchema.refine((words) => /[a-z]{3}/i.test(words))).min(1),
  /** Themes of its catalogue, in their order; without them, those that its contracts name. */
  themes: z.array(visibleTextSchema).min(1).optional(),
  /** How a public body becomes a member, in a few sentences. */
  joining: visibleTextSchema.optional(),
  /** Whom its members write to: not those who run the portal. */
  contact: contactSchema.optional(),
})
export type CentralPurchasing = z.infer<typeof centralPurchasingSchema>

const colour = z.string().regex(/^#[0-9a-f]{6}$/i)

/** `territory.json`: all that makes a portal this territory's. Only name, SIREN and scope are required. */
export const territoryFileSchema = z.strictObject({
  name: visibleTextSchema,
  /** Without it, the name. */
  shortName: visibleTextSchema.optional(),
  /** Of the name, where its first word does not tell (`text/territory-names.ts`); empty = none. */
  article: z.enum(['le', 'la', 'l’', "l'", 'les', '']).optional(),
  /** "la MEL", as the subject of a sentence, where the short name does not tell its article. */
  subject: visibleTextSchema.optional(),
  /** SIREN of the buyer, all of them over time, the one that it has last (rule 3). */
  buyerSirens: z.array(z.string().refine(isSiren)).min(1),
  /** Names under which its notices appear; without them, its name. */
  noticeNames: z.array(visibleTextSchema).min(1).optional(),
  /** Formats that only this buyer publishes: rows without a buyer belong to it there (rule 3). */
  ownFormats: z.array(z.string()).default([]),
  /** Its communes are "local" (rule 9). */
  scope: scopeSchema,
  /** The body that buys for others beside the authority itself; its page exists only where it is named. */
  centralPurchasing: centralPurchasingSchema.optional(),
  /** CSS colour of the accent in light and dark schemes. */
  accent: z.strictObject({ light: colour, dark: colour }).default({ light: '#2f4f80', dark: '#9ab8ea' }),
  website: webAddressSchema.optional(),
  /** Where firms answer; `null` = unknown, and pages say so. */
  profilAcheteur: webAddressSchema.nullable().default(null),
  /** Whom readers write to; unknown where absent, and pages say so. */
  contact: contactSchema.optional(),
  /** What the law wants named on the site (loi n° 2004-575); unknown where absent, and the page says so. */
  legalNotice: z
    .strictObject({ directorOfPublication: visibleTextSchema.optional(), host: visibleTextSchema.optional() })
    .default({}),
  /** Hosts that `npm run fetch` may ask, redirections included: names alone, in lower case. */
  hosts: z.array(z.string().regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/)).optional(),
  openDataUrl: webAddressSchema.optional(),
  /** Absent = not stated, and never guessed. */
  updateFrequency: z.enum(UPDATE_FREQUENCIES).optional(),
  /** By the id of a format, or a kind of own table. */
  formats: z.partialRecord(z.string(), formatProvenance).default({}),
})
export type TerritoryFile = z.infer<typeof territoryFileSchema>

/** The same, of a file that may name no other formats than these. */
export function territoryFileSchemaFor(formats: readonly string[]) {
  return territoryFileSchema.extend({
    ownFormats: z.array(z.enum(formats)).default([]),
    formats: z.partialRecord(z.enum([...formats, ...RECORD_KINDS]), formatProvenance).default({}),
  })
}

/** A territory with its names as sentences need them. */
export const territorySchema = territoryFileSchema.omit({ article: true }).extend({
  /** Name of its folder. */
  slug: z.string(),
  shortName: visibleTextSchema,
  /** "de la Métropole européenne de Lille", for use after a noun. */
  nameWithOf: visibleTextSchema,
  /** "la MEL", as the subject of a sentence. */
  subject: visibleTextSchema,
  noticeNames: z.array(visibleTextSchema),
})
export type Territory = z.infer<typeof territorySchema>
