import { hasFrameworkTechnique } from '../../domain/contract/procurement-code.ts'
import type { Contract } from '../../domain/contract/contract.ts'
import { statedAmount } from '../../domain/contract/stated-amount.ts'
import { eurosForDrawing, sumCents } from '../../domain/money.ts'
import type { Cents } from '../../domain/money.ts'
import type { Merge } from '../../domain/reconciliation.ts'
import { normaliseText } from '../../rules/normalise.ts'
import type { Consultation } from './consultation.ts'
import type { YearOfAmounts } from './years.ts'

/** What a consultation is of its year, by the lowest and the highest reading of rule 4: cents without tax, and 0 to 1. */
export interface ConsultationWeight {
  readonly amount: readonly [least: Cents, most: Cents]
  readonly share: readonly [least: number, most: number]
}

const amountOf = (contract: Contract): Cents => statedAmount(contract) ?? 0n

/** What rule 4 would count once, were its look-alikes one framework: the largest of each group stands. */
function mergeableSum(contracts: readonly Contract[]): Cents {
  const likely = contracts.filter(
    (contract) => contract.format.rowPerSupplier && hasFrameworkTechnique(contract),
  )
  const groups = Map.groupBy(likely, ({ title = '', cpv, initialAmount, amount }) =>
    JSON.stringify([normaliseText(title), cpv, String(initialAmount ?? amount)]),
  )
  const repeated = [...groups.values()].flatMap((group) => {
    const amounts = group.map(amountOf).toSorted((a, b) => (a === b ? 0 : a > b ? -1 : 1))
    return amounts.slice(1)
  })
  return sumCents(repeated)
}

/** The rows that were merged into its lots because they look alike, as if each were a contract of its own. */
function mergedSum({ contracts }: Consultation, merges: readonly Merge[]): Cents {
  const ids = new Set(contracts.map(({ id }) => id))
  const inferred = merges.filter(
    ({ reason, contractId }) =>
      (reason === 'same-framework' || reason === 'other-feed') &&
      contractId !== undefined &&
      ids.has(contractId),
  )
  return sumCents(inferred.map(({ amount }) => amount ?? 0n))
}

const shareOf = (part: Cents, rest: Cents) =>
  part + rest === 0n ? 0 : eurosForDrawing(part) / eurosForDrawing(part + rest)

/** `undefined` where no consultation explains the year. */
export function consultationWeight(
  { point, consultation }: YearOfAmounts,
  merges: readonly Merge[],
): ConsultationWeight | undefined {
  if (consultation === undefined) return undefined
  const [low, high] = point.range ?? [point.value, point.value]
  const least = consultation.sum - mergeableSum(consultation.contracts)
  const most = consultation.sum + mergedSum(consultation, merges)
  return { amount: [least, most], share: [shareOf(least, high - most), shareOf(most, low - least)] }
}
