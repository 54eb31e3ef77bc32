import type { Contract } from '../domain/contract/contract.ts'
import { contractOfInclusion } from '../domain/contract/inclusion-contracts.ts'
import { statedAmount } from '../domain/contract/stated-amount.ts'
import { rounded, sumQuantities } from '../domain/quantities.ts'
import { byTrade } from './dimensions.ts'
import type { Dimension } from './dimensions.ts'
import { by, largestFirst } from './formulas/cells.ts'
import type { Formula } from './formulas/cells.ts'
import type { Measure } from './measures.ts'
import type { Population } from './population.ts'
import type { Predicate } from './predicates.ts'

/** A contract that lines of the insertion file name, with the hours that they tell of until now. */
export interface WorkedContract {
  readonly contract: Contract
  /** Absent where no line states any. */
  readonly hours?: number
}

export const workedContracts: Population<WorkedContract> = {
  kind: 'contracts',
  label: 'marchés que le fichier des heures d’insertion nomme',
  rows: ({ contracts, inclusion }) => {
    const contractOf = contractOfInclusion({ contracts })
    const linked = inclusion.filter((record) => contractOf(record) !== undefined)
    return [...Map.groupBy(linked, (record) => contractOf(record)!)].map(([contract, lines]) => {
      const stated = lines.flatMap(({ inclusionHours }) => inclusionHours ?? [])
      return stated.length === 0 ? { contract } : { contract, hours: Number(sumQuantities(stated)) }
    })
  },
  idOf: ({ contract }) => contract.id,
  yearOf: ({ contract }) => contract.year,
}

/** Rule 5, of these contracts. */
export const workedHeadline: Predicate<WorkedContract> = {
  label:
    'les marchés et accords-cadres que le fichier des heures d’insertion nomme, hors marchés sous accord-cadre et concessions (règle 5)',
  holds: ({ contract }) => contract.kind === 'contract',
}

export const workedByTrade: Dimension<WorkedContract> = {
  label: 'par métier du marché, d’après son code CPV',
  groupOf: ({ contract }, data) => byTrade.groupOf(contract, data),
}

const UNSAID = 'heures réalisées non renseignées, ou montant non indiqué (règle 7)'

export const hoursSoFar: Measure<WorkedContract> = {
  label: 'des heures d’insertion réalisées jusqu’ici sur chaque marché',
  unknownLabel: UNSAID,
  of: ({ hours }) => hours,
}

export const amountOfWorked: Measure<WorkedContract> = {
  label: 'de leurs derniers montants signés (règle 8), en millions d’euros hors taxes',
  unknownLabel: UNSAID,
  of: ({ contract }) => statedAmount(contract),
}

const MILLION = 1_000_000

/** A ratio to euros, by trade, as one to millions of euros, to the thousandth: largest first. */
export function perMillion(formula: Formula): Formula {
  return {
    ...formula,
    compute: (data) =>
      formula
        .compute(data)
        .map((point) =>
          point.value === null ? point : { ...point, value: rounded(Number(point.value) * MILLION) },
        )
        .sort(largestFirst(by(workedByTrade))),
  }
}
