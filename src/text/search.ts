import { fr } from './language/typography.ts'

/**
 * A kind of thing that can be found. `slug` stands in addresses; `first`: how many are shown before "Voir les…": few of
 * each, as each may stand in a file of its own.
 */
export interface SearchKind {
  /** First letter of a record's number in the index: tells its kind before anything else is loaded. */
  readonly letter: string
  readonly slug: string
  readonly label: string
  readonly one: string
  readonly many: string
  readonly first: number
  /** What lies ahead is sorted soonest first, what is past newest first. */
  readonly ahead?: true
}

/**
 * In the order in which results are shown: what a small firm can still answer comes before what is past, so that a
 * trade or a purchase never drowns under thousands of contracts.
 */
export const SEARCH_KINDS = [
  { letter: 't', slug: 'metier', label: 'Métiers', one: 'métier', many: 'métiers', first: 2 },
  {
    letter: 'c',
    slug: 'consultation',
    label: 'Consultations',
    one: 'consultation',
    many: 'consultations',
    first: 3,
    ahead: true,
  },
  {
    letter: 'p',
    slug: 'achat-a-venir',
    label: 'Achats à venir',
    one: 'achat à venir',
    many: 'achats à venir',
    first: 4,
    ahead: true,
  },
  {
    letter: 'b',
    slug: 'besoin',
    label: 'Appels à idées',
    one: 'appel à idées',
    many: 'appels à idées',
    first: 2,
    ahead: true,
  },
  {
    letter: 'e',
    slug: 'echeance',
    label: 'Échéances',
    one: 'marché qui se termine',
    many: 'marchés qui se terminent',
    first: 2,
    ahead: true,
  },
  {
    letter: 's',
    slug: 'titulaire',
    label: 'Fournisseurs',
    one: 'fournisseur',
    many: 'fournisseurs',
    first: 2,
  },
  { letter: 'm', slug: 'marche', label: 'Marchés', one: 'marché', many: 'marchés', first: 3 },
  {
    letter: 'o',
    slug: 'objectif',
    label: 'Objectifs et actions',
    one: 'objectif ou action',
    many: 'objectifs et actions',
    first: 1,
  },
  { letter: 'w', slug: 'page', label: 'Pages', one: 'page', many: 'pages', first: 1 },
  {
    letter: 'a',
    slug: 'centrale',
    label: 'Centrale d’achat',
    one: 'fiche de la centrale d’achat',
    many: 'fiches de la centrale d’achat',
    first: 1,
  },
  { letter: 'i', slug: 'indicateur', label: 'Indicateurs', one: 'indicateur', many: 'indicateurs', first: 2 },
  { letter: 'r', slug: 'methode', label: 'Méthode', one: 'règle', many: 'règles', first: 1 },
  {
    letter: 'g',
    slug: 'glossaire',
    label: 'Glossaire',
    one: 'mot expliqué',
    many: 'mots expliqués',
    first: 2,
  },
] as const satisfies readonly SearchKind[]
export type SearchKindSlug = (typeof SEARCH_KINDS)[number]['slug']

/** Orders of results; the first is that of an address that names none. */
export const SEARCH_SORTS = [
  { value: 'pertinence', label: 'Pertinence' },
  { value: 'date', label: 'Date' },
  { value: 'montant', label: 'Montant décroissant' },
] as const

const number = new Intl.NumberFormat('fr-FR')

export function formatResultCount(count: number): string {
  return number.format(count)
}

/** "4 achats à venir", "1 métier". */
export function countOfKind(count: number, { one, many }: SearchKind): string {
  return `${number.format(count)}\u00a0${count >= 2 ? many : one}`
}

const results = (count: number) => `${number.format(count)}\u00a0${count >= 2 ? 'résultats' : 'résultat'}`
const forWords = (words: string) => (words === '' ? '' : fr` pour « ${words} »`)

/** "37 résultats pour « linge » : 1 métier, 4 achats à venir, 32 marchés." Read out where the reader cannot see. */
export function resultSentence(
  words: string,
  counts: readonly { readonly kind: SearchKind; readonly count: number }[],
): string {
  const total = counts.reduce((sum, { count }) => sum + count, 0)
  const parts = counts.filter(({ count }) => count > 0).map(({ kind, count }) => countOfKind(count, kind))
  const split = parts.length > 1 ? fr` : ${parts.join(', ')}` : ''
  return `${results(total)}${forWords(words)}${split}.`
}

/** "20 affichés sur 197". */
export function shownSentence(shown: number, total: number): string {
  return `${number.format(shown)} ${shown >= 2 ? 'affichés' : 'affiché'} sur ${number.format(total)}`
}

export function nothingSentence(words: string): string {
  return `Aucun résultat${forWords(words)}.`
}

/** "Aucun résultat pour « fenêtres Tourcoing ». Voici ce que l’on trouve avec moins de mots ; « zzz » ne se trouve nulle part." */
export function fewerWordsSentence(parts: number, nowhere: readonly string[]): string {
  const fewer = parts === 0 ? [] : [fr`voici ce que l'on trouve avec moins de mots`]
  const words = nowhere.map((word) => fr`« ${word} »`).join(', ')
  const lost =
    nowhere.length === 0 ? [] : [fr`${words} ne se ${nowhere.length > 1 ? 'trouvent' : 'trouve'} nulle part`]
  const told = [...fewer, ...lost].join(fr` ; `)
  return told === '' ? '' : `${told.charAt(0).toUpperCase()}${told.slice(1)}.`
}

/** Above what fewer words find. */
export function onlyWords(words: string): string {
  return fr`Avec « ${words} » seulement`
}

/** "Voir les 32 résultats pour « fenêtres »". */
export function allOfWords(count: number, words: string): string {
  return `Voir les ${results(count)}${forWords(words)}`
}

/** "Chercher dans tout le site, sans filtre : 14 résultats". */
export function withoutFilters(count: number): string {
  return fr`Chercher dans tout le site, sans filtre : ${results(count)}`
}

/** "Voir les 32 marchés". */
export function allOfKind(count: number, kind: SearchKind): string {
  return `Voir les ${countOfKind(count, kind)}`
}

export function moreSentence(count: number): string {
  return count === 1 ? 'Afficher le dernier' : `Afficher ${number.format(count)}\u00a0résultats de plus`
}

export function spellingSentence(word: string): string {
  return fr`Chercher plutôt « ${word} »`
}

export const SEARCHING = 'Recherche en cours…'
export const TO_THE_LISTS = fr`Choisir dans les listes, plus bas : métiers, années, fournisseurs, indicateurs, glossaire`
export const SEARCH_FAILED = fr`L'index de recherche n'a pas pu être chargé : la connexion est peut-être coupée, ou le site vient d'être mis à jour.`
export const RELOAD = 'Recharger la page'
