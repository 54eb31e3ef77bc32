import type { InclusionRecord } from '../../domain/contract/inclusion-record.ts'
import type { Portal } from '../../domain/portal.ts'
import { NBSP } from '../../text/language/format.ts'
import { fr } from '../../text/language/typography.ts'
import { contractCells } from '../contract/cells.ts'
import type { Column, RichCell, Row } from '../table.ts'
import { hoursCell, hoursOf } from './hours.ts'
import type { LedgerEntry } from './ledger.ts'
import { peopleWords } from './people.ts'

export const LEDGER_COLUMNS: readonly Column[] = [
  { label: 'Marché', rowHeader: true },
  { label: 'Métier et modalité' },
  { label: 'Heures prévues', numeric: true },
  { label: 'Heures faites', numeric: true },
  { label: 'Par an : faites, prévues, personnes' },
]

/** The contract with its link, or the name that the insertion file gives it. */
export function entryTitle({ contract, publishedId }: LedgerEntry, portal: Portal): RichCell {
  if (contract !== undefined) return { ...contractCells(portal).title(contract), tags: [] }
  return { text: fr`Marché absent des fichiers lus : « ${publishedId || 'sans nom'} »`, unknown: true }
}

/** "2024 : 1 151 sur 1 050, 7 pers."; no total of people over years, who may be the same. */
function yearWords(lines: readonly InclusionRecord[]): string {
  const { committed, done } = hoursOf(lines)
  const hours = [done, committed].map((each) => (each === undefined ? `n.${NBSP}r.` : hoursCell(each).text))
  return [fr`${lines[0]!.year} : ${hours.join(' sur ')}`, peopleWords(lines)]
    .filter((words) => words !== undefined)
    .join(', ')
}

/** The ledger: a row an entry, its hours in all and year by year. */
export function ledgerRows(entries: readonly LedgerEntry[], portal: Portal): Row[] {
  return entries.map((entry) => {
    const { committed, done } = hoursOf(entry.lines)
    const years = [...Map.groupBy(entry.lines, ({ year }) => year).values()]
    return {
      cells: [
        entryTitle(entry, portal),
        { text: entry.trade, detail: entry.support },
        hoursCell(
          committed,
          entry.lines.every(({ committedHours }) => committedHours !== undefined),
        ),
        hoursCell(
          done,
          entry.lines.every(({ inclusionHours }) => inclusionHours !== undefined),
        ),
        years.map(yearWords).join('\u00a0; '),
      ],
    }
  })
}
