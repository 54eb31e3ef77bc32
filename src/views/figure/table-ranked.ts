import { isEnoughToShareOut } from '../../domain/small-numbers.ts'
import { sumQuantities } from '../../domain/quantities.ts'
import { eachNoun } from '../../text/language/each.ts'
import { formatCount } from '../../text/language/format.ts'
import { isUnknown, ranking, sizeOf } from '../../text/points.ts'
import { quantityForDrawing } from '../../domain/series.ts'
import { capital, countColumns, figure, percentText, valueCell, valueColumn } from './cells.ts'
import type { FigureTable } from './cells.ts'
import type { ComputedIndicator } from '../../domain/indicator.ts'
import type { Quantity } from '../../domain/series.ts'
import type { Column, Row } from '../table.ts'
import type { KnownPoint } from '../../text/points.ts'

/** "Procédure", from "la procédure". */
export function eachHeader({ words }: Pick<ComputedIndicator, 'words'>): string {
  return capital(eachNoun(words?.each).singular)
}

/**
 * Largest first, at most `most`; the others in one row where they add up; what is not filled in apart. `linkOf`: the
 * page of what a series stands for.
 */
export function rankedTable(
  indicator: ComputedIndicator,
  most: number,
  linkOf: (series: string) => string | undefined = () => undefined,
): FigureTable {
  const points = ranking(indicator.series.points)
  const named = points.filter((point) => !isUnknown(point))
  const shown = named.length > most + 1 ? named.slice(0, most) : named
  const rest = named.slice(shown.length)
  const counts = countColumns(indicator, points)
  const total = points.reduce((sum, point) => sum + sizeOf(point), 0)
  const { words, series } = indicator
  const shared = words?.whole !== undefined && total > 0 && isEnoughToShareOut(points, series.rowKind)
  const share = (value: Quantity) => (shared ? [percentText(quantityForDrawing(value) / total)] : [])
  const row = (point: KnownPoint): Row => ({
    cells: [
      { text: point.seriesLabel ?? point.series ?? '', href: linkOf(point.series ?? '') },
      valueCell(point, indicator),
      ...share(point.value),
      ...counts.cells(point),
    ],
    kind: isUnknown(point) ? 'apart' : undefined,
  })
  const restRow = (): Row => {
    const sum = sumQuantities(rest.map(({ value }) => value))
    return {
      cells: [
        `Les ${formatCount(rest.length, 'autre', 'autres')}`,
        figure(sum, indicator),
        ...share(sum),
        ...counts.columns.map(() => ''),
      ],
    }
  }
  const columns: Column[] = [
    { label: eachHeader(indicator), rowHeader: true },
    valueColumn(indicator),
    ...(shared ? [{ label: 'Part', numeric: true }] : []),
    ...counts.columns,
  ]
  const rows = [
    ...shown.map(row),
    ...(rest.length > 0 && indicator.series.aggregate === 'sum' ? [restRow()] : []),
    ...points.filter(isUnknown).map(row),
  ]
  return { columns, rows, left: rest.length, narrow: 'stack' }
}
