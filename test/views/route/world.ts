import type { Contract } from '../../../src/domain/contract/contract.ts'
import type { Target } from '../../../src/domain/indicator.ts'
import type { Portal } from '../../../src/domain/portal.ts'
import type { Purchase } from '../../../src/domain/purchase/planned-purchase.ts'
import { decp2022 } from '../../../src/formats/decp-2022.ts'
import { purchase } from '../../domain/purchase-fixture.ts'
import { compute, data } from '../../indicators/data.ts'
import { contract, portal as emptyPortal } from '../../outputs/portal-fixture.ts'

export const TARGET: Target = {
  id: 'clause',
  label: 'Part des marchés avec une clause',
  nature: 'target',
  indicator: 'clauses-sociales',
  perimeter: 'MEL',
  value: 0.5,
  unit: 'part',
  expired: false,
  source: 'Délibération',
}

export const HOURS_TARGET: Target = {
  ...TARGET,
  id: 'heures',
  indicator: 'heures-insertion',
  value: 10_000,
  unit: 'heures',
}

const LINEN = '98310000'
const TRADES = [
  { slug: 'linge', label: 'Blanchisserie', description: '', cpvPrefixes: ['9831'] },
  { slug: 'voirie', label: 'Voirie', description: '', cpvPrefixes: ['4523'] },
]

/** A signed contract of the linen trade, with a clause (yes), without one (no), or silent. */
export function signed(year: number, clause: 'yes' | 'no' | 'silent', fields: Partial<Contract> = {}) {
  const said = { yes: ['contractPerformanceConditions'], no: [], silent: undefined } as const
  return { year, notifiedOn: `${year}-03-01`, cpv: LINEN, socialConsiderations: said[clause], ...fields }
}

/** A contract that ends, of a format without clauses. */
export function ending(endDate: string, fields: Partial<Contract> = {}) {
  return { year: 2022, notifiedOn: '2022-01-01', cpv: LINEN, endDate, ...fields }
}

type Rows = readonly Partial<Contract>[]

/** A portal on 31 October 2026 with these contracts, purchases and targets, and the indicators computed of them. */
export function world(
  contracts: Rows,
  {
    purchases = [],
    targets = [TARGET],
    ...fields
  }: Partial<Omit<Portal, 'purchases'>> & {
    readonly purchases?: readonly Partial<Purchase>[]
  } = {},
): Portal {
  const rows = contracts.map((each, index) =>
    contract({
      id: `c${index}`,
      localId: `2022T0${index}`,
      title: 'Lavage du linge',
      format: each.endDate ? contract().format : decp2022.format,
      ...each,
    }),
  )
  const portal = emptyPortal({
    referenceDate: '2026-10-31',
    contracts: rows,
    purchases: purchases.map((each, index) => purchase({ slug: `pa-${index}`, ...each })),
    trades: TRADES,
    targets,
    ...fields,
  })
  const from = data({
    contracts: rows,
    inclusion: portal.inclusion,
    referenceDate: portal.referenceDate,
    partialYears: new Set([2026]),
    trades: portal.trades,
  })
  const indicators = ['clauses-sociales', 'heures-insertion'].map((id) => compute(id, from))
  return { ...portal, indicators }
}

/** That many of each. */
export const times = <T>(count: number, each: T): T[] => Array.from({ length: count }, () => each)
