import { fr } from './language/typography.ts'

/** What a list holds: "achat", "achats". Read by the client from the page. */
export interface Noun {
  readonly one: string
  readonly many: string
}

/** A word of the address that the list does not have: its facet, as people read it, and the value. */
export interface GoneChoice {
  readonly legend: string
  readonly value: string
}

const number = new Intl.NumberFormat('fr-FR')

function countOf(count: number, { one, many }: Noun): string {
  return `${number.format(count)}\u00a0${count >= 2 ? many : one}`
}

/** "38 achats sur 152"; without filter "152 achats". */
export function shownText(count: number, total: number, noun: Noun): string {
  return count === total ? countOf(count, noun) : `${countOf(count, noun)} sur ${number.format(total)}`
}

/** "Filtres (2)": the handle of the sheet. */
export function foldText(active: number): string {
  return active === 0 ? 'Filtres' : `Filtres\u00a0(${active})`
}

/** "Voir 3 achats": what closes the sheet. */
export function showText(count: number, noun: Noun): string {
  return count === 0 ? `Aucun ${noun.one}` : `Voir ${countOf(count, noun)}`
}

export const CLOSE = 'Fermer'
export const CLEAR = 'Tout effacer'
export const OTHER_FILTERS = 'Autres filtres'

/** "2 autres choix": those without any row, or that few ask for. */
export function asideText(count: number): string {
  return countOf(count, { one: 'autre choix', many: 'autres choix' })
}

/** "3 choix": said to a screen reader while letters are typed. */
export function narrowedText(count: number): string {
  return count === 0 ? 'aucun choix' : countOf(count, { one: 'choix', many: 'choix' })
}

/** "Métier : Nettoyage". */
export function filterText(legend: string, values: readonly string[]): string {
  return fr`${legend} : ${values.join(', ')}`
}

export function removeText(filter: string): string {
  return fr`Retirer le filtre ${filter}`
}

/** A filter that is alone in keeping rows out, and how many rows come without it. */
export function loosenText(filter: string, count: number, noun: Noun): string {
  return fr`Sans « ${filter} » : ${countOf(count, noun)}`
}

export function clearText(total: number, noun: Noun): string {
  return fr`Tout effacer : ${countOf(total, noun)}`
}

/** Said where an address asks for what the list no longer has; empty where it does not. */
export function goneText(gone: readonly GoneChoice[]): string {
  if (gone.length === 0) return ''
  const names = gone.map(({ legend, value }) => fr`« ${value} » (${legend})`).join(', ')
  return gone.length === 1
    ? fr`L'adresse demandait un choix qui n'existe pas, ou plus, dans cette liste : ${names}. Il est laissé de côté.`
    : fr`L'adresse demandait des choix qui n'existent pas, ou plus, dans cette liste : ${names}. Ils sont laissés de côté.`
}

export const DOWNLOAD_FAILED = fr`Le fichier n'a pas pu être chargé. Réessayez, ou prenez le fichier entier, en bas de la page.`
export const NO_EVENT = fr`Aucune de ces lignes n'a de date au calendrier.`
export const WORDS_LABEL = 'Mots'

/** On the buttons that save what is shown: "Tableau CSV (38 achats)". */
export function selectionText(label: string, count: number, noun: Noun): string {
  return `${label} (${countOf(count, noun)})`
}
