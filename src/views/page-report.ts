import { shortened } from '../domain/shorten.ts'

/** A firm that has a page (rule 11). */
export interface FirmOfPage {
  readonly name: string
  readonly siren?: string | undefined
}

/**
 * What a page is about, where schema.org has a true word for it. `Demand`: "the public, not necessarily binding, not
 * necessarily exclusive, announcement by an organization … to seek a certain type of goods or services", which is what a
 * plan says of a purchase that is still ahead; it has no property for an estimate or for the quarter of a publication, so
 * neither is forced into one. `AdministrativeArea`: a commune. `DefinedTerm`: a term of a list, a CPV division or a
 * trade of the portal's own table.
 */
export interface ThingOfPage {
  readonly type: 'Demand' | 'AdministrativeArea' | 'DefinedTerm'
  readonly name: string
  readonly code: string
  /** What the code is of: "INSEE", "CPV". */
  readonly codeOf: string
}

/** The record that a page is about: what it is called in a sentence, and its id in the published files. */
export interface RecordOfPage {
  /** "Fournisseur", "Famille d’achat"… */
  readonly what: string
  readonly id: string
  /** Whether the page has its own way to report an error. */
  readonly reported?: boolean
  /** The firm that the page is about, where it is about one. */
  readonly firm?: FirmOfPage
  /** What else the page is about, where schema.org has a word for it. */
  readonly thing?: ThingOfPage | undefined
}

/** What a message about a page names. */
export interface Reported extends Pick<RecordOfPage, 'what' | 'id'> {
  readonly title: string
  /** Of the page. */
  readonly address: string
  /** Published rows of the record, each by its file and number. */
  readonly rows?: readonly string[]
}

/** A prepared message to the portal's contact that names the record, its page and, where it has some, its rows. */
export function errorReport(email: string, { what, id, title, address, rows = [] }: Reported): string {
  const body = [
    'Bonjour,',
    '',
    'Je signale une erreur sur cette page :',
    `${what} : ${shortened(title)}`,
    `Identifiant : ${id}`,
    `Adresse : ${address}`,
    ...(rows.length > 0 ? [`Ligne de la source : ${rows.join(', ')}`] : []),
    '',
    'Ce qui est inexact :',
    '',
    'Ce qui devrait être écrit, et où le vérifier :',
    '',
  ].join('\r\n')
  const subject = `Erreur signalée : ${what.toLocaleLowerCase('fr-FR')} ${id}`
  return `mailto:${email}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`
}
