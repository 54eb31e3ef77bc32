import { formatEuros, formatMonth, formatNumber } from '../../text/language/format.ts'
import { monthPath } from '../../domain/links.ts'
import type { Column, Row } from '../table.ts'
import { contractsByMonth, sumOf } from './years.ts'
import type { MonthOfContracts, YearOfContracts } from './years.ts'

/** A year of more contracts is listed month by month, on pages of their own: more would weigh on a telephone. */
const MOST_ON_PAGE = 400

/** The months of a year that have pages of their own, newest first; none where the year's page lists everything. */
export function monthPages({ year, contracts }: YearOfContracts): readonly MonthOfContracts[] {
  return year === undefined || contracts.length <= MOST_ON_PAGE ? [] : contractsByMonth(contracts)
}

export const MONTH_COLUMNS: readonly Column[] = [
  { label: 'Mois', rowHeader: true },
  { label: 'Contrats', numeric: true },
  { label: 'dont marchés et accords-cadres', numeric: true },
  { label: 'Leur montant signé, hors taxes', numeric: true },
]

/** One row a month, its name leading to its contracts. It answers to the anchor that a shorter year has on its page. */
export function monthRows(months: readonly MonthOfContracts[]): Row[] {
  return months.map(({ month, contracts }) => {
    const own = contracts.filter(({ kind }) => kind === 'contract').length
    const sum = sumOf(contracts)
    return {
      id: `mois-${month}`,
      cells: [
        { text: formatMonth(month), href: monthPath(month) },
        formatNumber(contracts.length),
        formatNumber(own),
        own === 0 ? '–' : sum === 0n ? { text: 'non indiqué', unknown: true } : formatEuros(sum),
      ],
    }
  })
}
