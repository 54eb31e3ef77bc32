import type { Contract } from '../domain/contract.ts'

/** A named condition on contracts. The label completes « les contrats qui sont des… » in the methodology. */
export interface Predicate {
  readonly label: string
  holds(contract: Contract): boolean
}

/** Rule 5: what the headline counts. */
export const headline: Predicate = {
  label: 'les marchés et accords-cadres, hors marchés subséquents et concessions (règle 5)',
  holds: ({ kind }) => kind === 'contract',
}

export const callOff: Predicate = {
  label: 'les marchés subséquents, passés sous un accord-cadre (règle 5)',
  holds: ({ kind }) => kind === 'callOff',
}

export const concession: Predicate = {
  label: 'les concessions (règle 5)',
  holds: ({ kind }) => kind === 'concession',
}
