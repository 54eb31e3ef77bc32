import type { Portal } from '../../domain/portal.ts'
import { contractDatasets } from './contracts.ts'
import type { Dataset } from './dataset.ts'

/** One year of contracts and their awards; contracts whose date is unknown have files of their own (rule 13). */
export interface YearFiles {
  readonly year: number | undefined
  readonly contracts: Dataset
  readonly awards: Dataset
}

function whenOf(year: number | undefined) {
  return year === undefined
    ? { contracts: ', date de notification inconnue', awards: ', date de notification inconnue' }
    : { contracts: ` signés en ${year}`, awards: ` signées en ${year}` }
}

/** The files of each year that has a contract, the latest first: together they are the whole files, line for line. */
export function yearFiles(portal: Portal): readonly YearFiles[] {
  const byYear = Map.groupBy(portal.contracts, ({ year }) => year)
  return [...byYear.entries()]
    .sort(([one = 0], [other = 0]) => other - one)
    .map(([year, ofYear]) => {
      const selection = { contracts: ofYear, suffix: `-${year ?? 'inconnue'}`, when: whenOf(year) }
      const [contracts, awards] = contractDatasets(portal, selection)
      return { year, contracts: contracts!, awards: awards! }
    })
}

export function yearDatasets(portal: Portal): readonly Dataset[] {
  return yearFiles(portal).flatMap(({ contracts, awards }) => [contracts, awards])
}
