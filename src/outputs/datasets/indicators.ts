import { indicatorFilesPath } from '../../domain/links.ts'
import type { ComputedIndicator } from '../../domain/indicator.ts'
import { memoize } from '../../domain/memoize.ts'
import type { Portal } from '../../domain/portal.ts'
import type { Series } from '../../domain/series.ts'
import type { PointLine, RowTable } from '../columns/underlying/line.ts'
import { targetNotes } from '../../views/figure/note-lines.ts'
import { pointLineColumns } from '../columns/underlying/columns.ts'
import {
  awardTable,
  contractTable,
  inclusionTable,
  performanceTable,
  purchaseTable,
  subcontractTable,
} from '../columns/underlying/tables.ts'
import { hasSeveralSeries, pointColumns } from '../columns/points.ts'
import { dataset } from './dataset.ts'
import type { Dataset, ForeignKey } from './dataset.ts'
import { toContract } from './keys.ts'
import type { Rows } from '../../domain/rows.ts'

/** What tells two figures of an indicator apart. */
function pointKey(series: Series): readonly string[] {
  return hasSeveralSeries(series) ? ['periode', 'serie'] : ['periode']
}

/** Rows of every kind are named by the key of another table, or by their line in the source. */
function keysTo(columns: readonly string[]): readonly ForeignKey[] {
  if (columns.includes('contrat_id')) return [toContract()]
  return columns.includes('achat_id')
    ? [{ columns: ['achat_id'], table: 'donnees/achats-a-venir', key: ['id'] }]
    : []
}

function valuesDataset(indicator: ComputedIndicator, portal: Portal): Dataset {
  const { id, label, question, method, series, caveats } = indicator
  return dataset({
    base: indicatorFilesPath(id),
    title: label,
    description: `${question} ${method}`,
    columns: pointColumns(series),
    rows: series.points,
    isDemonstration: () => portal.demonstration,
    caveats,
    beside: targetNotes(indicator),
    primaryKey: pointKey(series),
  })
}

/** Every row of a kind by its id, made once a portal: dozens of indicators count the same rows. */
const indicesOf = memoize((portal: Portal) =>
  memoize((table: Pick<RowTable<unknown>, 'index'>) => table.index(portal)),
)

/** The rows behind the points, each with what it is. */
function underlyingLines<T>({ points }: Series, table: RowTable<T>, portal: Portal): Rows<PointLine<T>> {
  return {
    length: points.reduce((sum, { rows }) => sum + rows.length, 0),
    *[Symbol.iterator]() {
      const subjects = indicesOf(portal)(table) as ReadonlyMap<string, T>
      for (const point of points)
        for (const row of point.rows) yield { point, row, subject: subjects.get(row.rowId) }
    },
  }
}

function linesOf<T>(indicator: ComputedIndicator, table: RowTable<T>, portal: Portal): Dataset {
  const { id, label, series, caveats } = indicator
  const key = table.key.map(({ name }) => name)
  return dataset<PointLine<T>>({
    base: `${indicatorFilesPath(id)}-lignes`,
    title: `${label} : les lignes derrière chaque chiffre`,
    description: `Une ligne par ${table.unit}, et par chiffre auquel elle contribue.`,
    columns: pointLineColumns(series, table, portal),
    rows: underlyingLines(series, table, portal),
    isDemonstration: () => portal.demonstration,
    caveats,
    primaryKey: [...pointKey(series), ...key],
    foreignKeys: keysTo(key),
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
export const indicatorDatasets = memoize((portal: Portal): readonly Dataset[] =>
  portal.indicators
    .filter(({ absent }) => absent === undefined)
    .flatMap((indicator) => [valuesDataset(indicator, portal), linesDataset(indicator, portal)]),
)
