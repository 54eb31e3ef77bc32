import { pickBids, pickConsiderations } from './considerations.ts'
import type { DemoContract, Details, Firm } from './model.ts'
import type { Market } from './firms.ts'
import { DECP_DAY } from './plan.ts'
import type { Random } from './random.ts'
import { inventSubcontracts } from './subcontracts.ts'

const CCAG: readonly (readonly [RegExp, string])[] = [
  [/^45/, 'Travaux'],
  [/^71[234]/, "Maitrise d'œuvre"],
  [/^(7[139]|80)/, 'Prestations intellectuelles'],
  [/^(72|48|30|32|64)/, "Techniques de l'information et de la communication"],
]

type Core = Omit<DemoContract, 'details'>

/** Fields that DECP 2022 has and the MEL's export has not. */
export function inventDetails(
  random: Random,
  market: Market,
  contract: Core,
  { reserved, frameworkId }: { readonly reserved: boolean; readonly frameworkId: string | undefined },
): Details {
  const suppliers: readonly Firm[] = contract.awards.map((award) => award.firm)
  const year = Number(contract.notified.slice(0, 4))
  return {
    ...pickConsiderations(random, contract.serial, contract.trade, year, reserved),
    bidsReceived: pickBids(random, contract.serial, contract.trade, suppliers),
    ...(frameworkId !== undefined && { frameworkId }),
    ccag: CCAG.find(([pattern]) => pattern.test(contract.cpv))?.[1] ?? 'Fournitures courantes et services',
    groupType: suppliers.length === 1 ? 'Pas de groupement' : random.pick(['Conjoint', 'Solidaire']),
    innovative: random.chance(0.02),
    advanceRate:
      contract.amount > 50_000 && random.chance(0.3) ? random.pick([0.05, 0.05, 0.1, 0.2, 0.3]) : 0,
    subcontracts: inventSubcontracts(random, market, { ...contract, suppliers }, DECP_DAY),
  }
}
