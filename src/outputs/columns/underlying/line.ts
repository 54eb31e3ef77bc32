import type { Portal } from '../../../domain/portal.ts'
import type { Point, PointRow } from '../../../domain/series.ts'
import type { WrittenColumn } from '../../../tables/column.ts'

/** One row behind one figure: a line of `indicateurs/<id>-lignes.csv`. */
export interface PointLine<T> {
  readonly point: Point
  readonly row: PointRow
  /** What the row is: a contract, an award, an act… */
  readonly subject: T | undefined
}

/** How rows of one kind are written. */
export interface RowTable<T> {
  /** "Une ligne par …" */
  readonly unit: string
  /** Columns that name the row, before its role. */
  readonly key: readonly WrittenColumn<T>[]
  /** What it is, after its contribution. */
  readonly details: (portal: Portal) => readonly WrittenColumn<T>[]
  /** Every row of the kind, by its id. */
  readonly index: (portal: Portal) => ReadonlyMap<string, T>
}
