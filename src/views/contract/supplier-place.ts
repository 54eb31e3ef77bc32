import { communeOfTerritory } from '../../domain/territory/local-scope.ts'
import type { Supplier } from '../../domain/contract/contract.ts'
import type { Portal } from '../../domain/portal.ts'
import type { StructureKind } from '../../domain/supplier/structure.ts'
import { LOCALITY_GROUPS } from '../../indicators/dimensions.ts'
import { supplierPlace } from '../supplier/place.ts'
import type { SupplierPlace } from '../supplier/place.ts'

export const SIZE_WORDS = {
  PME: 'PME',
  ETI: 'entreprise de taille intermédiaire',
  GE: 'grande entreprise',
} as const

export const KIND_WORDS: Record<StructureKind, string> = {
  SIAE: 'structure d’insertion (SIAE)',
  EA: 'entreprise adaptée',
  ESAT: 'ESAT',
  ESUS: 'entreprise solidaire d’utilité sociale (ESUS)',
  ESS: 'économie sociale et solidaire',
}

function establishedAt(
  { locality, commune, communeName, department }: SupplierPlace,
  portal: Portal,
): string | undefined {
  if (locality === 'unknown') return department && `établi dans le département ${department}`
  const { label } = LOCALITY_GROUPS[locality]
  const circle = label.charAt(0).toLocaleLowerCase('fr-FR') + label.slice(1)
  if (commune === undefined) return `établi ${circle}`
  const isNamed = communeOfTerritory(commune, portal.localScope) || portal.localScope.elsewhere.has(commune)
  return !isNamed
    ? `établi ${circle} (${communeName})`
    : `établi à ${communeName}, ${circle}`.replace(' à Le ', ' au ').replace(' à Les ', ' aux ')
}

/**
 * What stands beside the name of a firm: where it is established, its size, whether it is of the ESS and which kind of
 * structure, as far as it is known.
 */
export function placeWords(portal: Portal, supplier: Supplier): readonly string[] {
  const place = supplierPlace(portal, supplier)
  const { sizeClass, ess, kinds = [] } = place
  return [
    establishedAt(place, portal),
    sizeClass && SIZE_WORDS[sizeClass],
    ...kinds.filter((kind) => kind !== 'ESS').map((kind) => KIND_WORDS[kind]),
    (ess === true || kinds.includes('ESS')) && KIND_WORDS.ESS,
  ].filter((word) => typeof word === 'string')
}
