import { isUnknown, isYear } from '../../text/points.ts'
import { periodCell, valueCell } from './cells.ts'
import { documentedNotes } from './documented.ts'
import { eachHeader } from './table-ranked.ts'
import type { FigureTable } from './cells.ts'
import type { ComputedIndicator } from '../../domain/indicator.ts'
import type { Point } from '../../domain/series.ts'
import type { Cell, Column, Row } from '../table.ts'

/** Series of a composition, each once, in the order met; what is unknown last: its share is of all, not of the known. */
function seriesOf(points: readonly Point[]): { readonly key: string; readonly label: string }[] {
  const known = new Map<string, string>()
  const unknown = new Map<string, string>()
  for (const point of points) {
    const { series, seriesLabel } = point
    if (series === undefined) continue
    const isUnknownSeries = isUnknown({ ...point, period: '' })
    ;(isUnknownSeries ? unknown : known).set(series, seriesLabel ?? series)
  }
  const apart = [...unknown].map(([key, label]) => ({ key, label: `${label} (de l’ensemble)` }))
  return [...[...known].map(([key, label]) => ({ key, label })), ...apart]
}

/** More series than this make a table of years × series that nobody can read: series become rows instead. */
const MOST_COLUMNS = 7

function across(indicator: ComputedIndicator, years: ReadonlyMap<string, Point[]>): FigureTable {
  const series = seriesOf(indicator.series.points)
  const columns: Column[] = [
    { label: 'Année', rowHeader: true },
    ...series.map(({ label }) => ({ label, numeric: true })),
  ]
  const rows = [...years.values()].map((points): Row => ({
    cells: [
      periodCell(points[0]!),
      ...series.map(({ key }): Cell => {
        const point = points.find((each) => each.series === key)
        return point === undefined ? '–' : valueCell(point, indicator)
      }),
    ],
    kind: isYear(points[0]!) ? undefined : 'apart',
  }))
  return { columns, rows, left: 0, narrow: 'stack' }
}

function down(indicator: ComputedIndicator, years: ReadonlyMap<string, Point[]>): FigureTable {
  const columns: Column[] = [
    { label: eachHeader(indicator), rowHeader: true },
    ...[...years.values()].map(([point]) => ({
      label: point!.partial ? `${point!.period} (part.)` : isYear(point!) ? point!.period : 'Date inconnue',
      numeric: true,
    })),
  ]
  const rows = seriesOf(indicator.series.points).map(({ key, label }): Row => {
    const cells = [...years.values()].map((points): Cell => {
      const point = points.find(({ series }) => series === key)
      return point === undefined ? '–' : valueCell(point, indicator)
    })
    const sample = indicator.series.points.find(({ series }) => series === key)!
    return { cells: [label, ...cells], kind: isUnknown({ ...sample, period: '' }) ? 'apart' : undefined }
  })
  return { columns, rows, left: 0, narrow: 'scroll' }
}

/** Years in rows and series in columns; the other way round where the series are many. */
export function stackedTable(indicator: ComputedIndicator): FigureTable {
  const { points } = indicator.series
  const years = Map.groupBy(points, ({ period }) => period)
  if (seriesOf(points).length > MOST_COLUMNS) {
    const table = down(indicator, years)
    return { ...table, rows: [...table.rows, ...documentedNotes(indicator, table.columns.length)] }
  }
  const table = across(indicator, years)
  return { ...table, rows: [...documentedNotes(indicator, table.columns.length), ...table.rows] }
}
