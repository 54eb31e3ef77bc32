import type { Contract, Supplier } from '../domain/contract/contract.ts'
import type { OptionalField } from '../domain/contract/format.ts'
import type { Establishment } from '../domain/supplier/establishment.ts'
import type { IsoDate } from '../domain/date.ts'
import type { InclusionRecord } from '../domain/contract/inclusion-record.ts'
import type { LegalText } from '../domain/reference/legal-text.ts'
import type { LocalScope } from '../domain/territory/local-scope.ts'
import type { YearBounds } from '../domain/reconciliation.ts'
import type { Purchase } from '../domain/purchase/planned-purchase.ts'
import { sirenOf } from '../domain/supplier/siret.ts'
import type { Structure, StructureKind } from '../domain/supplier/structure.ts'
import type { Threshold } from '../domain/reference/threshold.ts'
import type { Trade } from '../domain/reference/trade.ts'

/** What formulas read. */
export interface IndicatorData {
  readonly contracts: readonly Contract[]
  readonly inclusion: readonly InclusionRecord[]
  readonly purchases: readonly Purchase[]
  /** Rule 14: what is upcoming, late or open on that day. */
  readonly referenceDate: IsoDate
  /** By SIRET. */
  readonly establishments: ReadonlyMap<string, Establishment>
  /** Kinds of structure of a legal entity, by SIREN. */
  readonly structureKinds: ReadonlyMap<string, ReadonlySet<StructureKind>>
  readonly localScope: LocalScope
  readonly trades: readonly Trade[]
  /** What the law asks, from which day, and above which amounts. */
  readonly legalTexts: readonly LegalText[]
  readonly thresholds: readonly Threshold[]
  /** Rule 4: the sums of a year between nothing merged and every look-alike merged. */
  readonly boundsByYear: readonly YearBounds[]
  /** Years that the files may cover only in part (rule 17). */
  readonly partialYears: ReadonlySet<number>
  /** The same of the files that have a field, for indicators that need it. */
  readonly partialYearsByField?: ReadonlyMap<OptionalField, ReadonlySet<number>>
  /** CPV division → its label. */
  readonly divisionLabels: ReadonlyMap<string, string>
  /** Year of the first contract of each firm in the files, by SIREN. */
  readonly firstYears: ReadonlyMap<string, number>
}

export function structureKindsBySiren(
  structures: readonly Structure[],
): ReadonlyMap<string, ReadonlySet<StructureKind>> {
  const kinds = new Map<string, Set<StructureKind>>()
  for (const { siret, kind } of structures) {
    const siren = sirenOf(siret)
    const known = kinds.get(siren)
    if (known === undefined) kinds.set(siren, new Set([kind]))
    else known.add(kind)
  }
  return kinds
}

export function firstYearsBySiren(contracts: readonly Contract[]): ReadonlyMap<string, number> {
  const first = new Map<string, number>()
  for (const { year, suppliers } of contracts) {
    if (year === undefined) continue
    for (const { siret } of suppliers) {
      if (siret === undefined) continue
      const siren = sirenOf(siret)
      first.set(siren, Math.min(year, first.get(siren) ?? year))
    }
  }
  return first
}

/** What the establishments file says of a supplier; `undefined` = unknown. */
export function establishmentOf(
  supplier: Supplier | undefined,
  data: Pick<IndicatorData, 'establishments'>,
): Establishment | undefined {
  return supplier?.siret === undefined ? undefined : data.establishments.get(supplier.siret)
}

/**
 * The same for what is said of it by name or place: where its diffusion is partial nothing is known but the circle
 * that it lies in (rule 11), so that neither a file nor a figure of one row tells of a person.
 */
export function openEstablishmentOf(
  supplier: Supplier | undefined,
  data: Pick<IndicatorData, 'establishments'>,
): Establishment | undefined {
  const establishment = establishmentOf(supplier, data)
  return establishment?.diffusion === 'partial' ? undefined : establishment
}
