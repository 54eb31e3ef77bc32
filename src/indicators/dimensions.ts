import { communeOfTerritory } from '../domain/territory/local-scope.ts'
import { eurosForDrawing } from '../domain/money.ts'
import { statedAmount } from '../domain/contract/stated-amount.ts'
import type { Category, Contract } from '../domain/contract/contract.ts'
import type { InclusionRecord, SupportKind } from '../domain/contract/inclusion-record.ts'
import { sirenOf } from '../domain/supplier/siret.ts'
import { STRUCTURE_KINDS } from '../domain/supplier/structure.ts'
import { tradeOfCpv } from '../domain/reference/trade.ts'
import { procurementWords } from '../text/procurement.ts'
import { establishmentOf, openEstablishmentOf } from './data.ts'
import type { IndicatorData } from './data.ts'
import { localityOf } from './locality.ts'
import type { Locality } from './locality.ts'
import type { Award } from './population.ts'

/** One of the groups that rows fall into. */
export interface Group {
  /** ASCII key, stable: the `serie` column. */
  readonly key: string
  readonly label: string
  /** The row does not say: a group of its own in sums, out of the denominator of shares (rule 6). */
  readonly unknown?: true
}

/** How rows are divided into series: each into exactly one. */
export interface Dimension<T> {
  readonly label: string
  /** Keys in the order to show them, where it is not by size. */
  readonly order?: readonly string[]
  groupOf(row: T, data: IndicatorData): Group
}

export const UNKNOWN_GROUP: Group = { key: 'inconnu', label: 'Non renseigné', unknown: true }

const CATEGORY_GROUPS: Record<Category, Group> = {
  works: { key: 'travaux', label: 'Travaux' },
  goods: { key: 'fournitures', label: 'Fournitures' },
  services: { key: 'services', label: 'Services' },
  unknown: { key: 'inconnue', label: 'Catégorie inconnue', unknown: true },
}

/** Published words are kept as they are; the key is their ASCII form. */
export function groupOfWord(word: string | undefined): Group {
  const key = (word ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return key === '' ? UNKNOWN_GROUP : { key, label: word! }
}

export const byCategory: Dimension<Contract> = {
  label: 'par catégorie, d’après la division CPV (règle 15)',
  groupOf: ({ category }) => CATEGORY_GROUPS[category],
}

function divisionGroup(cpv: string | undefined, { divisionLabels }: IndicatorData): Group {
  if (cpv === undefined) return UNKNOWN_GROUP
  const division = cpv.slice(0, 2)
  return { key: division, label: divisionLabels.get(division) ?? `Division ${division}` }
}

export const byDivision: Dimension<Contract> = {
  label: 'par division CPV, les deux premiers chiffres du code',
  groupOf: ({ cpv }, data) => divisionGroup(cpv, data),
}

export const awardByDivision: Dimension<Award> = {
  label: byDivision.label,
  groupOf: ({ contract }, data) => divisionGroup(contract.cpv, data),
}

export function tradeGroup(cpv: string | undefined, { trades }: IndicatorData): Group {
  const trade = tradeOfCpv(cpv, trades)
  return trade === undefined ? UNKNOWN_GROUP : { key: trade.slug, label: trade.label }
}

export const byTrade: Dimension<Contract> = {
  label: 'par métier, d’après le code CPV et la table des métiers',
  groupOf: ({ cpv }, data) => tradeGroup(cpv, data),
}

export const byProcedure: Dimension<Contract> = {
  label: 'par procédure, telle que publiée',
  groupOf: ({ procedure }) => groupOfWord(procedure && procurementWords(procedure)),
}

/** Some formats say "no technique" by an empty list; in the others an empty cell says nothing. */
export const byTechnique: Dimension<Contract> = {
  label: 'par technique d’achat, telle que publiée',
  groupOf: ({ techniques, format }) => {
    const [technique] = techniques
    if (technique !== undefined) return groupOfWord(procurementWords(technique))
    return format.saysNone.includes('techniques')
      ? { key: 'sans-technique', label: 'Sans technique particulière' }
      : UNKNOWN_GROUP
  },
}

export const byNature: Dimension<Contract> = {
  label: 'par nature de contrat, telle que publiée',
  groupOf: ({ nature }) => groupOfWord(nature && procurementWords(nature)),
}

/** Rule 11: persons are one anonymous group. */
export const bySupplier: Dimension<Award> = {
  label: 'par fournisseur (SIREN)',
  groupOf: ({ supplier }) => {
    if (supplier === undefined) return UNKNOWN_GROUP
    if (supplier.protected) return { key: 'personnes-physiques', label: 'Personnes physiques' }
    if (supplier.siret !== undefined) {
      const siren = sirenOf(supplier.siret)
      return { key: siren, label: supplier.name ?? `SIREN ${siren}` }
    }
    const named = groupOfWord(supplier.name)
    return named.unknown ? UNKNOWN_GROUP : { key: `sans-siret-${named.key}`, label: named.label }
  },
}

/** "Atelier du Nord (SIAE, ESS)": an award that is to a structure. */
export const byStructure: Dimension<Award> = {
  label: 'par structure (SIREN)',
  groupOf: (award, data) => {
    const { key, label } = bySupplier.groupOf(award, data)
    const kinds = STRUCTURE_KINDS.filter((kind) => data.structureKinds.get(key)?.has(kind))
    return { key, label: `${label} (${kinds.join(', ')})` }
  },
}

/** Bounds of the amount classes, in euros: the thresholds that procedures turn on, then decades. */
const CLASSES = [
  { key: 'moins-de-40-000', label: 'Moins de 40 000 €', below: 40_000 },
  { key: '40-000-a-100-000', label: '40 000 à 100 000 €', below: 100_000 },
  { key: '100-000-a-250-000', label: '100 000 à 250 000 €', below: 250_000 },
  { key: '250-000-a-1-million', label: '250 000 € à 1 M€', below: 1_000_000 },
  { key: '1-a-5-millions', label: '1 à 5 M€', below: 5_000_000 },
  { key: '5-a-20-millions', label: '5 à 20 M€', below: 20_000_000 },
  { key: '20-millions-et-plus', label: '20 M€ et plus', below: Infinity },
] as const

export const byAmountClass: Dimension<Contract> = {
  label: 'par tranche de montant',
  order: [...CLASSES.map(({ key }) => key), UNKNOWN_GROUP.key],
  groupOf: (contract) => {
    const amount = statedAmount(contract)
    if (amount === undefined) return { ...UNKNOWN_GROUP, label: 'Montant non indiqué' }
    const { key, label } = CLASSES.find(({ below }) => eurosForDrawing(amount) < below)!
    return { key, label }
  },
}

/** The circles of rule 9 as files and pages write them. */
export const LOCALITY_GROUPS: Record<Locality, Group> = {
  territory: { key: 'territoire', label: 'Dans le territoire' },
  department: { key: 'departement', label: 'Ailleurs dans le département' },
  region: { key: 'region', label: 'Ailleurs dans la région' },
  france: { key: 'france', label: 'Ailleurs en France' },
  abroad: { key: 'etranger', label: 'À l’étranger' },
  unknown: { key: 'inconnu', label: 'Lieu inconnu', unknown: true },
}

/** Rule 9, from the establishments file. */
export const byLocality: Dimension<Award> = {
  label: 'par lieu d’établissement du fournisseur (règle 9)',
  order: Object.values(LOCALITY_GROUPS).map(({ key }) => key),
  groupOf: ({ supplier }, data) =>
    LOCALITY_GROUPS[localityOf(establishmentOf(supplier, data), data.localScope)],
}

/** One group per commune of the territory; every other place is out of the map. */
export const byCommune: Dimension<Award> = {
  label: 'par commune du territoire où le fournisseur est établi',
  groupOf: ({ supplier }, data) => {
    const commune = communeOfTerritory(openEstablishmentOf(supplier, data)?.commune, data.localScope)
    return commune === undefined
      ? { ...UNKNOWN_GROUP, label: 'Ailleurs, ou commune inconnue' }
      : { key: commune.code, label: commune.name }
  },
}

const SIZE_GROUPS = {
  PME: { key: 'pme', label: 'PME' },
  ETI: { key: 'eti', label: 'Entreprise de taille intermédiaire' },
  GE: { key: 'ge', label: 'Grande entreprise' },
} as const

export const bySizeClass: Dimension<Award> = {
  label: 'par taille d’entreprise (INSEE)',
  order: ['pme', 'eti', 'ge', UNKNOWN_GROUP.key],
  groupOf: ({ supplier }, data) => {
    const sizeClass = openEstablishmentOf(supplier, data)?.sizeClass
    return sizeClass === undefined ? { ...UNKNOWN_GROUP, label: 'Taille inconnue' } : SIZE_GROUPS[sizeClass]
  },
}

export const inclusionByTrade: Dimension<InclusionRecord> = {
  label: 'par métier, tel que déclaré',
  groupOf: ({ trade }, { trades }) => {
    const known = trades.find(({ slug }) => slug === trade)
    return known === undefined ? groupOfWord(trade) : { key: known.slug, label: known.label }
  },
}

const SUPPORT_GROUPS: Record<SupportKind, Group> = {
  directHire: { key: 'embauche-directe', label: 'Embauche directe' },
  secondment: { key: 'mise-a-disposition', label: 'Mise à disposition' },
  subcontracting: { key: 'sous-traitance', label: 'Sous-traitance' },
  reserved: { key: 'marche-reserve', label: 'Marché réservé' },
}

/** The four kinds; another word stays a group of its own, as it is published. */
export const inclusionBySupport: Dimension<InclusionRecord> = {
  label:
    'par modalité : embauche directe, mise à disposition, sous-traitance, marché réservé, ou telle que publiée',
  groupOf: ({ support, modality }) =>
    support === undefined ? groupOfWord(modality) : SUPPORT_GROUPS[support],
}

export const inclusionByStructure: Dimension<InclusionRecord> = {
  label: 'par type de structure',
  groupOf: ({ structureKind }) => groupOfWord(structureKind),
}
