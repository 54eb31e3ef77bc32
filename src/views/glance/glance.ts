import type { ComputedIndicator, Meaning } from '../../domain/indicator.ts'
import { glanceColumns } from './columns.ts'
import type { ColumnsDrawing } from './columns.ts'
import { glanceParts } from './parts.ts'
import { glanceRows } from './rows.ts'
import type { RowsDrawing } from './rows.ts'

/** The small drawing beside a finding: one for all widths, across in percent, down in pixels. */
export type Glance = { readonly meaning: Meaning } & (
  | { readonly kind: 'columns'; readonly drawing: ColumnsDrawing }
  | { readonly kind: 'rows'; readonly drawing: RowsDrawing }
)

/** Of years columns, of parts of a whole one base, of anything else the first rows; nothing where no value is known. */
export function glanceOf(indicator: ComputedIndicator): Glance | undefined {
  const { kind, meaning } = indicator.chart
  if (kind === 'stacked') {
    const drawing = glanceParts(indicator)
    return drawing && { meaning, kind: 'rows', drawing }
  }
  const bySeries = indicator.series.points.some(({ series }) => series !== undefined)
  if (kind === 'ranked' || kind === 'map' || kind === 'distribution' || (kind === 'shares' && bySeries)) {
    const drawing = glanceRows(indicator)
    return drawing && { meaning, kind: 'rows', drawing }
  }
  const drawing = glanceColumns(indicator)
  return drawing && { meaning, kind: 'columns', drawing }
}
