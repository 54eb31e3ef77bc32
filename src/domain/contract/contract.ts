import { z } from 'zod'
import { cents, isoDate, listOf } from '../codec.ts'
import { COMPARED_FIELDS } from './compared-field.ts'
import { flagSchema } from './flag.ts'
import { formatById, formatSchema } from './format.ts'
import type { Format } from './format.ts'
import { toldEstablishmentSchema } from '../supplier/establishment.ts'

/**
 * OCDS words for the values of `considerationsSociales`; none = `[]`, unknown = `undefined`. A bare "Oui" is
 * `unspecified`: a consideration whose kind is not published.
 */
export const SOCIAL_CONSIDERATIONS = [
  'contractPerformanceConditions',
  'awardCriteria',
  'reservedParticipation',
  'unspecified',
] as const
export type SocialConsideration = (typeof SOCIAL_CONSIDERATIONS)[number]
export const ENVIRONMENTAL_CONSIDERATIONS = [
  'contractPerformanceConditions',
  'awardCriteria',
  'unspecified',
] as const
export type EnvironmentalConsideration = (typeof ENVIRONMENTAL_CONSIDERATIONS)[number]

/** Rule 15, from the CPV division. */
export const CATEGORIES = ['works', 'goods', 'services', 'unknown'] as const
export type Category = (typeof CATEGORIES)[number]

/** Rules 5 and 7: `stated` is more than 1 €; `veryLarge` is large, not false; `implausible` is what cannot be. */
export const AMOUNT_STATUSES = ['stated', 'notStated', 'veryLarge', 'implausible'] as const
export type AmountStatus = (typeof AMOUNT_STATUSES)[number]

/** `callOff` and `concession` stand outside the retained sum (rule 5). */
export const KINDS = ['contract', 'callOff', 'concession'] as const
export type Kind = (typeof KINDS)[number]

const supplierSchema = z
  .strictObject({
    /** A valid SIRET, or absent. */
    siret: z.string().optional(),
    /** The identifier as published, spaces removed, where it is not a valid SIRET and may be shown (rule 11). */
    otherId: z.string().optional(),
    /** `typeIdentifiant` in its official spelling (SIRET, TVA, HORS-UE…). */
    idType: z.string().optional(),
    name: z.string().optional(),
    /** Its place and size, as the columns of the row itself say. */
    establishment: toldEstablishmentSchema.optional(),
    /** The published identity is a person's: neither id nor name is kept (rule 11). */
    protected: z.literal(true).optional(),
  })
  .readonly()
export type Supplier = z.infer<typeof supplierSchema>

const placeOfPerformanceSchema = z
  .strictObject({ code: z.string().optional(), codeType: z.string().optional(), name: z.string().optional() })
  .readonly()
export type PlaceOfPerformance = z.infer<typeof placeOfPerformanceSchema>

/** A modification: only the fields that it states. */
const amendmentSchema = z
  .strictObject({
    id: z.string().optional(),
    /** Notification (concession: signature) of the modification. */
    date: isoDate.optional(),
    publishedDate: isoDate.optional(),
    description: z.string().optional(),
    /** The new total, not a difference (rule 8). */
    amount: cents.optional(),
    durationMonths: z.number().optional(),
    suppliers: listOf(supplierSchema).optional(),
    /** The source says that this state is in force, whatever the dates of the others. */
    inForce: z.literal(true).optional(),
  })
  .readonly()
export type Amendment = z.infer<typeof amendmentSchema>

const subcontractSchema = z
  .strictObject({
    id: z.string().optional(),
    subcontractor: supplierSchema.optional(),
    date: isoDate.optional(),
    publishedDate: isoDate.optional(),
    amount: cents.optional(),
    durationMonths: z.number().optional(),
    priceVariation: z.string().optional(),
    /** Later states of the same act, as published. */
    amendments: listOf(amendmentSchema),
  })
  .readonly()
export type SubcontractAct = z.infer<typeof subcontractSchema>

/** One published row by its place: `row` counts records from 1, header excluded (`ligne_source`). */
export const rowRefSchema = z.strictObject({ source: z.string(), row: z.int() }).readonly()
export type RowRef = z.infer<typeof rowRefSchema>

/** Which state of its contract a row is, in files that have a row for each. */
const versionSchema = z
  .strictObject({
    /** Of the modification: 0 = as awarded. */
    id: z.string().optional(),
    inForce: z.boolean().optional(),
    description: z.string().optional(),
  })
  .readonly()

/** A field that publications of one contract state differently, the retained one first; values as our files write them. */
const disagreementSchema = z
  .strictObject({
    field: z.enum(COMPARED_FIELDS),
    values: listOf(z.strictObject({ ref: rowRefSchema, value: z.string() }).readonly()),
  })
  .readonly()
export type Disagreement = z.infer<typeof disagreementSchema>

/** Fields that a reader gives and no rule changes. */
const published = {
  isConcession: z.boolean(),
  /** The buyer's SIRET or SIREN as published, digits only. */
  buyerId: z.string().optional(),
  buyerName: z.string().optional(),
  /** The bare id of the row: not a key. */
  localId: z.string().optional(),
  /** `uuid` or `uid`, where the source has one. */
  uid: z.string().optional(),
  /** The published feed that a row came through, where one file holds those of several (rule 2). */
  feed: z.string().optional(),
  title: z.string().optional(),
  /** A code of `procurement-code.ts`, else in the words of the source; techniques and procedure likewise. */
  nature: z.string().optional(),
  techniques: listOf(z.string()),
  executionModes: listOf(z.string()),
  procedure: z.string().optional(),
  /** Eight digits, check digit removed. */
  cpv: z.string().optional(),
  placeOfPerformance: placeOfPerformanceSchema.optional(),
  /** Notification (concession: signature), a day that exists; its plausibility is judged by the pipeline (rule 13). */
  notifiedOn: isoDate.optional(),
  publishedDate: isoDate.optional(),
  priceForm: z.string().optional(),
  priceTypes: listOf(z.string()),
  /** `idAccordCadre`: the framework under which this contract was called off. */
  frameworkId: z.string().optional(),
  groupType: z.string().optional(),
  socialConsiderations: listOf(z.enum(SOCIAL_CONSIDERATIONS)).optional(),
  environmentalConsiderations: listOf(z.enum(ENVIRONMENTAL_CONSIDERATIONS)).optional(),
  bidsReceived: z.number().optional(),
  subcontractingDeclared: z.boolean().optional(),
  subcontracts: listOf(subcontractSchema),
  innovative: z.boolean().optional(),
  advanceGranted: z.boolean().optional(),
  /** 0 to 1. */
  advanceRate: z.number().optional(),
  ccag: z.string().optional(),
  amendments: listOf(amendmentSchema),
  flags: listOf(flagSchema),
}

/** What a reader gives for one row: values understood, never repaired; what was odd is flagged. */
export const contractDraftSchema = z
  .strictObject({
    ...published,
    format: formatSchema,
    version: versionSchema.optional(),
    /** `montant` or `valeurGlobale`, as first published; 0 and 1 € included. */
    amount: cents.optional(),
    durationMonths: z.number().optional(),
    suppliers: listOf(supplierSchema),
  })
  .readonly()
export type ContractDraft = z.infer<typeof contractDraftSchema>

/**
 * A contract after all rules, on a line of a file: it names its format among those that the files were read from.
 * Amounts are euro cents without tax.
 */
export function contractSchema(formats: readonly Format[]) {
  return z
    .strictObject({
      ...published,
      format: formatById(formats),
      /** Public id: slug of uid, else 12 hexadecimal digits (rule 2). */
      id: z.string(),
      /** All rows this contract was made of, the retained one first. */
      rows: listOf(rowRefSchema),
      kind: z.enum(KINDS),
      category: z.enum(CATEGORIES),
      buyerSiren: z.string().optional(),
      /** Year of first notification, absent when unknown (rule 13). */
      year: z.int().optional(),
      /** Latest stated total, amendments applied (rule 8). */
      amount: cents.optional(),
      amountStatus: z.enum(AMOUNT_STATUSES),
      initialAmount: cents.optional(),
      durationMonths: z.number().optional(),
      initialDurationMonths: z.number().optional(),
      /** "Au plus tard" (rule 16). */
      endDate: isoDate.optional(),
      /** In force, amendments applied. */
      suppliers: listOf(supplierSchema),
      initialSuppliers: listOf(supplierSchema),
      /** Where its publications differ (rule 2); absent where there is one alone, or where they agree. */
      disagreements: listOf(disagreementSchema).optional(),
    })
    .readonly()
}
/** What pages, files and indicators read. */
export type Contract = z.output<ReturnType<typeof contractSchema>>
