import type { Contract } from '../domain/contract.ts'
import { splitCents, sumCents } from '../domain/money.ts'
import { UNKNOWN_PERIOD, WHOLE_PERIOD } from '../domain/series.ts'
import type { Point, PointRow } from '../domain/series.ts'
import type { IndicatorData } from './data.ts'
import type { Dimension, Group } from './dimensions.ts'
import type { Measure } from './measures.ts'
import type { Predicate } from './predicates.ts'

/** How an indicator is computed, and the sentence that says so. */
export interface Formula {
  /** French, composed from the labels of its parts: the methodology entry. */
  readonly method: string
  compute(data: IndicatorData): Point[]
}

/** Contracts of one period and group. */
interface Cell {
  readonly period: string
  readonly group?: Group
  readonly contracts: readonly Contract[]
}

function periodOf({ year }: Contract): string {
  return year === undefined ? UNKNOWN_PERIOD : String(year)
}

function cellsByYear(contracts: readonly Contract[]): Cell[] {
  return [...Map.groupBy(contracts, periodOf)]
    .map(([period, members]) => ({ period, contracts: members }))
    .sort((a, b) => (a.period < b.period ? -1 : 1))
}

function cellsByGroup(contracts: readonly Contract[], dimension: Dimension, data: IndicatorData): Cell[] {
  const cells = new Map<string, { group: Group; contracts: Contract[] }>()
  for (const contract of contracts) {
    for (const group of distinct(dimension.groupsOf(contract, data))) {
      const cell = cells.get(group.key)
      if (cell === undefined) cells.set(group.key, { group, contracts: [contract] })
      else cell.contracts.push(contract)
    }
  }
  return [...cells.values()].map(({ group, contracts: members }) => ({
    period: WHOLE_PERIOD,
    group,
    contracts: members,
  }))
}

function distinct(groups: readonly Group[]): Group[] {
  return [...new Map(groups.map((group) => [group.key, group])).values()]
}

function cellsOf(contracts: readonly Contract[], by: Dimension | 'year', data: IndicatorData): Cell[] {
  return by === 'year' ? cellsByYear(contracts) : cellsByGroup(contracts, by, data)
}

function pointOf(cell: Cell, data: IndicatorData, figures: Omit<Point, 'period'>): Point {
  const partial = data.partialYears.has(Number(cell.period))
  return {
    period: cell.period,
    ...(cell.group && { series: cell.group.key, seriesLabel: cell.group.label }),
    ...figures,
    ...(partial && { partial }),
  }
}

function largestFirst(a: Point, b: Point): number {
  if (a.series === undefined || b.series === undefined) return 0
  if (a.numerator !== b.numerator) return a.numerator > b.numerator ? -1 : 1
  return a.series < b.series ? -1 : 1
}

function selection(among: Predicate, by: Dimension | 'year'): string {
  return `sur ${among.label}, ${by === 'year' ? 'par année de première notification (règle 13)' : by.label}`
}

/** The sum of a measure. The numerator is the sum, the denominator the number of contracts that state it. */
export function total(measure: Measure, among: Predicate, by: Dimension | 'year'): Formula {
  function contribution(contract: Contract, group: Group | undefined, data: IndicatorData) {
    const amount = measure.of(contract)
    if (amount === undefined || group === undefined || by === 'year') return amount
    const keys = by.groupsOf(contract, data).map(({ key }) => key)
    return sumCents(splitCents(amount, keys.length).filter((_, index) => keys[index] === group.key))
  }
  return {
    method: `Somme ${measure.label}, ${selection(among, by)}. Hors de la somme : ${measure.unknownLabel}.`,
    compute(data) {
      const contracts = data.contracts.filter((contract) => among.holds(contract))
      return cellsOf(contracts, by, data)
        .map((cell) => {
          const rows = cell.contracts.map((contract): PointRow => {
            const amount = contribution(contract, cell.group, data)
            return amount === undefined
              ? { contractId: contract.id, contribution: 0n, role: 'unknown' }
              : { contractId: contract.id, contribution: amount, role: 'numerator' }
          })
          const stated = rows.filter(({ role }) => role === 'numerator')
          const sum = sumCents(stated.map((row) => row.contribution as bigint))
          return pointOf(cell, data, {
            value: stated.length === 0 ? null : sum,
            numerator: sum,
            denominator: stated.length,
            unknown: rows.length - stated.length,
            rows,
          })
        })
        .sort(largestFirst)
    },
  }
}

/** How many contracts. The denominator is the number of all contracts of the selection, all periods together. */
export function count(among: Predicate, by: Dimension | 'year'): Formula {
  return {
    method: `Nombre de contrats, ${selection(among, by)}.`,
    compute(data) {
      const contracts = data.contracts.filter((contract) => among.holds(contract))
      return cellsOf(contracts, by, data)
        .map((cell) =>
          pointOf(cell, data, {
            value: cell.contracts.length,
            numerator: cell.contracts.length,
            denominator: contracts.length,
            unknown: 0,
            rows: cell.contracts.map(({ id }) => ({ contractId: id, contribution: 1, role: 'numerator' })),
          }),
        )
        .sort(largestFirst)
    },
  }
}
