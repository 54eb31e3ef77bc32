import { ENDING_MONTHS } from '../../domain/contract/ending-contracts.ts'
import { memoize } from '../../domain/memoize.ts'
import type { Portal } from '../../domain/portal.ts'
import { FEWEST_FOR_A_SHARE } from '../../domain/small-numbers.ts'
import type { AssumptionKey } from '../../domain/territory/assumption.ts'

/** An open call is answered within one or two months, judged within two or three, and signed after a standstill. */
const SIGNING_MONTHS = 6

/** The portal's own; of hours it has none: they differ too much from one trade to another. */
const OWN: Readonly<Record<AssumptionKey, number | undefined>> = {
  horizon: ENDING_MONTHS,
  'marches-par-metier': FEWEST_FOR_A_SHARE,
  'delai-de-signature': SIGNING_MONTHS,
  'heures-par-marche': undefined,
}

export interface Assumption {
  readonly key: AssumptionKey
  /** In the unit of its key; absent = nothing is assumed. */
  readonly value: number | undefined
  /** The document of the authority that says it; absent = the portal's own choice. */
  readonly source: string | undefined
}

/** What the way to a target assumes, in the order of the portal. */
export function assumptionList({ scheme }: Pick<Portal, 'scheme'>): readonly Assumption[] {
  return (Object.keys(OWN) as AssumptionKey[]).map((key) => {
    const stated = scheme.assumptions.find((each) => each.key === key)
    return { key, value: stated?.value ?? OWN[key], source: stated?.source }
  })
}

export interface RouteAssumptions {
  readonly horizonMonths: number
  readonly fewestPast: number
  readonly signingMonths: number
  /** Hours a year of a contract with a clause, where the insertion file tells too little of its trade. */
  readonly hours: number | undefined
}

export const routeAssumptions = memoize((portal: Portal): RouteAssumptions => {
  const list = assumptionList(portal)
  const of = (key: AssumptionKey) => list.find((each) => each.key === key)!.value
  return {
    horizonMonths: of('horizon')!,
    fewestPast: of('marches-par-metier')!,
    signingMonths: of('delai-de-signature')!,
    hours: of('heures-par-marche'),
  }
})
