import type { FileEntry } from '../../views/download.ts'
import { inBrief } from '../../views/download.ts'
import type { Dataset } from '../datasets/dataset.ts'
import type { YearFiles } from '../datasets/years.ts'
import { formatCount } from '../../text/language/format.ts'
import type { Column, RichCell, Row } from '../../views/table.ts'
import { filesOf } from './files.ts'
import type { InfoByPath } from './files.ts'

export const YEAR_FILE_COLUMNS: readonly Column[] = [
  { label: 'Année', rowHeader: true },
  { label: 'Marchés' },
  { label: 'Attributions' },
]

function cellsOf(dataset: Dataset, facts: InfoByPath): RichCell[] {
  const rows = formatCount(dataset.rowCount, 'ligne', 'lignes')
  return filesOf(dataset, facts).map(({ path, name, size }) => ({
    text: name,
    href: path,
    detail: inBrief(rows, size),
    csvSchema: dataset.schema,
  }))
}

/** One row a year: its contracts and its awards. */
export function yearFileRows(years: readonly YearFiles[], facts: InfoByPath): Row[] {
  return years.map(({ year, contracts, awards }) => ({
    cells: [
      year === undefined ? 'date inconnue' : String(year),
      ...cellsOf(contracts, facts),
      ...cellsOf(awards, facts),
    ],
  }))
}

/** All files of all years. */
export function yearFileEntries(years: readonly YearFiles[], facts: InfoByPath): readonly FileEntry[] {
  return years.flatMap(({ contracts, awards }) => [...filesOf(contracts, facts), ...filesOf(awards, facts)])
}
