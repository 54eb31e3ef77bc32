import type { Slot } from '../../domain/purchase/purchase-facets.ts'
import type { SlotText } from '../filter/slot-text.ts'
import { STAGE_TEXT, formatPeriod } from '../../text/plan.ts'
import { fr } from '../../text/language/typography.ts'

const APART = {
  open: {
    code: STAGE_TEXT.open.code,
    heading: STAGE_TEXT.open.plural,
    note: fr`Parues, sans attribution connue à la date d'arrêt des données : l'avis, qui seul fait foi, dit jusqu'à quand y répondre. La date limite peut être passée.`,
  },
  overdue: {
    code: STAGE_TEXT.overdue.code,
    heading: STAGE_TEXT.overdue.plural,
    note: fr`À la date d'arrêt des données, la date annoncée était passée et la programmation ne disait pas la consultation parue. Elle pouvait paraître d'un jour à l'autre, ou être en retard.`,
  },
  unknown: {
    code: 'sans-date',
    heading: 'Date non annoncée',
    note: fr`La programmation ne dit pas quand ces consultations paraîtront.`,
  },
} as const satisfies Record<string, SlotText>

/** The words of a place in the list: a state, or a quarter, "1er trimestre 2027". */
export function slotText(slot: Slot): SlotText {
  if (slot === 'open' || slot === 'overdue' || slot === 'unknown') return APART[slot]
  return { code: slot.toLowerCase(), heading: formatPeriod(slot) }
}
