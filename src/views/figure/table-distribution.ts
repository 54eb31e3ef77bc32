import { isEnoughToShareOut } from '../../domain/small-numbers.ts'
import { WHOLE_PERIOD } from '../../domain/series.ts'
import { hasValue, isUnknown, sizeOf } from '../../text/points.ts'
import { percentText, valueCell, valueColumn } from './cells.ts'
import { eachHeader } from './table-ranked.ts'
import type { FigureTable } from './cells.ts'
import type { ComputedIndicator } from '../../domain/indicator.ts'
import type { Row } from '../table.ts'

/** A row a class in its own order, with its share of all (rule 12); what is unknown apart. */
export function distributionTable(indicator: ComputedIndicator): FigureTable {
  const points = indicator.series.points.filter(hasValue).filter(({ period }) => period === WHOLE_PERIOD)
  const total = points.reduce((sum, point) => sum + sizeOf(point), 0)
  const isShared = isEnoughToShareOut(points, indicator.series.rowKind)
  const rows = points.map((point): Row => ({
    cells: [
      point.seriesLabel ?? point.series ?? '',
      valueCell(point, indicator),
      ...(isShared ? [percentText(sizeOf(point) / total)] : []),
    ],
    kind: isUnknown(point) ? 'apart' : undefined,
  }))
  return {
    columns: [
      { label: eachHeader(indicator), rowHeader: true },
      valueColumn(indicator),
      ...(isShared ? [{ label: 'Part du total', numeric: true }] : []),
    ],
    rows,
    left: 0,
    narrow: 'stack',
  }
}
