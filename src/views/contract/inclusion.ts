import type { Contract } from '../../domain/contract/contract.ts'
import type { InclusionRecord } from '../../domain/contract/inclusion-record.ts'
import type { Portal } from '../../domain/portal.ts'
import type { Trade } from '../../domain/reference/trade.ts'
import { isMaskedCell } from '../../indicators/formulas/people.ts'
import { contractOfInclusion } from '../../domain/contract/inclusion-contracts.ts'
import { memoize } from '../../domain/memoize.ts'
import { NBSP, formatNumber } from '../../text/language/format.ts'
import { nounFor } from '../../text/language/units.ts'
import type { Cell, Column, Row } from '../table.ts'

export const INCLUSION_COLUMNS: readonly Column[] = [
  { label: 'Année', rowHeader: true },
  { label: 'Métier' },
  { label: 'Structure' },
  { label: 'Heures prévues', numeric: true },
  { label: 'Heures réalisées', numeric: true },
  { label: 'Personnes', numeric: true },
]

const linesByContract = memoize((portal: Portal): ReadonlyMap<string, readonly InclusionRecord[]> => {
  const contractOf = contractOfInclusion(portal)
  const linked = portal.inclusion.filter((record) => contractOf(record) !== undefined)
  return Map.groupBy(linked, (record) => contractOf(record)!.id)
})

/** The lines of the insertion file that name this contract, in the order of their years. */
export function inclusionOf(portal: Portal, { id }: Contract): readonly InclusionRecord[] {
  return (linesByContract(portal).get(id) ?? []).toSorted((a, b) => a.year - b.year)
}

const unknown: Cell = { text: 'non renseigné', unknown: true }

function hours(count: number | undefined): Cell {
  return count === undefined ? unknown : formatNumber(count, 1)
}

/** Rule 11: from 1 to 4 people are not told. */
function people(count: number | undefined): Cell {
  if (count === undefined) return unknown
  return isMaskedCell(count) ? { text: 'moins de 5', unknown: true } : formatNumber(count)
}

/** One row a line; no total of people, which would tell of the lines that are held back. */
export function inclusionRows(lines: readonly InclusionRecord[], trades: readonly Trade[]): Row[] {
  return lines.map((line) => ({
    cells: [
      String(line.year),
      trades.find(({ slug }) => slug === line.trade)?.label ?? line.trade ?? unknown,
      line.structureKind === undefined ? unknown : { text: line.structureKind, detail: line.modality },
      hours(line.committedHours),
      hours(line.inclusionHours),
      people(line.participants),
    ],
  }))
}

/** "1 340,5 heures d’insertion réalisées"; absent where no line states them. */
export function hoursDone(lines: readonly InclusionRecord[]): string | undefined {
  const stated = lines.flatMap(({ inclusionHours }) => inclusionHours ?? [])
  if (stated.length === 0) return undefined
  const sum = Math.round(stated.reduce((total, each) => total + each, 0) * 10) / 10
  return `${formatNumber(sum, 1)}${NBSP}${nounFor(sum, 'heure d’insertion réalisée', 'heures d’insertion réalisées')}`
}
