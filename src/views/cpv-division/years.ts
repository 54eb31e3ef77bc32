import type { CpvDivisionSummary } from '../../indicators/cpv-division-summary.ts'
import { formatEuros, formatNumber } from '../../text/language/format.ts'
import { contractsByYear, sumOf } from '../contracts/years.ts'
import type { YearOfContracts } from '../contracts/years.ts'
import { withOwnPages } from '../own-pages.ts'
import type { OnOwnPage } from '../own-pages.ts'
import type { Cell, Column, Row } from '../table.ts'
import { cpvDivisionPath, ownYearPath, yearSlug } from '../../domain/links.ts'

export type CpvDivisionYear = OnOwnPage<YearOfContracts>

/** Years newest first, unknown last. */
export function cpvDivisionYears(
  { all }: Pick<CpvDivisionSummary, 'all'>,
  most?: number,
): readonly CpvDivisionYear[] {
  return withOwnPages(contractsByYear(all), ({ contracts }) => contracts, most)
}

/** Where the contracts of a family and a year are listed. */
export function familyRowsPath(
  division: Pick<CpvDivisionSummary, 'key'>,
  { year, ownPage }: CpvDivisionYear,
): string {
  return ownPage ? ownYearPath(cpvDivisionPath(division), year) : `#annee-${yearSlug(year)}`
}

export const CPV_DIVISION_YEAR_COLUMNS: readonly Column[] = [
  { label: 'Année', rowHeader: true },
  { label: 'Contrats', numeric: true },
  { label: 'dont marchés et accords-cadres', numeric: true },
  { label: 'Leur montant signé, hors taxes', numeric: true },
]

function countsOf(contracts: YearOfContracts['contracts']): { readonly own: number; readonly sum: Cell } {
  const own = contracts.filter(({ kind }) => kind === 'contract').length
  const sum = sumOf(contracts)
  if (own === 0) return { own, sum: '–' }
  return { own, sum: sum === 0n ? { text: 'non indiqué', unknown: true } : formatEuros(sum) }
}

/** One row a year, its count leading to its contracts, then all. */
export function cpvDivisionYearRows(division: CpvDivisionSummary, partial: ReadonlySet<string>): Row[] {
  const years = cpvDivisionYears(division)
  const rows = years.map((each): Row => {
    const { own, sum } = countsOf(each.contracts)
    const slug = yearSlug(each.year)
    return {
      kind: each.year === undefined ? 'apart' : undefined,
      cells: [
        {
          text: each.year === undefined ? 'Date inconnue' : slug,
          href: familyRowsPath(division, each),
          detail: partial.has(slug) ? 'partielle' : undefined,
        },
        formatNumber(each.contracts.length),
        formatNumber(own),
        sum,
      ],
    }
  })
  if (rows.length < 2) return rows
  const { own, sum } = countsOf(division.all)
  const total: Row = {
    kind: 'total',
    cells: ['Ensemble', formatNumber(division.all.length), formatNumber(own), sum],
  }
  return [...rows, total]
}
