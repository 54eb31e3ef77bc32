import { communeOfTerritory } from '../../domain/local-scope.ts'
import type { Supplier } from '../../domain/contract.ts'
import type { Portal } from '../../domain/portal.ts'
import { sirenOf } from '../../domain/siret.ts'
import type { StructureKind } from '../../domain/structure.ts'
import { oncePer } from '../../domain/once.ts'
import { establishmentOf, openEstablishmentOf, structureKindsBySiren } from '../../indicators/data.ts'
import { LOCALITY_GROUPS } from '../../indicators/dimensions.ts'
import { communeName, localityOf } from '../../indicators/locality.ts'

/** What the tables of establishments and structures say of a firm, as words to stand beside its name. */
export type PlaceWords = (supplier: Supplier) => readonly string[]

export const SIZE_WORDS = {
  PME: 'PME',
  ETI: 'entreprise de taille intermédiaire',
  GE: 'grande entreprise',
} as const

export const KIND_WORDS: Record<StructureKind, string> = {
  SIAE: 'structure d’insertion (SIAE)',
  EA: 'entreprise adaptée',
  ESAT: 'ESAT',
  ESS: 'économie sociale et solidaire',
}

/** Nothing to say where no table of establishments is read. */
export const NO_PLACE: PlaceWords = () => []

/**
 * Where a firm is established, its size, whether it is of the ESS and which kind of structure: only what is known.
 * Of a firm whose diffusion is partial the circle alone is said (rule 11).
 */
export const placeWords = oncePer((portal: Portal): PlaceWords => {
  const kindsOf = structureKindsBySiren(portal.structures)
  const { localScope } = portal

  function place(supplier: Supplier): string | undefined {
    const locality = localityOf(establishmentOf(supplier, portal), localScope)
    if (locality === 'unknown') return undefined
    const { label } = LOCALITY_GROUPS[locality]
    const circle = label.charAt(0).toLocaleLowerCase('fr-FR') + label.slice(1)
    const commune = openEstablishmentOf(supplier, portal)?.commune
    if (commune === undefined) return `établi ${circle}`
    const isNamed = communeOfTerritory(commune, localScope) || localScope.elsewhere.has(commune)
    const name = communeName(commune, localScope)
    return !isNamed
      ? `établi ${circle} (${name})`
      : `établi à ${name}, ${circle}`.replace(' à Le ', ' au ').replace(' à Les ', ' aux ')
  }

  const words: PlaceWords = (supplier) => {
    if (supplier.protected || supplier.siret === undefined) return []
    const open = openEstablishmentOf(supplier, portal)
    const kinds = [...(kindsOf.get(sirenOf(supplier.siret)) ?? [])].sort()
    const isEss = open?.ess === true || kinds.includes('ESS')
    return [
      place(supplier),
      open?.sizeClass && SIZE_WORDS[open.sizeClass],
      ...kinds.filter((kind) => kind !== 'ESS').map((kind) => KIND_WORDS[kind]),
      isEss && KIND_WORDS.ESS,
    ].filter((word) => typeof word === 'string')
  }
  return words
})
