import type { Portal } from '../../../src/domain/portal.ts'
import { decp2022 } from '../../../src/formats/decp-2022.ts'
import { computeIndicator } from '../../../src/indicators/compute.ts'
import { structureKindsBySiren } from '../../../src/indicators/data.ts'
import { INDICATORS } from '../../../src/indicators/registry.ts'
import type { Structure } from '../../../src/domain/supplier/structure.ts'
import { CONTEXT, contracts, data } from '../../indicators/data.ts'
import { portal } from '../../outputs/portal-fixture.ts'

type Draft = Parameters<typeof contracts>[0][number]

export const ATELIER = '20009320100016'

/** Contracts of a year in a format that has every field, 1 000 € each and to one structure. */
export function signedIn(year: number, count: number, fields: Draft = {}): Draft[] {
  return Array.from({ length: count }, () => ({
    format: decp2022.format,
    notifiedOn: `${year}-03-01`,
    amount: 1_000_00n,
    suppliers: [{ siret: ATELIER, name: 'Atelier du Nord' }],
    ...fields,
  }))
}

/** A portal of these contracts, with every indicator of the registry as a build computes it. */
export function portalOf(drafts: readonly Draft[], fields: Partial<Portal> = {}): Portal {
  const all = contracts(drafts.map((each, index) => ({ ...each, uid: `c${index}` })))
  const structures: readonly Structure[] = fields.structures ?? []
  const from = data({
    contracts: all,
    inclusion: fields.inclusion ?? [],
    purchases: fields.purchases ?? [],
    structureKinds: structureKindsBySiren(structures),
    referenceDate: '2026-06-30',
  })
  return portal({
    contracts: all,
    indicators: INDICATORS.map((indicator) =>
      computeIndicator(indicator, from, { ...CONTEXT, targets: fields.targets ?? [] }),
    ),
    ...fields,
  })
}
