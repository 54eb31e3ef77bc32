import { z } from 'zod'
import { isoDate } from '../codec.ts'
import { rowRefSchema } from './contract.ts'
import { STRUCTURE_KINDS } from '../supplier/structure.ts'

/** Fewer people than this in a cell are not shown (rule 11). */
export const FEWEST_PARTICIPANTS = 5

/** How the hours of a clause are worked. Their French words stand in `tables/support.ts`. */
export const SUPPORT_KINDS = ['directHire', 'secondment', 'subcontracting', 'reserved'] as const
export type SupportKind = (typeof SUPPORT_KINDS)[number]

/** One line of the insertion file: hours and people of one year on one contract. */
export const inclusionRecordSchema = z
  .strictObject({
    ref: rowRefSchema,
    year: z.int(),
    contractId: z.string().optional(),
    /** Slug of `data/reference/metiers.csv`, or as published. */
    trade: z.string().optional(),
    structureKind: z.enum(STRUCTURE_KINDS).optional(),
    /** How the hours are worked: hired directly, temporary work, subcontracted… as published. */
    modality: z.string().optional(),
    /** Which of the four kinds `modality` is; absent where it is none, or unknown. */
    support: z.enum(SUPPORT_KINDS).optional(),
    committedHours: z.number().optional(),
    inclusionHours: z.number().optional(),
    participants: z.int().optional(),
    updatedOn: isoDate.optional(),
  })
  .readonly()
export type InclusionRecord = z.infer<typeof inclusionRecordSchema>

/** The public identifier of a line that has none of its own. */
export function inclusionRecordId({ ref }: InclusionRecord): string {
  return `${ref.source}:${ref.row}`
}
