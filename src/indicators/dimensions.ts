import type { Category, Contract } from '../domain/contract.ts'
import { sirenOf } from '../domain/siret.ts'
import type { IndicatorData } from './data.ts'

/** One of the groups a contract falls into. */
export interface Group {
  /** ASCII key, stable: the `serie` column. */
  readonly key: string
  readonly label: string
}

/** How contracts are divided into series. A contract in several groups is split equally between them (rule 10). */
export interface Dimension {
  readonly label: string
  groupsOf(contract: Contract, data: IndicatorData): readonly Group[]
}

export const UNKNOWN_GROUP: Group = { key: 'inconnu', label: 'Non renseigné' }

const CATEGORY_GROUPS: Record<Category, Group> = {
  works: { key: 'travaux', label: 'Travaux' },
  goods: { key: 'fournitures', label: 'Fournitures' },
  services: { key: 'services', label: 'Services' },
  unknown: { key: 'inconnue', label: 'Catégorie inconnue' },
}

/** Published words are kept as they are; the key is their ASCII form. */
export function groupOfWord(word: string | undefined): Group {
  const key = (word ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return key === '' ? UNKNOWN_GROUP : { key, label: word! }
}

export const byCategory: Dimension = {
  label: 'par catégorie, d’après la division CPV (règle 15)',
  groupsOf: ({ category }) => [CATEGORY_GROUPS[category]],
}

export const byDivision: Dimension = {
  label: 'par division CPV, les deux premiers chiffres du code',
  groupsOf: ({ cpv }, { divisionLabels }) => {
    if (cpv === undefined) return [UNKNOWN_GROUP]
    const division = cpv.slice(0, 2)
    return [{ key: division, label: divisionLabels.get(division) ?? `Division ${division}` }]
  },
}

export const byProcedure: Dimension = {
  label: 'par procédure, telle que publiée',
  groupsOf: ({ procedure }) => [groupOfWord(procedure)],
}

/** MEL's "Marché" as technique says "none": the 2022 format says it with no technique at all. */
export const byTechnique: Dimension = {
  label: 'par technique d’achat, telle que publiée',
  groupsOf: ({ techniques, format }) => {
    if (techniques.length > 0) return [groupOfWord(techniques[0])]
    return [
      format === 'decp-2022'
        ? { key: 'sans-technique', label: 'Sans technique particulière' }
        : UNKNOWN_GROUP,
    ]
  },
}

export const byNature: Dimension = {
  label: 'par nature de contrat, telle que publiée',
  groupsOf: ({ nature }) => [groupOfWord(nature)],
}

/** Rule 10: equal parts between the suppliers of one contract; rule 11: persons are one anonymous group. */
export const bySupplier: Dimension = {
  label: 'par titulaire (SIREN), en parts égales entre titulaires d’un même contrat (règle 10)',
  groupsOf: ({ suppliers }) =>
    suppliers.length === 0
      ? [UNKNOWN_GROUP]
      : suppliers.map((supplier) => {
          if (supplier.protected) return { key: 'personnes-physiques', label: 'Personnes physiques' }
          if (supplier.siret !== undefined) {
            const siren = sirenOf(supplier.siret)
            return { key: siren, label: supplier.name ?? `SIREN ${siren}` }
          }
          const { key, label } = groupOfWord(supplier.name)
          return { key: `sans-siret-${key}`, label }
        }),
}
