import type { ComputedIndicator } from '../domain/indicator.ts'
import type { Portal } from '../domain/portal.ts'
import type { PointLine, RowTable } from './columns/behind/line.ts'
import { pointLineColumns } from './columns/behind/columns.ts'
import {
  awardTable,
  contractTable,
  inclusionTable,
  performanceTable,
  purchaseTable,
  subcontractTable,
} from './columns/behind/tables.ts'
import { pointColumns } from './columns/points.ts'
import { dataset } from './dataset.ts'
import type { Dataset } from './dataset.ts'

function valuesDataset(indicator: ComputedIndicator, portal: Portal): Dataset {
  const { id, label, question, method, series, caveats } = indicator
  return dataset({
    base: `donnees/indicateurs/${id}`,
    title: label,
    description: `${question} ${method}`,
    columns: pointColumns(series),
    rows: series.points,
    isDemonstration: () => portal.demonstration,
    caveats,
  })
}

function linesOf<T>(indicator: ComputedIndicator, table: RowTable<T>, portal: Portal): Dataset {
  const { id, label, series, caveats } = indicator
  const subjects = table.index(portal)
  return dataset<PointLine<T>>({
    base: `donnees/indicateurs/${id}-lignes`,
    title: `${label} : les lignes derrière chaque chiffre`,
    description: `Une ligne par ${table.unit}, et par chiffre auquel elle contribue.`,
    columns: pointLineColumns(series, table, portal),
    rows: series.points.flatMap((point) =>
      point.rows.map((row) => ({ point, row, subject: subjects.get(row.rowId) })),
    ),
    isDemonstration: () => portal.demonstration,
    caveats,
  })
}

/** The rows behind an indicator's figures, with the columns of their kind. */
function linesDataset(indicator: ComputedIndicator, portal: Portal): Dataset {
  switch (indicator.series.rowKind) {
    case 'contracts':
      return linesOf(indicator, contractTable, portal)
    case 'awards':
      return linesOf(indicator, awardTable, portal)
    case 'subcontracts':
      return linesOf(indicator, subcontractTable, portal)
    case 'performances':
      return linesOf(indicator, performanceTable, portal)
    case 'inclusion':
      return linesOf(indicator, inclusionTable, portal)
    case 'purchases':
      return linesOf(indicator, purchaseTable, portal)
  }
}

/** For each indicator its values, and the rows behind each value. One that is absent has no file (rule 6). */
export function indicatorDatasets(portal: Portal): readonly Dataset[] {
  return portal.indicators
    .filter(({ absent }) => absent === undefined)
    .flatMap((indicator) => [valuesDataset(indicator, portal), linesDataset(indicator, portal)])
}
