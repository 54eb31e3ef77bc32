import { memoize } from '../../domain/memoize.ts'
import type { Portal } from '../../domain/portal.ts'
import { GENERIC_FIRST_WORDS } from '../../domain/supplier/generic-words.ts'
import { supplierBook } from '../../indicators/supplier-book.ts'
import type { SupplierEntry } from '../../indicators/supplier-book.ts'
import { fold } from '../../text/language/fold.ts'
import { supplierTitle } from './names.ts'

const SHORTEST = 4
/** A word that more firms begin with is one of the language, not of a family. */
const LARGEST = 12

/** The word that may be a family's: the first of the name, unless it is short, generic, or that of a place. */
function familyWord({ name }: SupplierEntry, places: ReadonlySet<string>): string | undefined {
  const [first = ''] = fold((name ?? '').replaceAll(/\([^()]*\)/g, ' ')).split(' ')
  const isOwn = first.length >= SHORTEST && !GENERIC_FIRST_WORDS.has(first) && !places.has(first)
  return isOwn ? first : undefined
}

/** Firms by key, with all of their family. */
const families = memoize((portal: Portal): ReadonlyMap<string, readonly SupplierEntry[]> => {
  const { communes, department, region } = portal.localScope
  const named = [...communes.values(), ...[department, region].flatMap((each) => each ?? [])]
  const places = new Set(named.flatMap(({ name }) => fold(name).split(' ')))
  const byWord = Map.groupBy(supplierBook(portal).byKey.values(), (supplier) => familyWord(supplier, places))
  const likely = [...byWord].filter(([word, { length }]) => word !== undefined && length <= LARGEST)
  return new Map(likely.flatMap(([, family]) => family.map(({ key }) => [key, family] as const)))
})

/**
 * Firms whose names begin with the same word: likely kin, such as the companies of one group. Nothing published says
 * so, and each is a legal entity of its own: they are named, never summed.
 */
export function likelyKin(supplier: SupplierEntry, portal: Portal): readonly SupplierEntry[] {
  const family = families(portal).get(supplier.key) ?? []
  return family
    .filter(({ key }) => key !== supplier.key)
    .toSorted((one, other) => (supplierTitle(one) < supplierTitle(other) ? -1 : 1))
}
