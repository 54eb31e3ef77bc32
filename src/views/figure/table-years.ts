import { isYear } from '../../text/points.ts'
import { countColumns, periodCell, rangeText, valueCell, valueColumn } from './cells.ts'
import { documentedRows } from './documented.ts'
import type { FigureTable } from './cells.ts'
import type { ComputedIndicator } from '../../domain/indicator.ts'
import type { Row } from '../table.ts'

/** A row a year; documents first, since they are older; the unknown date apart at the end. */
export function yearsTable(indicator: ComputedIndicator): FigureTable {
  const points = indicator.series.points.filter((point) => point.series === undefined)
  const counts = countColumns(indicator, points)
  const ranged = points.some((point) => rangeText(point) !== undefined)
  const range = ranged ? [{ label: 'Selon la lecture des accords-cadres', numeric: true }] : []
  const columns = [{ label: 'Année', rowHeader: true }, valueColumn(indicator), ...range, ...counts.columns]
  const rows = points.map((point): Row => ({
    cells: [
      periodCell(point),
      valueCell(point, indicator),
      ...range.map(() => rangeText(point) ?? '–'),
      ...counts.cells(point),
    ],
    kind: isYear(point) ? undefined : 'apart',
  }))
  return { columns, rows: [...documentedRows(indicator, columns.length), ...rows], left: 0, narrow: 'scroll' }
}
