import type { IsoDate } from '../../domain/date.ts'
import type { Slot } from '../../domain/purchase/purchase-facets.ts'
import type { SlotText } from '../filter/slot-text.ts'
import { STAGE_TEXT, formatPeriod, formatPeriodMonths } from '../../text/plan.ts'
import { capitalFirst } from '../../text/language/capital-first.ts'
import { formatDate } from '../../text/language/format.ts'
import { fr } from '../../text/language/typography.ts'
import type { UpcomingGroup } from './groups.ts'

const APART = {
  open: { code: STAGE_TEXT.open.code, heading: STAGE_TEXT.open.plural },
  overdue: { code: STAGE_TEXT.overdue.code, heading: STAGE_TEXT.overdue.plural },
  unknown: { code: 'sans-date', heading: 'Date non annoncée' },
} as const satisfies Record<string, SlotText>

/** The words of a state or a quarter as a choice: "1er trimestre 2027". */
export function slotText(slot: Slot): SlotText {
  if (slot === 'open' || slot === 'overdue' || slot === 'unknown') return APART[slot]
  return { code: slot.toLowerCase(), heading: formatPeriod(slot) }
}

/** The anchor of a part of the list. */
export function groupCode(group: UpcomingGroup): string {
  if (group === 'now') return 'a-saisir'
  return group === 'closed' ? 'reponses-closes' : slotText(group).code
}

const NOTES = {
  open: fr`Parues, date limite inconnue ici : l'avis, qui seul fait foi, la donne ; elle peut être passée.`,
  overdue: fr`La date annoncée était passée sans que la consultation ait paru, d'après la programmation.`,
  unknown: fr`La programmation ne dit pas quand ces consultations paraîtront.`,
} as const

/** The words over a part of the list, true whenever they are read. */
export function groupText(group: UpcomingGroup, referenceDate: IsoDate): SlotText {
  const code = groupCode(group)
  switch (group) {
    case 'now':
      return { code, heading: fr`À saisir au ${formatDate(referenceDate)}` }
    case 'closed':
      return { code, heading: fr`Réponses closes, attribution inconnue` }
    case 'open':
    case 'overdue':
    case 'unknown':
      return { ...APART[group], note: NOTES[group] }
    default:
      return { code, heading: capitalFirst(formatPeriodMonths(group)) }
  }
}
