import { formatNumber } from '../../text/language/format.ts'
import { isUnknown, isYear, ranking } from '../../text/points.ts'
import { ROW_WORDS } from '../../text/row-words.ts'
import { shareCounts } from '../../text/share-counts.ts'
import { boundsCell, capital, periodCell, valueCell, weightText } from './cells.ts'
import { documentedRows } from './documented.ts'
import { eachHeader } from './table-ranked.ts'
import type { FigureTable } from './cells.ts'
import type { ComputedIndicator } from '../../domain/indicator.ts'
import type { Point } from '../../domain/series.ts'
import type { Cell, Column, Row } from '../table.ts'

/** The columns beside the share, and their cells. */
interface Beside {
  readonly columns: readonly Column[]
  cells(point: Point): Cell[]
}

/** A yes-or-no share: its three counts, or amounts, and its bounds (rule 6). */
function answers(points: readonly Point[]): Beside {
  const euros = points.some(({ numerator }) => typeof numerator === 'bigint') ? ' (euros)' : ''
  const labels = [`Oui${euros}`, `Non${euros}`, `Non renseigné${euros}`, 'Bornes']
  return {
    columns: labels.map((label) => ({ label, numeric: true })),
    cells: (point) => {
      const { yes, no, unknown } = shareCounts(point)
      return [weightText(yes), weightText(no), weightText(unknown), boundsCell(point)]
    },
  }
}

/** A part of a sum: the part, the sum, and how many rows are out of it. */
function parts({ series }: ComputedIndicator): Beside {
  const out = `${capital(ROW_WORDS[series.rowKind].many)} hors calcul`
  const labels = ['Euros de cette part', 'Euros en tout', out]
  return {
    columns: labels.map((label) => ({ label, numeric: true })),
    cells: (point) => [
      weightText(point.numerator),
      weightText(point.denominator),
      formatNumber(point.unknown),
    ],
  }
}

function besideOf(indicator: ComputedIndicator): Beside {
  const { points } = indicator.series
  return points.some(({ bounds }) => bounds !== undefined) ? answers(points) : parts(indicator)
}

/** A row a year, or a row a series from the largest share down, those without a share after them. */
export function sharesTable(indicator: ComputedIndicator, most: number): FigureTable {
  const { points } = indicator.series
  const beside = besideOf(indicator)
  const bySeries = points.some(({ series }) => series !== undefined)
  const head: Column = { label: bySeries ? eachHeader(indicator) : 'Année', rowHeader: true }
  const columns: Column[] = [head, { label: 'Part', numeric: true }, ...beside.columns]
  const row = (point: Point): Row => ({
    cells: [
      bySeries ? (point.seriesLabel ?? point.series ?? '') : periodCell(point),
      valueCell(point, indicator),
      ...beside.cells(point),
    ],
    kind: isUnknown(point) || (!bySeries && !isYear(point)) ? 'apart' : undefined,
  })
  if (!bySeries) {
    const rows = [...documentedRows(indicator, columns.length), ...points.map(row)]
    return { columns, rows, left: 0, narrow: 'stack' }
  }
  const shares = ranking(points)
  const few = points.filter(({ value }) => value === null)
  const ordered = [...shares.filter((point) => !isUnknown(point)), ...few, ...shares.filter(isUnknown)]
  const shown = ordered.length > most + 1 ? ordered.slice(0, most) : ordered
  return { columns, rows: shown.map(row), left: ordered.length - shown.length, narrow: 'stack' }
}
