import { communeOfTerritory } from '../../domain/territory/local-scope.ts'
import type { LocalScope } from '../../domain/territory/local-scope.ts'
import type { Portal } from '../../domain/portal.ts'
import { countOfStructures } from '../../domain/purchase/reserving.ts'
import type { Reserving, StructuresByKind } from '../../domain/purchase/reserving.ts'
import { STRUCTURE_KINDS } from '../../domain/supplier/structure.ts'
import type { StructureKind } from '../../domain/supplier/structure.ts'
import { formatCount, formatNumber } from '../../text/language/format.ts'
import { fr } from '../../text/language/typography.ts'

/** A kind of structure after a number. */
const KIND_NOUNS: Record<StructureKind, readonly [one: string, many: string]> = {
  SIAE: ['structure d’insertion (SIAE)', 'structures d’insertion (SIAE)'],
  EA: ['entreprise adaptée (EA)', 'entreprises adaptées (EA)'],
  ESAT: ['ESAT', 'ESAT'],
  ESUS: ['entreprise solidaire d’utilité sociale (ESUS)', 'entreprises solidaires d’utilité sociale (ESUS)'],
  ESS: [
    'structure de l’économie sociale et solidaire (ESS)',
    'structures de l’économie sociale et solidaire (ESS)',
  ],
}

export function countOfStructureKind(kind: StructureKind, count: number): string {
  return formatCount(count, ...KIND_NOUNS[kind])
}

/** How many legal entities, and how many of them lie in the territory. */
function inTerritory(structures: StructuresByKind, scope: Pick<LocalScope, 'communes'>): string {
  const within = [...structures].map(
    ([kind, members]) => [kind, members.filter(({ commune }) => communeOfTerritory(commune, scope))] as const,
  )
  const count = countOfStructures(new Map(within))
  const all = countOfStructures(structures)
  if (count === all)
    return all === 1 ? ', établie dans le territoire' : ', toutes établies dans le territoire'
  return fr`, dont ${count === 0 ? 'aucune' : formatNumber(count)} établie${count > 1 ? 's' : ''} dans le territoire`
}

/** "12 structures déclarent faire ce métier, dont 10 établies dans le territoire : 5 EA et 7 ESAT." At least one. */
export function whoDoesIt(structures: StructuresByKind, localScope: Pick<LocalScope, 'communes'>): string {
  const kinds = STRUCTURE_KINDS.filter((kind) => structures.has(kind)).map((kind) =>
    countOfStructureKind(kind, structures.get(kind)!.length),
  )
  const total = formatCount(countOfStructures(structures), 'structure déclare', 'structures déclarent')
  return fr`${total} faire ce métier${inTerritory(structures, localScope)} : ${new Intl.ListFormat('fr-FR').format(kinds)}.`
}

const AS_ANY_FIRM = fr`répondent comme toute entreprise : aucun article ne permet de leur réserver un lot de ce genre.`

/** Ordinary ESS structures, of which nothing here makes a lot "reservable". */
function ordinaryEss({ structures, possible, ordinaryEssOnly }: Reserving): string {
  if (ordinaryEssOnly) return fr` Elles ${AS_ANY_FIRM}`
  if (!structures.has('ESS') || possible.includes('L2113-15')) return ''
  return fr` Celles de l'ESS qui ne sont ni SIAE, ni EA, ni ESAT ${AS_ANY_FIRM}`
}

/** Which structures do the trade of a purchase, or why nothing is said of them. */
export function structuresSentence(
  reserving: Reserving,
  portal: Pick<Portal, 'structures' | 'localScope'>,
): string {
  const { trade, structures } = reserving
  if (trade === undefined)
    return fr`Sans code CPV, ce site ne connaît pas le métier : il ne peut pas dire quelles structures le font.`
  if (portal.structures.length === 0)
    return fr`Aucun fichier des structures du territoire n'est publié : on ne sait pas lesquelles font ce métier.`
  if (structures.size === 0) return NO_STRUCTURE
  return `${whoDoesIt(structures, portal.localScope)}${ordinaryEss(reserving)}`
}

export const NO_STRUCTURE = fr`Aucune structure du fichier ne déclare faire ce métier. D'autres peuvent le faire sans y figurer.`
