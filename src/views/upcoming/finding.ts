import type { Slot } from '../../domain/purchase/purchase-facets.ts'
import { formatCount } from '../../text/language/format.ts'
import { asOf } from '../../text/as-of.ts'
import { formatPeriod } from '../../text/plan.ts'
import { link, prose } from '../../text/language/prose.ts'
import type { Prose } from '../../text/language/prose.ts'
import type { UpcomingRow } from './row.ts'
import { slotText } from './slots.ts'

/** What the page finds, as sentences with links: every number leads to its rows. */
export interface UpcomingFinding {
  readonly title: Prose
  readonly sentences: readonly Prose[]
}

const anchor = (slot: Slot) => `#${slotText(slot).code}`
const isQuarter = (slot: Slot) => slot !== 'open' && slot !== 'overdue' && slot !== 'unknown'

export function isReserved({ facets }: UpcomingRow): boolean {
  return (facets.reserved?.length ?? 0) > 0
}

type Counted = (count: number, one: string, many: string, target: string) => Prose

/** Numbers that lead to places of a page, by its path where they stand on another one. */
function countedOn(page: string): Counted {
  return (count, one, many, target) => link(formatCount(count, one, many), `${page}${target}`)
}

function quartersText(quarters: readonly Slot[], counted: Counted): Prose {
  const [first, last] = [quarters[0]!, quarters.at(-1)!]
  if (first === last) return prose` au ${formatPeriod(first)}`
  return prose` sur ${counted(quarters.length, 'trimestre', 'trimestres', '#trimestres')}, du ${formatPeriod(first)} au ${formatPeriod(last)}`
}

/**
 * @param rows in the order of the list, at least one
 * @param page path of the list, where the finding stands elsewhere
 */
export function upcomingFinding(rows: readonly UpcomingRow[], page = ''): UpcomingFinding {
  const counted = countedOn(page)
  const of = (slot: Slot) => rows.filter(({ facets }) => facets.slot === slot).length
  const quarters = [...new Set(rows.map(({ facets }) => facets.slot).filter(isQuarter))]
  const reserved = rows.filter(isReserved).length
  const untold = rows.filter(({ facets }) => facets.reserved === undefined).length
  const [open, overdue, undated] = [of('open'), of('overdue'), of('unknown')]
  const planned = rows.length - open - overdue - undated

  const count = counted(rows.length, 'achat à venir', 'achats à venir', '#resultats')
  const within = planned === 0 ? '' : quartersText(quarters, counted)
  const lots =
    reserved === 0
      ? prose` ; aucun n'annonce de lot réservé`
      : prose` ; ${counted(reserved, 'a', 'ont', '#lots-reserves')} des lots réservés`
  const sentences: readonly (false | Prose)[] = [
    planned > 0 &&
      prose`${counted(planned, 'achat est prévu', 'achats sont prévus', anchor(quarters[0]!))} à un trimestre connu.`,
    open > 0 &&
      prose`${counted(open, 'consultation est parue', 'consultations sont parues', anchor('open'))} sans attribution connue : l'avis dit jusqu'à quand y répondre.`,
    overdue > 0 &&
      prose`${counted(overdue, 'achat a', 'achats ont', anchor('overdue'))} dépassé la date annoncée sans paraître.`,
    undated > 0 && prose`${counted(undated, 'achat n’a', 'achats n’ont', anchor('unknown'))} pas de date.`,
    untold > 0 &&
      prose`Pour ${counted(untold, 'achat', 'achats', '?reserve=inconnu#resultats')}, la programmation ne dit pas si des lots sont réservés.`,
  ]
  return {
    title: asOf(rows[0]!.referenceDate, prose`${count}${within}${lots}`),
    sentences: sentences.filter((sentence) => sentence !== false),
  }
}
