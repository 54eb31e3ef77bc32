import type { Cents } from '../../domain/money.ts'
import { shortened } from '../../domain/shorten.ts'
import { CATEGORY_TEXT } from '../../text/contract.ts'
import { indexWords } from '../../text/language/index-words.ts'
import { indexedForms } from '../../text/language/word-forms.ts'
import { SEARCH_KINDS } from '../../text/search.ts'
import type { SearchCard } from './card.ts'

/** What the page shows of a result. */
export interface ShownCard {
  readonly title: string
  /** Under the title. */
  readonly facts: string
  readonly text: string
}

/** A card as the index takes it: `title` and `content` are searched, each word in its forms; `card` is shown. */
export interface IndexEntry {
  /** Its number, the letter of its kind first: "m1a". Tells its kind and the place of its card. */
  readonly id: string
  readonly path: string
  readonly title: string
  readonly content: string
  readonly filters: Readonly<Record<string, readonly string[]>>
  readonly amount?: Cents
  readonly card: ShownCard
}

const letterOf = new Map<string, string>(SEARCH_KINDS.map(({ slug, letter }) => [slug, letter]))

function forms(text: string): string {
  return indexWords(text).split(' ').filter(Boolean).flatMap(indexedForms).join(' ')
}

function entry(record: SearchCard, number: number): IndexEntry {
  const { kind, path, facts, more = [], text = '', keys = [] } = record
  const title = shortened(record.title)
  const names = (record.names ?? []).map((name) => shortened(name))
  const { year, trades = [], category, amount } = record
  const content = [...names, text, ...keys].map(forms).filter(Boolean).join(' ')
  return {
    id: `${letterOf.get(kind)!}${number.toString(36)}`,
    path,
    title: forms(title),
    // The index leaves out what has no word at all.
    content: content === '' ? forms(kind) : content,
    filters: {
      genre: [kind],
      ...(year === undefined ? {} : { annee: [String(year)] }),
      ...(trades.length === 0 ? {} : { metier: trades }),
      ...(category === undefined ? {} : { categorie: [CATEGORY_TEXT[category].code] }),
    },
    ...(amount === undefined ? {} : { amount }),
    card: { title, facts: [...facts, ...names, ...more].join(' · '), text },
  }
}

/** Records numbered within their kind, in their order: that of their dates. */
export function indexEntries(records: readonly SearchCard[]): readonly IndexEntry[] {
  const counts = new Map<string, number>()
  return records.map((record) => {
    const number = counts.get(record.kind) ?? 0
    counts.set(record.kind, number + 1)
    return entry(record, number)
  })
}
