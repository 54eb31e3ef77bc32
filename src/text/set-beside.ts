import type { AmountVerdict, OutOfScale } from '../domain/contract/amount-test.ts'
import type { Contract } from '../domain/contract/contract.ts'
import { isTitledConcession } from '../domain/contract/titled-concession.ts'
import { formatNumber } from './language/format.ts'
import { nounFor } from './language/units.ts'

const AMOUNTS: Record<AmountVerdict, readonly [one: string, many: string]> = {
  veryLarge: ['très grand montant', 'très grands montants'],
  implausible: ['montant invraisemblable', 'montants invraisemblables'],
}

/** "un très grand montant", "2 très grands montants et un montant invraisemblable" (rule 7). */
export function outOfScaleText(counts: OutOfScale): string {
  return (['veryLarge', 'implausible'] as const)
    .filter((verdict) => counts[verdict] > 0)
    .map((verdict) => {
      const count = counts[verdict]
      return `${count === 1 ? 'un' : formatNumber(count)} ${nounFor(count, ...AMOUNTS[verdict])}`
    })
    .join(' et ')
}

/** "une concession par son titre", "3 concessions par leur titre" (rule 5). */
export function titledConcessionsText(count: number): string {
  return count === 1 ? 'une concession par son titre' : `${formatNumber(count)} concessions par leur titre`
}

/** What a contract that stays in the sums, with a further sum without it beside them, is called in lists. */
export function setBesideTags(contract: Pick<Contract, 'amountStatus' | 'flags'>): readonly string[] {
  const { amountStatus } = contract
  return [
    ...(amountStatus === 'veryLarge' || amountStatus === 'implausible' ? [AMOUNTS[amountStatus][0]] : []),
    ...(isTitledConcession(contract) ? ['concession par son titre'] : []),
  ]
}
