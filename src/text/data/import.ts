import type { RecordKind } from '../../domain/record-kind.ts'
import { maskPersonalData } from '../../domain/personal-data.ts'
import { formatCount } from '../language/format.ts'
import { fr } from '../language/typography.ts'

/** Stands in source.json where nobody has said it yet. */
export const TO_BE_TOLD = 'À préciser'

/** Kinds of files that a portal is made of. */
export type FileKind = 'contracts' | Exclude<RecordKind, 'corrections'>

/** What a portal tells with a kind of file, and cannot without it. */
export const UNLOCKS: Readonly<Record<FileKind, { readonly file: string; readonly tells: string }>> = {
  contracts: {
    file: fr`les marchés (données essentielles)`,
    tells: fr`les dépenses, les marchés, les fournisseurs, les clauses et les échéances`,
  },
  establishments: {
    file: fr`les établissements (SIRENE)`,
    tells: fr`la part locale, la taille des entreprises et l'économie sociale et solidaire`,
  },
  structures: {
    file: fr`les structures (SIAE, EA, ESAT, ESUS, ESS)`,
    tells: fr`la part des structures inclusives, et qui peut répondre dans chaque métier`,
  },
  inclusion: {
    file: fr`les heures d'insertion`,
    tells: fr`les heures et les personnes des clauses, par année et par métier`,
  },
  plan: {
    file: fr`la programmation des achats`,
    tells: fr`les achats à venir, leurs calendriers et ce que deviennent les annonces`,
  },
  centralOffers: {
    file: fr`les marchés de la centrale d'achat`,
    tells: fr`ce que ses adhérents peuvent commander, et jusqu'à quand`,
  },
  centralMembers: {
    file: fr`les membres de la centrale d'achat`,
    tells: fr`qui peut commander par elle, avec une fiche pour chacun`,
  },
  results: {
    file: fr`les résultats mesurés`,
    tells: fr`ce que la collectivité mesure elle-même, avec ses cibles et leur échéance`,
  },
  ideas: {
    file: fr`les besoins ouverts aux idées`,
    tells: fr`les besoins présentés, par atelier, et ce qui en est venu`,
  },
  notices: {
    file: fr`les avis de marché (BOAMP)`,
    tells: fr`les consultations ouvertes, avec leur date limite`,
  },
}

/** "Il manque …" for each kind of file that a territory has not, with what it would unlock. */
export function missingLines(present: ReadonlySet<string>): readonly string[] {
  const missing = Object.entries(UNLOCKS).filter(([kind]) => !present.has(kind))
  return missing.map(([, { file, tells }]) => fr`  ${file} : ${tells}`)
}

const shown = (text: string) => fr`« ${maskPersonalData(text)} »`

/** A column of the file and the field that it gives. */
export const columnLine = (header: string, field: string) => fr`  ${shown(header)} → ${field}`

export const unnamedLine = (headers: readonly string[]) =>
  fr`${formatCount(headers.length, 'colonne', 'colonnes')} sans champ : ${headers.map(shown).join(', ')}`

export const unexplainedLine = (header: string, values: readonly string[]) =>
  fr`  ${shown(header)} : ${values.slice(0, 10).map(shown).join(', ')}${values.length > 10 ? '…' : ''}`

export const importText = {
  known: (label: string) => fr`Format reconnu : ${label}.`,
  proposed: (table: string) =>
    fr`Aucun format connu : lu comme la table « ${table} », par cette correspondance.`,
  unexplained: fr`Valeurs sans code, à compléter dans « values » de mapping.json :`,
  buyer: (siren: string) =>
    fr`Aucune colonne ne dit l'acheteur : « always » de mapping.json donne ${siren}, le SIREN du territoire, à toutes les lignes.`,
  missing: (fields: readonly string[], mapping: string) =>
    fr`il manque ${fields.map(shown).join(', ')} pour lire ce fichier : aucune colonne n'en porte le nom. Complétez cette correspondance et déposez-la, sous le nom mapping.json, à côté du fichier dans « sources » :\n${mapping}`,
  kept: (place: string) =>
    fr`Écrit dans ${place}. Complétez son source.json : qui publie le fichier, sous quelle licence, à quelle date.`,
  looked: fr`Rien n'est écrit : donnez --territory pour l'importer.`,
  unlocks: fr`Ce que d'autres fichiers permettraient de dire :`,
} as const
