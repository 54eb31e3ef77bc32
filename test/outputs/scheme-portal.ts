import type { Portal } from '../../src/domain/portal.ts'
import { contract, indicator, portal } from './portal-fixture.ts'

const TARGET = {
  id: 'clause',
  label: 'Part avec une clause',
  nature: 'target',
  indicator: 'clauses',
  perimeter: 'MEL',
  value: 0.25,
  unit: 'part',
  horizon: '2030-12-31',
  expired: false,
  source: 'Bilan',
} as const

const signed = (year: number) =>
  Array.from({ length: 6 }, (_, index) =>
    contract({ id: `c${year}-${index}`, year, notifiedOn: `${year}-03-0${index + 1}` }),
  )

const rows = (year: number, value: number) => ({
  period: String(year),
  value,
  numerator: value,
  denominator: 6,
  unknown: 0,
  rows: signed(year).map(({ id }) => ({ rowId: id, contribution: 1, role: 'denominator' }) as const),
})

/** Two years of six contracts each, a target that is measured and one that is not, and one action. */
export const schemePortal: Portal = portal({
  referenceDate: '2026-02-01',
  contracts: [...signed(2024), ...signed(2025)],
  targets: [TARGET, { ...TARGET, id: 'sans-mesure', label: 'Doubler', indicator: undefined }],
  indicators: [
    indicator({
      id: 'clauses',
      unit: 'part',
      series: {
        indicator: 'clauses',
        unit: 'part',
        rowKind: 'contracts',
        aggregate: 'share',
        points: [rows(2024, 0.1), rows(2025, 0.2)],
      },
    }),
    indicator(),
    indicator({
      id: 'nombre-de-marches',
      unit: 'contrats',
      series: {
        indicator: 'nombre-de-marches',
        unit: 'contrats',
        rowKind: 'contracts',
        aggregate: 'sum',
        points: [rows(2024, 6), rows(2025, 6)],
      },
    }),
  ],
  scheme: {
    actions: [
      {
        number: 3,
        rank: 1,
        group: 'Pilier 1 - Insertion',
        name: 'Former',
        title: 'Former les acheteurs',
        source: 'SPASER, p. 4',
        indicators: [],
        traces: [],
      },
    ],
    milestones: [],
    commitments: [],
    proposals: [],
    assumptions: [],
  },
})
