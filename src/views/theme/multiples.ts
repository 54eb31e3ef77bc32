import { max } from 'd3'
import type { ComputedIndicator } from '../../domain/indicator.ts'
import { glanceColumns, reachOf } from '../glance/columns.ts'
import type { ColumnsDrawing } from '../glance/columns.ts'

/** A row of drawings, as a page plans them: what they are of, and one indicator or none a column. */
export interface MultiplesRow {
  readonly label: string
  readonly cells: readonly { readonly label: string; readonly id?: string; readonly without?: string }[]
}

export interface MultiplesCell {
  readonly label: string
  readonly indicator?: ComputedIndicator
  readonly drawing?: ColumnsDrawing
  /** What stands in the place of a drawing. */
  readonly without?: string | undefined
}

export interface Multiples {
  readonly rows: readonly { readonly label: string; readonly cells: readonly MultiplesCell[] }[]
  readonly anyPartial: boolean
}

/** Drawings of several indicators on one scale; none where nothing is known of any. */
export function multiplesOf(
  indicators: readonly ComputedIndicator[],
  plan: readonly MultiplesRow[],
): Multiples | undefined {
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]))
  const members = plan.flatMap(({ cells }) => cells.flatMap(({ id = '' }) => byId.get(id) ?? []))
  const reach = max(members, reachOf) ?? 0
  const rows = plan.map(({ label, cells }) => ({
    label,
    cells: cells.map(({ id = '', label: cell, without }): MultiplesCell => {
      const indicator = byId.get(id)
      const drawing = indicator && glanceColumns(indicator, reach)
      return { label: cell, without, ...(indicator && { indicator }), ...(drawing && { drawing }) }
    }),
  }))
  const drawings = rows.flatMap(({ cells }) => cells.flatMap(({ drawing }) => drawing ?? []))
  if (drawings.length === 0) return undefined
  return { rows, anyPartial: drawings.some(({ columns }) => columns.some(({ partial }) => partial)) }
}
