import { extractText, selectionTitle } from '../../text/explorer/explorer.ts'

/** Of what the citation is made: the page gives the sentence with places for title and address. */
export interface CitedData {
  /** As `citation` of text/citation.ts writes it, of `{titre}` and `{adresse}`. */
  readonly template: string
  readonly title: string
  /** Name of the file that the rows are taken from, and its sum (empty where it is not known). */
  readonly file: string
  readonly sha256: string
}

export interface CitedSelection {
  readonly count: number
  readonly total: number
  /** In words. */
  readonly filters: readonly string[]
  /** Of the view. */
  readonly address: string
}

/** Who publishes, which rows, until when, under which licence, where the same view is found again, from which file. */
export function citationOf(facts: CitedData, { count, total, filters, address }: CitedSelection): string {
  const title = selectionTitle(facts.title, count, total, filters)
  const sentence = facts.template.replace(/\{(titre|adresse)\}/g, (_, place) =>
    place === 'titre' ? title : address,
  )
  return sentence + extractText(facts.file, facts.sha256)
}
