import { CAVEAT_TEXT } from '../../text/caveats.ts'
import { formatPeriod } from '../../text/plan.ts'
import type { EndingGroup } from './row.ts'

export interface EndingSlotText {
  /** Anchor on the page, and of a quarter the value in its address. */
  readonly code: string
  readonly heading: string
  readonly note?: string
}

/** "1er trimestre 2027", or concessions. */
export function endingSlotText(slot: EndingGroup['slot']): EndingSlotText {
  return slot === 'concessions'
    ? { code: slot, heading: 'Concessions', note: CAVEAT_TEXT['concessions-apart'] }
    : { code: slot.toLowerCase(), heading: formatPeriod(slot) }
}
