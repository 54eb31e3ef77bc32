import { z } from 'zod'
import { cents, isoDate, listOf } from '../codec.ts'
import { rowRefSchema } from '../contract/contract.ts'
import { flagSchema } from '../contract/flag.ts'
import { RESERVED_KINDS } from '../contract/reserved-kind.ts'
import { webAddressSchema } from '../safe-address.ts'

/** What a published notice does; `information` asks for no answer. */
const NOTICE_NATURES = ['call', 'result', 'rectification', 'cancellation', 'information'] as const
export type NoticeNature = (typeof NOTICE_NATURES)[number]

const instant = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/, 'expected a moment in UTC')

const lotSchema = z.strictObject({ number: z.string().optional(), title: z.string().optional() }).readonly()
export type NoticeLot = z.infer<typeof lotSchema>

/** What a notice says of what is bought. Absent = unknown; an empty list = none. */
const stated = {
  url: webAddressSchema.optional(),
  title: z.string().optional(),
  category: z.enum(['works', 'goods', 'services']).optional(),
  /** In the words of the bulletin. */
  procedure: z.string().optional(),
  buyerName: z.string().optional(),
  /** Of the buyers that the notice itself identifies, several where they buy together. */
  buyerSirens: listOf(z.string()),
  /** INSEE codes of the departments that the notice was published for: not where the work is. */
  departments: listOf(z.string()),
  /** Of the department of the work, where it is told. */
  departmentOfPerformance: z.string().optional(),
  placeOfPerformance: z.string().optional(),
  publishedOn: isoDate.optional(),
  /** The last moment to answer, hour included. */
  deadline: instant.optional(),
  diffusionEndsOn: isoDate.optional(),
  lots: listOf(lotSchema).optional(),
  /** Eight digits, the main one first. */
  cpvs: listOf(z.string()),
  /** Kinds of structures that a lot is reserved to; none = not reserved. */
  reserved: listOf(z.enum(RESERVED_KINDS)).optional(),
  reservedLots: z.int().optional(),
  /** Where firms answer. */
  profileUrl: webAddressSchema.optional(),
  /** The buyer's own numbers for it: the id of a line of the plan may be one. */
  references: listOf(z.string()),
  /** Euro cents without tax, of all lots. */
  estimate: cents.optional(),
  /** Ids of the notices that this one continues. */
  previous: listOf(z.string()),
  /** Of the procedure, over all its European notices. */
  folderId: z.string().optional(),
}

/**
 * What a national rectification does to a deadline: in place of `from` (of whatever it named, where absent) comes `to`
 * (which cannot be read, where absent).
 */
const deadlineChangeSchema = z.strictObject({ from: instant.optional(), to: instant.optional() }).readonly()
export type DeadlineChange = z.infer<typeof deadlineChangeSchema>

/** One published row, as its format reads it. */
export const noticeDraftSchema = z
  .strictObject({
    ...stated,
    /** As published. */
    id: z.string(),
    nature: z.enum(NOTICE_NATURES),
    /** Of a rectification; absent where its words are not published, empty where they leave the deadline alone. */
    deadlineChanges: listOf(deadlineChangeSchema).optional(),
    flags: listOf(flagSchema),
  })
  .readonly()
export type NoticeDraft = z.infer<typeof noticeDraftSchema>

/** One publication about a notice: the first, its rectifications, its cancellation or its result. */
const versionSchema = z
  .strictObject({
    ref: rowRefSchema,
    id: z.string(),
    nature: z.enum(NOTICE_NATURES),
    url: webAddressSchema.optional(),
    publishedOn: isoDate.optional(),
    /** That holds from this version on; absent = unknown. */
    deadline: instant.optional(),
  })
  .readonly()
export type NoticeVersion = z.infer<typeof versionSchema>

/** How the last version left it; `calling`: answers are asked for, until the deadline. */
const NOTICE_OUTCOMES = ['calling', 'cancelled', 'awarded', 'informing'] as const
export type NoticeOutcome = (typeof NOTICE_OUTCOMES)[number]

/** A notice over all its versions: what the last one that says so states of each field, and the deadline that holds. */
export const noticeSchema = z
  .strictObject({
    ...stated,
    /** Of its first version, as published. */
    id: z.string(),
    /** Its address: `/consultations/<slug>/`. */
    slug: z.string(),
    /** Whether it is the buyer's by a SIREN that it states, or by its name alone. */
    matchedBy: z.enum(['siren', 'name']),
    outcome: z.enum(NOTICE_OUTCOMES),
    /** Oldest first. */
    versions: listOf(versionSchema),
  })
  .readonly()
export type Notice = z.infer<typeof noticeSchema>
