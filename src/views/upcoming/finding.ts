import { asOf } from '../../text/as-of.ts'
import { formatCount } from '../../text/language/format.ts'
import { link, prose } from '../../text/language/prose.ts'
import type { Prose } from '../../text/language/prose.ts'
import type { UpcomingGroup } from './groups.ts'
import type { UpcomingRow } from './row.ts'
import { groupCode } from './slots.ts'

/** What the page finds, as sentences with links: every number leads to its rows. */
export interface UpcomingFinding {
  readonly title: Prose
  readonly sentences: readonly Prose[]
}

export function isReserved({ facets }: UpcomingRow): boolean {
  return (facets.reserved?.length ?? 0) > 0
}

const counted = (count: number, one: string, many: string, target: string): Prose =>
  link(formatCount(count, one, many), target)

/** @param rows in the order of the list, at least one */
export function upcomingFinding(rows: readonly UpcomingRow[]): UpcomingFinding {
  const of = (group: UpcomingGroup) => rows.filter((row) => row.group === group).length
  const anchor = (group: UpcomingGroup) => `#${groupCode(group)}`
  const reserved = rows.filter(isReserved).length
  const untold = rows.filter(({ facets }) => facets.reserved === undefined).length
  const [now, overdue, undated] = [of('now'), of('overdue'), of('unknown')]
  const count = counted(rows.length, 'achat à venir', 'achats à venir', '#resultats')
  const seized = now === 0 ? '' : prose`, dont [${String(now)} à saisir](${anchor('now')})`
  const sentences: readonly (false | Prose)[] = [
    reserved > 0 && prose`${counted(reserved, 'achat a', 'achats ont', '#lots-reserves')} des lots réservés.`,
    overdue > 0 &&
      prose`${counted(overdue, 'achat a', 'achats ont', anchor('overdue'))} dépassé la date annoncée sans paraître.`,
    undated > 0 && prose`${counted(undated, 'achat n’a', 'achats n’ont', anchor('unknown'))} pas de date.`,
    untold > 0 &&
      prose`Pour ${counted(untold, 'achat', 'achats', '?reserve=inconnu#resultats')}, la programmation ne dit pas si des lots sont réservés.`,
  ]
  return {
    title: asOf(rows[0]!.referenceDate, prose`${count}${seized}`),
    sentences: sentences.filter((sentence) => sentence !== false),
  }
}
