import { isYear } from '../../text/points.ts'
import { countColumns, periodCell, valueCell, valueColumn } from './cells.ts'
import { documentedRows } from './documented.ts'
import type { FigureTable } from './cells.ts'
import type { ComputedIndicator } from '../../domain/indicator.ts'
import type { Row } from '../table.ts'

/** A row a year; documents first, since they are older; the unknown date apart at the end. */
export function yearsTable(indicator: ComputedIndicator): FigureTable {
  const points = indicator.series.points.filter((point) => point.series === undefined)
  const counts = countColumns(indicator, points)
  const columns = [{ label: 'Année', rowHeader: true }, valueColumn(indicator), ...counts.columns]
  const rows = points.map((point): Row => ({
    cells: [periodCell(point), valueCell(point, indicator), ...counts.cells(point)],
    kind: isYear(point) ? undefined : 'apart',
  }))
  return { columns, rows: [...documentedRows(indicator, columns.length), ...rows], left: 0, narrow: 'scroll' }
}
