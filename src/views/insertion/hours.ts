import type { InclusionRecord } from '../../domain/contract/inclusion-record.ts'
import { sumQuantities } from '../../domain/quantities.ts'
import { formatNumber } from '../../text/language/format.ts'
import type { RichCell } from '../table.ts'

/** Hours that some lines state; absent where none does. */
export interface Hours {
  readonly committed?: number | undefined
  readonly done?: number | undefined
}

function stated(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined)
  return known.length === 0 ? undefined : Number(sumQuantities(known))
}

export function hoursOf(lines: readonly InclusionRecord[]): Hours {
  return {
    committed: stated(lines.map(({ committedHours }) => committedHours)),
    done: stated(lines.map(({ inclusionHours }) => inclusionHours)),
  }
}

/** A sum of hours; `whole` = every line states some. */
export function hoursCell(hours: number | undefined, whole = true): RichCell {
  if (hours === undefined) return { text: 'non renseigné', unknown: true }
  return whole ? { text: formatNumber(hours) } : { text: formatNumber(hours), detail: 'incomplet' }
}
