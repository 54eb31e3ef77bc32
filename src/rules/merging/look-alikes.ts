import { yearOf } from '../../domain/date.ts'
import type { Cents } from '../../domain/money.ts'
import { sirenOf } from '../../domain/supplier/siret.ts'
import { initialSuppliersOf, isPlaceholderId, joinRows } from './identity.ts'
import { richest } from './publications.ts'
import type { Part, Row } from '../row.ts'
import { stage } from '../stage.ts'
import type { Outcome, StageResult } from '../stage.ts'
import { pairOneToOne } from './pairing.ts'
import { areApart } from './shared-uids.ts'

/** Rule 2: smaller contracts of one day with one supplier may well cost the same. Euro cents without tax. */
export const LEAST_COMPARED_AMOUNT: Cents = 10_000_00n

/** Where a row was published: its file, and the feed that it came through where the file says it. */
function feedOf({ ref, draft }: Pick<Part, 'ref' | 'draft'>): string {
  return `${ref.source}\u001f${draft.feed ?? ''}`
}

/** Every feed that the rows of a contract came through. */
function publishedFeeds(row: Row): ReadonlySet<string> {
  return new Set([row, ...row.parts].map(feedOf))
}

/**
 * What the publications of one contract in two feeds share (rule 2): buyer, amount to the cent, notification date, SIREN
 * of all suppliers. `undefined` where one of them is not known, or the amount is below the least that is compared.
 */
export function crossFeedKey(row: Row): string | undefined {
  const { amount, notifiedOn } = row.draft
  if (row.buyer === '' || notifiedOn === undefined) return undefined
  if (amount === undefined || amount < LEAST_COMPARED_AMOUNT) return undefined
  const suppliers = initialSuppliersOf(row)
  const sirens = suppliers.flatMap(({ siret }) => (siret === undefined ? [] : sirenOf(siret)))
  if (suppliers.length === 0 || sirens.length < suppliers.length) return undefined
  return [row.buyer, amount, notifiedOn, ...sirens.sort()].join('\u001f')
}

/** Rows that may be one contract in several feeds, by what they share. */
export function crossFeedGroups<T>(items: readonly T[], rowOf: (item: T) => Row): readonly T[][] {
  const groups = Map.groupBy(items, (item) => crossFeedKey(rowOf(item)))
  return [...groups].flatMap(([key, group]) => {
    const feeds = new Set(group.flatMap((item) => [...publishedFeeds(rowOf(item))]))
    return key === undefined || feeds.size < 2 ? [] : [group]
  })
}

/**
 * What one contract bears in two feeds though its amount was corrected or its title cut: buyer, published id, year of
 * notification. `undefined` where one is not known or the id names nothing.
 */
function sameIdKey({ buyer, draft: { localId, notifiedOn } }: Row): string | undefined {
  if (buyer === '' || notifiedOn === undefined || isPlaceholderId(localId)) return undefined
  return [buyer, localId!.trim().toLowerCase(), yearOf(notifiedOn)].join('\u001f')
}

/** Never the bare id: one that a feed gives to several contracts, or whose rows have nothing else in common, joins none. */
function sameIdPairs(rows: readonly Row[]): readonly (readonly Row[])[] {
  return [...Map.groupBy(rows, sameIdKey)].flatMap(([key, group]) => {
    const feeds = group.flatMap((row) => [...publishedFeeds(row)])
    const isOneOfEach = feeds.length === new Set(feeds).size
    return key === undefined || group.length < 2 || !isOneOfEach || areApart(group) ? [] : [group]
  })
}

function joinEach(
  name: string,
  rows: readonly Row[],
  groups: readonly (readonly Row[])[],
): Promise<StageResult<Row, Row>> {
  const outcomes = new Map<Row, Outcome<Row>>()
  for (const members of groups) {
    const into = richest(members.toReversed())
    const others = members.filter((row) => row !== into)
    outcomes.set(into, { keep: joinRows(into, others, () => 'other-feed') })
    for (const row of others) outcomes.set(row, { mergeInto: into.ref, reason: 'other-feed' })
  }
  return stage(name, rows, (row) => outcomes.get(row) ?? { keep: row })
}

/** Rule 2, one id across feeds: what each of several publishes once, under one id, in one year, counts once. */
export async function mergeSameIds(rows: readonly Row[]): Promise<StageResult<Row, Row>> {
  return joinEach('same id in other feeds', rows, sameIdPairs(rows))
}

/**
 * Rule 2, look-alikes across feeds: one contract published twice, under two ids, counts once. Within one feed
 * look-alikes stay apart; of several they are paired one to one, the closest titles first.
 */
export async function mergeAcrossFeeds(rows: readonly Row[]): Promise<StageResult<Row, Row>> {
  const pairs = crossFeedGroups(rows, (row) => row).flatMap((group) =>
    pairOneToOne(group, publishedFeeds, ({ draft }) => draft.title ?? ''),
  )
  return joinEach('other feeds', rows, pairs)
}
