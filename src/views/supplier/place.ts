import type { Supplier } from '../../domain/contract/contract.ts'
import type { Establishment } from '../../domain/supplier/establishment.ts'
import { memoize } from '../../domain/memoize.ts'
import type { Portal } from '../../domain/portal.ts'
import { CIRCLES } from '../../domain/territory/local-scope.ts'
import type { Circle } from '../../domain/territory/local-scope.ts'
import { sirenOf } from '../../domain/supplier/siret.ts'
import type { StructureKind } from '../../domain/supplier/structure.ts'
import { establishmentOf, openEstablishmentOf, structureKindsBySiren } from '../../indicators/data.ts'
import { communeName, liesIn, localityOf } from '../../indicators/locality.ts'
import type { Locality } from '../../indicators/locality.ts'

/**
 * What the tables of establishments and structures say of a supplier, by the same functions as the indicators. Of a firm
 * whose diffusion is partial only the circle that it lies in is known (rule 11); of a person nothing.
 */
export interface SupplierPlace extends Pick<
  Establishment,
  'commune' | 'department' | 'country' | 'distanceKm' | 'sizeClass' | 'ess'
> {
  /** Rule 9. */
  readonly locality: Locality
  /** Whether it lies in each of the circles; absent = unknown. */
  readonly circles: Readonly<Partial<Record<Circle, boolean>>>
  /** "Lille", "Avion (62)" out of the territory. */
  readonly communeName?: string
  /** In alphabetical order; absent without SIRET, and where no table of structures is read. */
  readonly kinds?: readonly StructureKind[]
}

const UNKNOWN: SupplierPlace = { locality: 'unknown', circles: {} }

const placesOf = memoize((portal: Portal) => {
  const kindsOf = structureKindsBySiren(portal.structures)
  const { localScope } = portal
  return memoize((supplier: Supplier): SupplierPlace => {
    const { siret } = supplier
    if (siret === undefined) return UNKNOWN
    const place = establishmentOf(supplier, portal)
    const { commune, department, country, distanceKm, sizeClass, ess } =
      openEstablishmentOf(supplier, portal) ?? {}
    return {
      locality: localityOf(place, localScope),
      circles: Object.fromEntries(CIRCLES.map((circle) => [circle, liesIn(circle, place, localScope)])),
      department,
      distanceKm,
      commune,
      country,
      communeName: commune && communeName(commune, localScope),
      sizeClass,
      ess,
      kinds: kindsOf.size === 0 ? undefined : [...(kindsOf.get(sirenOf(siret)) ?? [])].sort(),
    }
  })
})

export function supplierPlace(portal: Portal, supplier: Supplier | undefined): SupplierPlace {
  return supplier === undefined ? UNKNOWN : placesOf(portal)(supplier)
}
