import { countOutOfScale, isOutOfScale } from '../../domain/contract/amount-test.ts'
import { countsInRetainedSum } from '../../domain/contract/contract-amounts.ts'
import { isTitledConcession } from '../../domain/contract/titled-concession.ts'
import type { Cents } from '../../domain/money.ts'
import type { Portal } from '../../domain/portal.ts'
import { formatEurosShort } from '../../text/language/format.ts'
import { nounFor } from '../../text/language/units.ts'
import { fr } from '../../text/language/typography.ts'
import { outOfScaleText, titledConcessionsText } from '../../text/set-beside.ts'

/** A sum that stands beside the retained one: without what stays in it, flagged. */
interface RetainedBeside {
  /** "un très grand montant". */
  readonly what: string
  readonly sum: Cents
  readonly sentence: string
}

/** Without amounts out of scale (rule 7), without concessions by their title (rule 5): those there are. */
export function retainedBeside({
  contracts,
  reconciliation,
}: Pick<Portal, 'contracts' | 'reconciliation'>): readonly RetainedBeside[] {
  const { retained, retainedInScale, retainedUntitled } = reconciliation.totals
  const counted = contracts.filter(countsInRetainedSum)
  const outOfScale = counted.filter(isOutOfScale)
  const titled = counted.filter(isTitledConcession)
  const beside = (count: number, what: string, sum: Cents, [one, many]: readonly [string, string]) =>
    count === 0
      ? []
      : [
          {
            what,
            sum,
            sentence: fr`Sans ${what} (${formatEurosShort(retained - sum)}), ${nounFor(count, one, many)}, la somme retenue serait de ${formatEurosShort(sum)}.`,
          },
        ]
  return [
    ...beside(outOfScale.length, outOfScaleText(countOutOfScale(outOfScale)), retainedInScale, [
      'gardé mais signalé',
      'gardés mais signalés',
    ]),
    ...beside(titled.length, titledConcessionsText(titled.length), retainedUntitled, [
      'publiée comme un marché',
      'publiées comme des marchés',
    ]),
  ]
}
