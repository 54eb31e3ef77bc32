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

/** What follows a common noun: "Compagnons du Bois". */
const JOINING = new Set(['de', 'du', 'des', 'd', 'la', 'le', 'les', 'l', 'a', 'au', 'aux', 'en', 'pour'])

const singular = (word: string) => word.replace(/[sx]$/, '')

/** Words of places and of trades: many firms that have nothing to do with each other begin with them. */
function commonWords({ localScope, trades, cpvDivisions }: Portal): ReadonlySet<string> {
  const { communes, department, region } = localScope
  const named = [...communes.values(), ...[department, region].flatMap((each) => each ?? [])]
  const texts = [
    ...named.map(({ name }) => name),
    ...trades.flatMap(({ label, description, otherNames = [] }) => [label, description, ...otherNames]),
    ...cpvDivisions.values(),
  ]
  return new Set(texts.flatMap((text) => fold(text).split(' ').map(singular)))
}

/** The word that may be a family's: the first of the name, unless it is short, generic, of a trade or of a place. */
function familyWord({ name }: SupplierEntry, common: ReadonlySet<string>): string | undefined {
  const [first = '', second = ''] = fold((name ?? '').replaceAll(/\([^()]*\)/g, ' ')).split(' ')
  const isNoun = JOINING.has(second)
  const isOwn =
    !isNoun && first.length >= SHORTEST && !GENERIC_FIRST_WORDS.has(first) && !common.has(singular(first))
  return isOwn ? first : undefined
}

/** Firms by key, with all of their family. */
const families = memoize((portal: Portal): ReadonlyMap<string, readonly SupplierEntry[]> => {
  const common = commonWords(portal)
  const byWord = Map.groupBy(supplierBook(portal).byKey.values(), (supplier) => familyWord(supplier, common))
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
