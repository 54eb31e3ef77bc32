import { isOutOfScale, countOutOfScale } from '../../domain/contract/amount-test.ts'
import type { Contract } from '../../domain/contract/contract.ts'
import { isTitledConcession } from '../../domain/contract/titled-concession.ts'
import { contractIdOf, quantityForDrawing } from '../../domain/series.ts'
import { formatEurosShort } from '../language/format.ts'
import { outOfScaleText, titledConcessionsText } from '../set-beside.ts'
import { hasValue, isYear } from '../points.ts'
import { fr } from '../language/typography.ts'
import type { ComputedIndicator } from '../../domain/indicator.ts'
import type { KnownPoint } from '../points.ts'

/** As many as a reader takes in beside a figure; the CSV of the rows has all. */
const MOST = 4

type Judged = Pick<Contract, 'id' | 'amountStatus' | 'flags'>

/** What stays in the sums, with a further sum without it beside them. */
interface SetBeside {
  readonly holds: (contract: Judged) => boolean
  readonly words: (contracts: readonly Judged[]) => string
}

const SET_BESIDE: readonly SetBeside[] = [
  { holds: isOutOfScale, words: (contracts) => outOfScaleText(countOutOfScale(contracts)) },
  { holds: isTitledConcession, words: ({ length }) => titledConcessionsText(length) },
]

function sentence(
  point: KnownPoint,
  beside: ReadonlyMap<string, Judged>,
  { words }: SetBeside,
): { readonly size: number; readonly text: string } | undefined {
  const rows = [...point.rows].filter(
    ({ rowId, role }) => role === 'numerator' && beside.has(contractIdOf(rowId)),
  )
  if (rows.length === 0) return undefined
  const taken = rows.reduce((sum, row) => sum + BigInt(row.contribution), 0n)
  const contracts = [...new Set(rows.map(({ rowId }) => beside.get(contractIdOf(rowId))!))]
  const name = isYear(point) ? point.period : fr`« ${point.seriesLabel ?? point.series ?? point.period} »`
  const rest = formatEurosShort((point.value as bigint) - taken)
  return { size: quantityForDrawing(taken), text: fr`Sans ${words(contracts)}, ${name} serait à ${rest}.` }
}

function sentencesOf(
  beside: SetBeside,
  { series }: ComputedIndicator,
  contracts: readonly Judged[],
): string[] {
  const held = new Map(contracts.filter(beside.holds).map((contract) => [contract.id, contract]))
  return series.points
    .filter(hasValue)
    .flatMap((point) => sentence(point, held, beside) ?? [])
    .sort((a, b) => b.size - a.size)
    .slice(0, MOST)
    .map(({ text }) => text)
}

/**
 * Rules 5 and 7: amounts out of scale and concessions by their title stay in the sums, and what the sums would be
 * without them stands beside, for the points where it matters most.
 */
export function sumsBeside(indicator: ComputedIndicator, contracts: readonly Judged[]): readonly string[] {
  if (indicator.unit !== 'EUR' || !indicator.caveats.includes('amounts-set-beside')) return []
  return SET_BESIDE.flatMap((beside) => sentencesOf(beside, indicator, contracts))
}
