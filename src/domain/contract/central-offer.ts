import { z } from 'zod'
import { isoDate, listOf } from '../codec.ts'
import { MEMBER_KINDS } from '../territory/central-member.ts'
import { rowRefSchema } from './contract.ts'

/** A contract of the central purchasing body, in one of its themes: what its members can order, and how. */
export const centralOfferSchema = z
  .strictObject({
    ref: rowRefSchema,
    /** As its file names the contract. */
    contractId: z.string(),
    theme: z.string(),
    /** What can be ordered, in the file's words. */
    orders: z.string().optional(),
    /** Kinds of members that may use it; absent = unknown. */
    users: listOf(z.enum(MEMBER_KINDS)).optional(),
    /** How to join and to order. */
    how: z.string().optional(),
    /** The last day on which it can be used, where it is not that of the contract. */
    endsOn: isoDate.optional(),
  })
  .readonly()
export type CentralOffer = z.infer<typeof centralOfferSchema>
