import type { Contract } from '../../src/domain/contract/contract.ts'
import type { Point } from '../../src/domain/series.ts'
import { computeIndicator } from '../../src/indicators/compute.ts'
import type { Context } from '../../src/indicators/compute.ts'
import { firstYearsBySiren } from '../../src/indicators/data.ts'
import type { IndicatorData } from '../../src/indicators/data.ts'
import { INDICATORS } from '../../src/indicators/registry.ts'
import { finishContract } from '../../src/rules/finish.ts'
import { legalTextSchema } from '../../src/domain/reference/legal-text.ts'
import { thresholdSchema } from '../../src/domain/reference/threshold.ts'
import { readReference } from '../../scripts/portal/reference.ts'
import { draft, rows } from '../rules/draft.ts'
import { portal } from '../outputs/portal-fixture.ts'

/** The nation's own tables: their days and amounts are data. */
const LEGAL_TEXTS = readReference('textes.csv', legalTextSchema)
const THRESHOLDS = readReference('seuils.csv', thresholdSchema)

const TODAY = '2024-06-30'

/** Contracts with stated amounts, from what a test says of their rows. */
export function contracts(changes: readonly Parameters<typeof draft>[0][]): Contract[] {
  return rows(changes.map((each, index) => draft({ uid: `c${index}`, ...each }))).map((row) => ({
    ...finishContract(row, TODAY),
    amountStatus: 'stated',
  }))
}

/** What formulas read, empty but for what a test is about. */
export function data(fields: Partial<IndicatorData> = {}): IndicatorData {
  return {
    contracts: [],
    inclusion: [],
    purchases: [],
    referenceDate: TODAY,
    establishments: new Map(),
    structureKinds: new Map(),
    localScope: portal().localScope,
    trades: [],
    legalTexts: LEGAL_TEXTS,
    thresholds: THRESHOLDS,
    boundsByYear: [],
    partialYears: new Set(),
    divisionLabels: new Map([['45', 'Travaux de construction']]),
    firstYears: firstYearsBySiren(fields.contracts ?? []),
    ...fields,
  }
}

/** The context of a computation beside which nothing stands. */
export const CONTEXT: Context = {
  targets: [],
  facts: [],
}

/** @throws Error where the registry has no such indicator. */
export function compute(id: string, from: IndicatorData) {
  const indicator = INDICATORS.find((each) => each.id === id)
  if (indicator === undefined) throw new Error(`no indicator ${id}`)
  return computeIndicator(indicator, from, CONTEXT)
}

export function points(id: string, from: IndicatorData): readonly Point[] {
  return compute(id, from).series.points
}
