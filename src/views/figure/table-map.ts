import { isEnoughToShareOut } from '../../domain/small-numbers.ts'
import { hasValue, isUnknown, ranking, sizeOf } from '../../text/points.ts'
import { formatCount } from '../../text/language/format.ts'
import { percentText, valueCell, valueColumn } from './cells.ts'
import type { FigureTable } from './cells.ts'
import type { ComputedIndicator } from '../../domain/indicator.ts'
import type { KnownPoint } from '../../text/points.ts'
import type { Row } from '../table.ts'

/** A row a commune, largest first; those without any in one row; what is outside or unknown apart. */
export function mapTable(indicator: ComputedIndicator, communes: number): FigureTable {
  const points = ranking(indicator.series.points)
  const present = points.filter((point) => !isUnknown(point) && sizeOf(point) > 0)
  const total = points.filter(hasValue).reduce((sum, point) => sum + sizeOf(point), 0)
  const isShared = isEnoughToShareOut(points, indicator.series.rowKind)
  const share = (size: number) => (isShared ? [percentText(size / total)] : [])
  const row = (point: KnownPoint): Row => ({
    cells: [point.seriesLabel ?? point.series ?? '', valueCell(point, indicator), ...share(sizeOf(point))],
    kind: isUnknown(point) ? 'apart' : undefined,
  })
  const empty = communes - present.length
  const emptyRow: Row = {
    cells: [`${formatCount(empty, 'commune', 'communes')} sans aucune`, '0', ...share(0)],
  }
  return {
    columns: [
      { label: 'Commune', rowHeader: true },
      valueColumn(indicator),
      ...(isShared ? [{ label: 'Part du total', numeric: true }] : []),
    ],
    rows: [...present.map(row), ...(empty > 0 ? [emptyRow] : []), ...points.filter(isUnknown).map(row)],
    left: 0,
    narrow: 'stack',
  }
}
