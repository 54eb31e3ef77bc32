import { CAVEAT_TEXT } from '../../text/data/caveats.ts'
import { formatPeriod } from '../../text/plan.ts'
import type { SlotText } from '../filter/slot-text.ts'
import type { EndingGroup } from './row.ts'

/** "1er trimestre 2027", or concessions. */
export function endingSlotText(slot: EndingGroup['slot']): SlotText {
  return slot === 'concessions'
    ? { code: slot, heading: 'Concessions', note: CAVEAT_TEXT['concessions-apart'] }
    : { code: slot.toLowerCase(), heading: formatPeriod(slot) }
}
