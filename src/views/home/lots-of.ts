import { sumCents } from '../../domain/money.ts'
import type { Cents } from '../../domain/money.ts'
import { contractIdOf } from '../../domain/series.ts'
import type { PointRow } from '../../domain/series.ts'
import type { Consultation } from './consultation.ts'

/** What the lots of a consultation add to a figure: largest first, and their sum; cents without tax. */
export interface LotsOfFigure {
  readonly amounts: readonly Cents[]
  readonly sum: Cents
}

const largestFirst = (a: Cents, b: Cents) => (a === b ? 0 : a > b ? -1 : 1)

/** Rows of the lots among those behind a figure; nothing where there is none, or no consultation. */
export function lotsOf(rows: Iterable<PointRow>, consultation: Consultation | undefined): LotsOfFigure {
  const ids = new Set(consultation?.contracts.map(({ id }) => id))
  const amounts = [...rows]
    .filter(({ rowId, role }) => role === 'numerator' && ids.has(contractIdOf(rowId)))
    .map(({ contribution }) => BigInt(contribution))
    .toSorted(largestFirst)
  return { amounts, sum: sumCents(amounts) }
}

/** Where one lot ends and the next begins, the first edge included: from `from` on, on a scale of the caller. */
export function edgesOf({ amounts }: LotsOfFigure, from: Cents): readonly Cents[] {
  let edge = from
  return amounts.map((amount) => {
    const begins = edge
    edge += amount
    return begins
  })
}
