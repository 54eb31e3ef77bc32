import { CAVEAT_TEXT } from '../../text/data/caveats.ts'
import { lastDayOf } from '../../domain/period.ts'
import { capitalFirst } from '../../text/language/capital-first.ts'
import { formatMonth } from '../../text/language/format.ts'
import type { SlotText } from '../filter/slot-text.ts'
import type { EndingGroup } from './row.ts'

/** "Mars 2027", or concessions. */
export function endingSlotText(slot: EndingGroup['slot']): SlotText {
  return slot === 'concessions'
    ? { code: slot, heading: 'Concessions', note: CAVEAT_TEXT['concessions-apart'] }
    : { code: `mois-${slot}`, heading: capitalFirst(formatMonth(slot)), until: lastDayOf(slot) }
}
