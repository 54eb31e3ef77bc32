import type { Contract } from '../../domain/contract/contract.ts'
import { sumCents } from '../../domain/money.ts'
import type { Portal } from '../../domain/portal.ts'
import { UNKNOWN_PERIOD } from '../../domain/series.ts'
import { formatEuros, formatNumber } from '../../text/language/format.ts'
import { knownDate } from '../../domain/contract/contract-amounts.ts'
import { statedAmount } from '../../domain/contract/stated-amount.ts'
import { yearPath } from '../../domain/links.ts'
import type { Column, IndicatorValue, Row } from '../table.ts'

/** The contracts of one year, in the portal's order: newest first. */
export interface YearOfContracts {
  /** Absent: date unknown (rule 13). */
  readonly year?: number
  readonly contracts: readonly Contract[]
}

/** Years newest first; contracts of unknown date last. */
export function contractsByYear(contracts: readonly Contract[]): readonly YearOfContracts[] {
  return [...Map.groupBy(contracts, ({ year }) => year)]
    .map(([year, members]) => ({ year, contracts: members }))
    .sort((a, b) => (b.year ?? 0) - (a.year ?? 0))
}

/** The contracts of one month, "2022-04". */
export interface MonthOfContracts {
  readonly month: string
  readonly contracts: readonly Contract[]
}

/** Months newest first. Only contracts of known date belong to one. */
export function contractsByMonth(contracts: readonly Contract[]): readonly MonthOfContracts[] {
  const dated = contracts.filter((contract) => knownDate(contract) !== undefined)
  return [...Map.groupBy(dated, (contract) => knownDate(contract)!.slice(0, 7))]
    .map(([month, members]) => ({ month, contracts: members }))
    .sort((a, b) => (a.month < b.month ? 1 : -1))
}

export const YEAR_COLUMNS: readonly Column[] = [
  { label: 'Année', rowHeader: true },
  { label: 'Marchés et accords-cadres', numeric: true },
  { label: 'Leur montant signé, hors taxes', numeric: true },
  { label: 'Marchés sous accord-cadre', numeric: true },
  { label: 'Concessions', numeric: true },
  { label: 'Tous', numeric: true },
]

/** A number of the page that an indicator gives: words, and its place in the series. */
export interface YearFigure {
  readonly text: string
  readonly data: IndicatorValue
}

/** The figure of an indicator for a year, so that it can be held against its CSV; absent where it has none. */
export function yearFigure(
  { indicators }: Portal,
  id: 'nombre-de-marches' | 'montants-notifies',
  year: number | undefined,
): YearFigure | undefined {
  const period = String(year ?? UNKNOWN_PERIOD)
  const indicator = indicators.find((each) => each.id === id)
  const point = indicator?.series.points.find((each) => each.period === period && each.series === undefined)
  if (!point || point.value === null) return undefined
  const { value } = point
  return {
    text: typeof value === 'bigint' ? formatEuros(value) : formatNumber(value),
    data: { value, indicator: id, period },
  }
}

const countOf = (contracts: readonly Contract[], kind: Contract['kind']): number =>
  contracts.filter((contract) => contract.kind === kind).length

/** One row a year, then the total of all. */
export function yearRows(portal: Portal): Row[] {
  const { contracts } = portal
  const rows = contractsByYear(contracts).map(({ year, contracts: members }): Row => {
    return {
      kind: year === undefined ? 'apart' : undefined,
      cells: [
        { text: year === undefined ? 'Date inconnue' : String(year), href: yearPath(year) },
        yearFigure(portal, 'nombre-de-marches', year) ?? '0',
        yearFigure(portal, 'montants-notifies', year) ?? '—',
        formatNumber(countOf(members, 'callOff')),
        formatNumber(countOf(members, 'concession')),
        formatNumber(members.length),
      ],
    }
  })
  const total: Row = {
    kind: 'total',
    cells: [
      'Ensemble',
      formatNumber(countOf(contracts, 'contract')),
      formatEuros(sumOf(contracts)),
      formatNumber(countOf(contracts, 'callOff')),
      formatNumber(countOf(contracts, 'concession')),
      formatNumber(contracts.length),
    ],
  }
  return [...rows, total]
}

/** Stated amounts of the contracts that the retained sum counts (rule 5). */
export function sumOf(contracts: readonly Contract[]): bigint {
  return sumCents(
    contracts.flatMap((contract) => (contract.kind === 'contract' ? (statedAmount(contract) ?? []) : [])),
  )
}
