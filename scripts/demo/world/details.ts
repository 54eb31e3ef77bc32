import { wrapped } from '../decp/parts.ts'
import { LAST_DAY } from '../draw/calendar.ts'
import type { Random } from '../draw/random.ts'
import type { Row } from '../tables/columns.ts'
import { pickBids, pickConsiderations } from './considerations.ts'
import type { Market } from './market.ts'
import type { DecpRecord, DemoContract, Details } from './model.ts'
import { inventSubcontracts } from './subcontracts.ts'

const CCAG: readonly (readonly [RegExp, string])[] = [
  [/^45/, 'Travaux'],
  [/^71[234]/, "Maitrise d'œuvre"],
  [/^(7[139]|80)/, 'Prestations intellectuelles'],
  [/^(72|48|30|32|64)/, "Techniques de l'information et de la communication"],
  [/^/, 'Fournitures courantes et services'],
]

interface Decided {
  readonly year: Row<'years'>
  readonly reserved: boolean
  /** Number of the framework from which it is called off. */
  readonly frameworkId: string | undefined
}

/** Fields that DECP 2022 has and older formats have not. */
export function inventDetails(
  random: Random,
  market: Market,
  contract: Omit<DemoContract, 'details'>,
  { year, reserved, frameworkId }: Decided,
): Details {
  const { serial, trade, cpv, amount, awards } = contract
  const suppliers = awards.map(({ firm }) => firm)
  const considerations = pickConsiderations(random, serial, trade, year, reserved)
  const bids = pickBids(random, serial, trade, suppliers)
  const group = suppliers.length === 1 ? 'Pas de groupement' : random.pick(['Conjoint', 'Solidaire'])
  const innovative = random.chance(0.02)
  const advance = amount > 50_000 && random.chance(0.3) ? random.pick([0.05, 0.05, 0.1, 0.2, 0.3]) : 0
  const subcontracts = inventSubcontracts(random, market, contract, LAST_DAY)
  const amendments = subcontracts.flatMap(({ amendment }): DecpRecord[] => (amendment ? [amendment] : []))
  return {
    ...considerations,
    fields: {
      ...(frameworkId !== undefined && { idAccordCadre: frameworkId }),
      marcheInnovant: innovative,
      ccag: CCAG.find(([pattern]) => pattern.test(cpv))![1],
      offresRecues: bids,
      attributionAvance: advance > 0,
      tauxAvance: advance,
      typeGroupementOperateurs: group,
      sousTraitanceDeclaree: subcontracts.length > 0,
      ...wrapped(
        'actesSousTraitance',
        'acteSousTraitance',
        subcontracts.map(({ act }) => act),
      ),
      ...wrapped('modificationsActesSousTraitance', 'modificationActeSousTraitance', amendments),
    },
  }
}
