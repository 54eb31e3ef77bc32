import { z } from 'zod'
import { isoDate } from '../codec.ts'
import type { IsoDate } from '../date.ts'
import { rowRefSchema } from '../contract/contract.ts'

/** One line of `besoins.csv`: a need that a buyer pitched to those who might meet it, and what came of it. */
export const ideaCallSchema = z
  .strictObject({
    ref: rowRefSchema,
    /** Of its anchor, for good. */
    id: z.string(),
    /** Theme of the workshop. */
    workshop: z.string(),
    need: z.string(),
    /** A day, a month or a year: as much as its document tells. */
    pitchedOn: z.string(),
    /** The last day for answers. */
    due: isoDate.optional(),
    /** A service's address. */
    email: z.string().optional(),
    link: z.string().optional(),
    outcome: z.string().optional(),
    /** Id of the planned purchase, and of the contract, that it became; as published. */
    purchaseId: z.string().optional(),
    contractId: z.string().optional(),
    source: z.string(),
    remark: z.string().optional(),
    /** Invented: shown in a demonstration alone. */
    demonstration: z.boolean(),
  })
  .readonly()
export type IdeaCall = z.infer<typeof ideaCallSchema>

/**
 * Open: answers are expected on that day still; followed: something came of it; closed: its last day has passed and
 * nothing is known to have come of it; undated: no last day for answers is known, so nobody can tell.
 */
export type IdeaStage = 'open' | 'followed' | 'closed' | 'undated'

export function ideaStage(call: IdeaCall, referenceDate: IsoDate): IdeaStage {
  if (call.due !== undefined && call.due >= referenceDate) return 'open'
  if ((call.outcome ?? call.purchaseId ?? call.contractId) !== undefined) return 'followed'
  return call.due === undefined ? 'undated' : 'closed'
}
