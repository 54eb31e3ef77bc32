import type { Portal } from '../../domain/portal.ts'
import { countsInRetainedSum } from '../../domain/contract/contract-amounts.ts'
import { FEWEST_FOR_A_SHARE, isEnoughForAShare } from '../../domain/small-numbers.ts'
import type { SupplierEntry } from '../../indicators/supplier-book.ts'
import type { Holding } from '../../indicators/supplier-holdings.ts'
import { formatEuros } from '../../text/language/format.ts'
import { fr } from '../../text/language/typography.ts'
import type { Property } from '../contract/property.ts'
import { statedContract } from '../contract/stated.ts'
import { percentText } from '../figure/cells.ts'
import { isProper, supplierTotals } from './totals.ts'

const ratio = (part: bigint, whole: bigint): number => Number((part * 1_000_000n) / whole) / 1_000_000

/** The contract proper of which its part is largest; of equal ones the newest. */
function largestOf(holdings: readonly Holding[]): Holding | undefined {
  return holdings
    .filter((holding) => isProper(holding) && holding.share !== undefined)
    .reduce<Holding | undefined>(
      (largest, each) => (largest === undefined || each.share! > largest.share! ? each : largest),
      undefined,
    )
}

/** Rule 12: of fewer than five contracts the amount alone is given. */
function largestProperty(supplier: SupplierEntry): readonly Property[] {
  const largest = largestOf(supplier.holdings)
  if (largest === undefined) return []
  const { sum, contracts, notStated } = supplierTotals(supplier)
  const { heading, path } = statedContract(largest.contract)
  const amount = formatEuros(largest.share!)
  const few = contracts - notStated < FEWEST_FOR_A_SHARE
  const share = few
    ? fr`${amount} ; pas de pourcentage sous ${FEWEST_FOR_A_SHARE} marchés à montant indiqué`
    : fr`${amount}, soit ${percentText(ratio(largest.share!, sum))} de ses montants signés`
  return [
    {
      label: 'Sa plus grande part d’un marché',
      values: [{ text: heading, href: path, detail: share }],
    },
  ]
}

/** Its part in all that the buyer notified: the same sums as the indicator on suppliers; of few contracts the amount (rule 12). */
function placeProperty(supplier: SupplierEntry, portal: Portal): readonly Property[] {
  const { contracts, reconciliation, territory } = portal
  const { sum } = supplierTotals(supplier)
  const { retained } = reconciliation.totals
  if (sum === 0n || retained === 0n) return []
  const summed = contracts.values().filter(countsInRetainedSum)
  const share = isEnoughForAShare(
    summed.map(({ id }) => id),
    'contracts',
  )
    ? percentText(ratio(sum, retained))
    : formatEuros(sum)
  return [
    {
      label: `Part dans les montants signés par ${territory.subject}`,
      values: [
        {
          text: share,
          href: '/indicateurs/plus-grands-titulaires/',
          detail: fr`de ${formatEuros(retained)} ; une part des montants publiés, non de l'argent payé`,
        },
      ],
    },
  ]
}

/** Rules 5 and 7: what stays in its sum, and the sum without it. */
function setBesideProperties(supplier: SupplierEntry): readonly Property[] {
  const { veryLarge, implausible, titled, sum } = supplierTotals(supplier)
  const parts: readonly (readonly [label: string, part: bigint, them: string])[] = [
    ['Très grands montants', veryLarge, 'eux'],
    ['Montants invraisemblables', implausible, 'eux'],
    ['Concessions par leur titre', titled, 'elles'],
  ]
  return parts
    .filter(([, part]) => part > 0n)
    .map(([label, part, them]) => ({
      label,
      values: [
        {
          text: formatEuros(part),
          detail:
            part === sum
              ? fr`toute la somme, telle que publiée`
              : fr`dans la somme ; sans ${them} : ${formatEuros(sum - part)}`,
        },
      ],
    }))
}

/** How its contracts weigh among all, and one of them among its own. */
export function weightProperties(supplier: SupplierEntry, portal: Portal): readonly Property[] {
  return [...placeProperty(supplier, portal), ...largestProperty(supplier), ...setBesideProperties(supplier)]
}
