import { contractIdOf, quantityForDrawing } from '../../domain/series.ts'
import { formatCount, formatEurosShort } from '../language/format.ts'
import { hasValue, isYear } from '../points.ts'
import { nounFor } from '../language/units.ts'
import { fr } from '../language/typography.ts'
import type { ComputedIndicator } from '../../domain/indicator.ts'
import type { KnownPoint } from '../points.ts'

/** As many as a reader takes in beside a figure; the CSV of the rows has all. */
const MOST = 4

function sentence(
  point: KnownPoint,
  implausible: ReadonlySet<string>,
): { size: number; text: string } | undefined {
  const rows = point.rows.filter(
    ({ rowId, role }) => role === 'numerator' && implausible.has(contractIdOf(rowId)),
  )
  if (rows.length === 0) return undefined
  const taken = rows.reduce((sum, row) => sum + BigInt(row.contribution), 0n)
  const name = isYear(point) ? point.period : fr`« ${point.seriesLabel ?? point.series ?? point.period} »`
  const amounts = rows.length === 1 ? 'un montant' : formatCount(rows.length, 'montant', 'montants')
  const adjective = nounFor(rows.length, 'invraisemblable', 'invraisemblables')
  const rest = formatEurosShort((point.value as bigint) - taken)
  return {
    size: quantityForDrawing(taken),
    text: fr`Sans ${amounts} ${adjective}, ${name} serait à ${rest}.`,
  }
}

/**
 * Rule 7: implausible amounts stay in the sums, and what the sums would be without them stands beside, for the
 * points where it matters most.
 */
export function withoutImplausible(indicator: ComputedIndicator, implausible: ReadonlySet<string>): string[] {
  if (indicator.unit !== 'EUR' || !indicator.caveats.includes('implausible-amounts')) return []
  return indicator.series.points
    .filter(hasValue)
    .flatMap((point) => sentence(point, implausible) ?? [])
    .sort((a, b) => b.size - a.size)
    .slice(0, MOST)
    .map(({ text }) => text)
}
