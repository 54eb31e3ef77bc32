import { z } from 'zod'
import { cents, isoDate, listOf } from '../codec.ts'
import { ENVIRONMENTAL_CONSIDERATIONS, SOCIAL_CONSIDERATIONS, rowRefSchema } from '../contract/contract.ts'
import { PERIOD_PATTERN } from '../period.ts'
import { webAddressSchema } from '../safe-address.ts'

/** `statut` of the plan: annonce, sourcing, publie, attribue, reporte, abandonne. */
const PLAN_STATUSES = ['announced', 'sourcing', 'published', 'awarded', 'postponed', 'abandoned'] as const
export type PlanStatus = (typeof PLAN_STATUSES)[number]

/** Articles by which a lot is reserved (`data/reference/articles-marches-reserves.csv`). */
export const RESERVED_ARTICLES = [
  'L2113-12',
  'L2113-13',
  'L2113-13-1',
  'L2113-14',
  'L2113-15',
  'L2113-16',
] as const
export type ReservedArticle = (typeof RESERVED_ARTICLES)[number]

const period = z.string().regex(new RegExp(`^${PERIOD_PATTERN}$`))

const planLine = z.strictObject({
  ref: rowRefSchema,
  /** As published, stable for life. */
  id: z.string(),
  title: z.string(),
  description: z.string().optional(),
  category: z.enum(['works', 'goods', 'services']).optional(),
  /** Eight digits. */
  cpv: z.string().optional(),
  requestingService: z.string().optional(),
  /** Estimates, euro cents without tax; never added to awarded amounts. */
  minAmount: cents.optional(),
  maxAmount: cents.optional(),
  procedure: z.string().optional(),
  lots: z.int().optional(),
  reservedLots: z.int().optional(),
  reservedArticles: listOf(z.enum(RESERVED_ARTICLES)).optional(),
  socialConsiderations: listOf(z.enum(SOCIAL_CONSIDERATIONS)).optional(),
  plannedInclusionHours: z.number().optional(),
  environmentalConsiderations: listOf(z.enum(ENVIRONMENTAL_CONSIDERATIONS)).optional(),
  plannedPublication: period.optional(),
  publishedOn: isoDate.optional(),
  plannedAward: period.optional(),
  durationMonths: z.number().optional(),
  /** Id of the contract that it renews, as published. */
  renews: z.string().optional(),
  /** Ids of the contracts that it became, as published. */
  contractIds: listOf(z.string()).optional(),
  /** INSEE code. */
  commune: z.string().optional(),
  sourcingOpen: z.boolean().optional(),
  sourcingUntil: isoDate.optional(),
  /** Of a service, never of a person (rule 11). */
  contactEmail: z.string().optional(),
  /** Absent where the published word is none of the six. */
  status: z.enum(PLAN_STATUSES).optional(),
  noticeUrl: webAddressSchema.optional(),
  updatedOn: isoDate.optional(),
})

/** One line of one edition of the purchase plan (/donnees/schemas/). Absent = unknown; an empty list = none declared. */
export const plannedPurchaseSchema = planLine.readonly()
export type PlannedPurchase = z.infer<typeof plannedPurchaseSchema>

/** One dated edition of the plan. */
export const planEditionSchema = z
  .strictObject({ date: isoDate, sources: listOf(z.string()), purchases: z.int() })
  .readonly()
export type PlanEdition = z.infer<typeof planEditionSchema>

/**
 * What an edition did to a line: it came in, moved by `months`, changed in other fields, left the plan, or came back
 * to it. A line that moves and changes has both.
 */
const PLAN_CHANGES = ['added', 'earlier', 'later', 'changed', 'dropped', 'returned'] as const
const planChangeSchema = z
  .strictObject({
    edition: isoDate,
    kind: z.enum(PLAN_CHANGES),
    /** By how many months the planned publication moved, for `earlier` and `later`: above zero. */
    months: z.int().optional(),
    /** The fields that differ, as they were and as they became; a field absent from one of them was unknown there. */
    before: planLine.partial().readonly().optional(),
    after: planLine.partial().readonly().optional(),
  })
  .readonly()
export type PlanChange = z.infer<typeof planChangeSchema>

/**
 * What the notices of a purchase tell of it: those that its plan or they themselves name, never a guess. Of one that
 * was called off, or that only informs, nothing is told here.
 */
const purchaseNoticeSchema = z
  .strictObject({
    /** Of the newest: `/consultations/<slug>/`. */
    slug: z.string(),
    /** Of the first that called for answers. */
    publishedOn: isoDate.optional(),
    /** Of the newest; a moment, absent = unknown. */
    deadline: z.string().optional(),
    diffusionEndsOn: isoDate.optional(),
    outcome: z.enum(['calling', 'awarded']),
  })
  .readonly()
export type PurchaseNotice = z.infer<typeof purchaseNoticeSchema>

/** A purchase over all editions: its latest line, and what came before. */
export const purchaseSchema = z
  .strictObject({
    ...planLine.shape,
    /** Its address: `/achats-a-venir/<slug>/`. */
    slug: z.string(),
    /** The edition that its line stands in: the latest one, or the last before it was dropped. */
    edition: isoDate,
    /** The first edition that has it. */
    announcedOn: isoDate,
    /** The planned publication that it was first announced with. */
    firstPlannedPublication: period.optional(),
    /** Absent from the latest edition. */
    dropped: z.boolean(),
    /** Oldest first; begins with `added`. */
    history: listOf(planChangeSchema),
    notice: purchaseNoticeSchema.optional(),
  })
  .readonly()
export type Purchase = z.infer<typeof purchaseSchema>
