import type { Portal } from '../../domain/portal.ts'
import { startOf } from '../../domain/shorten.ts'
import { memoize } from '../../domain/memoize.ts'
import { supplierBook } from '../../indicators/supplier-book.ts'
import type { SupplierEntry } from '../../indicators/supplier-book.ts'
import { supplierTitle } from './names.ts'

/** Rows of one page of the alphabetical list: about 70 kB. */
const MOST_IN_LIST = 100

/** The key of all that begins with no letter of the alphabet. */
export const OTHER_LETTERS = 'autres'

export function letterLabel(letter: string): string {
  return letter === OTHER_LETTERS ? 'Chiffres et autres' : letter.toUpperCase()
}

/** Suppliers whose name begins with one letter, in pages of the list. */
export interface LetterOfSuppliers {
  /** "a", or `autres`. */
  readonly letter: string
  readonly label: string
  readonly pages: readonly (readonly SupplierEntry[])[]
  readonly count: number
}

/** The name as it is filed: without quotes and signs before its first letter or digit. */
function filedName(supplier: SupplierEntry): string {
  return supplierTitle(supplier).replace(/^[^\p{L}\p{N}]+/u, '')
}

/** First letter without its accent; digits, other alphabets and firms without a name stand together. */
export function letterOf(supplier: SupplierEntry): string {
  if (supplier.name === undefined) return OTHER_LETTERS
  const first = filedName(supplier)
    .replace(/^œ/iu, 'o')
    .replace(/^æ/iu, 'a')
    .normalize('NFKD')
    .charAt(0)
    .toLowerCase()
  return /^[a-z]$/.test(first) ? first : OTHER_LETTERS
}

const collator = new Intl.Collator('fr-FR', { numeric: true })

/** In the order of a French directory; firms of one name by their number. */
function inAlphabeticalOrder(suppliers: Iterable<SupplierEntry>): readonly SupplierEntry[] {
  return [...suppliers]
    .map((supplier) => ({ supplier, name: filedName(supplier) }))
    .sort((a, b) => collator.compare(a.name, b.name) || (a.supplier.key < b.supplier.key ? -1 : 1))
    .map(({ supplier }) => supplier)
}

export function pagesOfList<T>(items: readonly T[], most = MOST_IN_LIST): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / most) }, (_, page) =>
    items.slice(page * most, (page + 1) * most),
  )
}

/** Letters that have a supplier, in order; the others last. Made once a portal. */
export const supplierLetters = memoize((portal: Portal): readonly LetterOfSuppliers[] => {
  const sorted = inAlphabeticalOrder(supplierBook(portal).byKey.values())
  const rank = (letter: string) => (letter === OTHER_LETTERS ? '~' : letter)
  const letters = [...Map.groupBy(sorted, letterOf)]
    .sort(([a], [b]) => (rank(a) < rank(b) ? -1 : 1))
    .map(([letter, suppliers]) => ({
      letter,
      label: letterLabel(letter),
      pages: pagesOfList(suppliers),
      count: suppliers.length,
    }))
  return letters
})

const LONGEST = 16

function shortName(supplier: SupplierEntry): string {
  const name = filedName(supplier)
  return name.length > LONGEST ? `${startOf(name, LONGEST - 1).trimEnd()}…` : name
}

/** "Sade – Setec": from which name to which a page of the list runs. */
export function spanOf(page: readonly SupplierEntry[]): string {
  return `${shortName(page[0]!)}\u00a0– ${shortName(page.at(-1)!)}`
}
