import { z } from 'zod'
import { isoDate } from '../codec.ts'
import { rowRefSchema } from '../contract/contract.ts'

/**
 * What may be corrected, by the names of the columns of `marches.csv` and `attributions.csv`: what was published and
 * may be mistyped. What the portal works out itself (category, end, status of the amount) follows from these.
 */
export const CORRECTABLE_FIELDS = [
  'objet',
  'nature',
  'procedure',
  'cpv',
  'lieu_execution_code',
  'lieu_execution_nom',
  'montant_eur',
  'montant_initial_eur',
  'date_notification',
  'date_publication',
  'duree_mois',
  'duree_initiale_mois',
  'offres_recues',
  'titulaire_siret',
  'denomination',
] as const
export type CorrectableField = (typeof CORRECTABLE_FIELDS)[number]

export function isCorrectable(field: string | undefined): field is CorrectableField {
  return (CORRECTABLE_FIELDS as readonly (string | undefined)[]).includes(field)
}

/** One line of `corrections.csv` as it was written; what is absent was empty or could not be read. */
export const correctionSchema = z
  .strictObject({
    ref: rowRefSchema,
    /** Of the contract: `/marches/<id>/`. */
    id: z.string().optional(),
    field: z.string().optional(),
    /** What the portal shows without the correction; absent = unknown. */
    from: z.string().optional(),
    to: z.string().optional(),
    reason: z.string().optional(),
    source: z.string().optional(),
    on: isoDate.optional(),
  })
  .readonly()
export type Correction = z.infer<typeof correctionSchema>

/** Why a correction is not applied, in the order in which it is looked at. */
export const CORRECTION_REFUSALS = [
  'incomplete',
  'day-impossible',
  'id-unknown',
  'field-unknown',
  'value-unreadable',
  'date-impossible',
  'contradictory',
  'already-so',
  'value-other',
  'supplier-unclear',
  'without-effect',
] as const
export type CorrectionRefusal = (typeof CORRECTION_REFUSALS)[number]

/** A correction and what became of it: applied where nothing speaks against it. */
export const judgedCorrectionSchema = z
  .strictObject({
    correction: correctionSchema,
    /** The contract that its id names, where there is one. */
    contractId: z.string().optional(),
    refusal: z.enum(CORRECTION_REFUSALS).optional(),
    /** What the contract says in place of `from`, as the files write it; absent = unknown, or not looked at. */
    actual: z.string().optional(),
    /** What is missing or expected, in words. */
    detail: z.string().optional(),
  })
  .readonly()
export type JudgedCorrection = z.infer<typeof judgedCorrectionSchema>
