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

/** A prepared message to the portal's contact that names the record and its page. */
export function pageErrorReport(
  email: string,
  { what, id }: RecordOfPage,
  title: string,
  address: string,
): string {
  const body = [
    'Bonjour,',
    '',
    'Je signale une erreur sur cette page :',
    `${what} : ${title}`,
    `Identifiant : ${id}`,
    `Adresse : ${address}`,
    '',
    'Ce qui est inexact :',
    '',
    'Ce qui devrait être écrit, et où le vérifier :',
    '',
  ].join('\r\n')
  const subject = `Erreur signalée : ${what.toLocaleLowerCase('fr-FR')} ${id}`
  return `mailto:${email}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`
}
