import { shortened } from '../../domain/shorten.ts'
import type { ThingOfPage } from '../../publish/schema-org/record-page.ts'

/** The record that a page is about: what it is called in a sentence, and its id in the published files. */
export interface RecordOfPage {
  /** "Titulaire", "Famille d’achat"… */
  readonly what: string
  readonly id: string
  /** Whether the page has its own way to report an error. */
  readonly reported?: boolean
  /** The firm that the page is about, where it is about one. */
  readonly firm?: { readonly name: string; readonly siren?: string | undefined }
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
