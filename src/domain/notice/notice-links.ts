import { significantWords } from '../contract/title-words.ts'
import { contractsOfPurchase } from '../purchase/purchase-contracts.ts'
import type { Contract } from '../contract/contract.ts'
import type { Purchase, PurchaseNotice } from '../purchase/planned-purchase.ts'
import { addMonths } from '../date.ts'
import { addQuarters, quarterOf } from '../period.ts'
import type { Notice } from './notice.ts'

/** What a notice is tied to. Ties come from published ids and addresses; guesses are labelled, and enter no count. */
export interface NoticeLinks {
  /** The line of the plan that it publishes. */
  readonly purchase?: Purchase
  readonly probablePurchase?: Purchase
  /** The contracts that came of it, by the plan. */
  readonly contracts: readonly Contract[]
  readonly probableContract?: Contract
  /** The contract before it: the one that the plan says it renews. */
  readonly predecessor?: Contract
}

interface LinkedData {
  readonly notices: readonly Notice[]
  readonly purchases: readonly Purchase[]
  readonly contracts: readonly Contract[]
}

/** Quarters by which the planned publication may be off. */
const QUARTERS = 2
/** Months after its publication within which a contract may come of a notice. */
const MONTHS_TO_AWARD = 18
/** Telling words that two titles must share, half of the shorter title at least. */
const FEWEST_WORDS = 2

const IN_WORD = /[\p{L}\p{N}-]/u

/**
 * Whether a text has an id as a word of its own: `PA-2026-01` is not in `PA-2026-011`. Asked of each notice and each
 * purchase, where to compile an expression for every id takes a hundred times as long.
 */
function names(text: string, id: string): boolean {
  const [whole, sought] = [text.toLowerCase(), id.toLowerCase()]
  for (let at = whole.indexOf(sought); at >= 0; at = whole.indexOf(sought, at + 1)) {
    if (!IN_WORD.test(whole.charAt(at - 1)) && !IN_WORD.test(whole.charAt(at + sought.length))) return true
  }
  return false
}

/** An id that no other word of a title would be: letters or dashes, and figures. */
const isTelling = (id: string) => id.length >= 5 && /\d/.test(id) && /[^\d]/.test(id)

function isPublishedBy({ noticeUrl, id }: Purchase, notice: Notice): boolean {
  const addresses = [notice, ...notice.versions].flatMap(({ url }) => url ?? [])
  if (noticeUrl !== undefined)
    return addresses.includes(noticeUrl) || notice.versions.some((version) => names(noticeUrl, version.id))
  const stated = notice.references.some((reference) => reference.toLowerCase() === id.toLowerCase())
  return stated || (isTelling(id) && names(notice.title ?? '', id))
}

interface Titled {
  readonly title?: string | undefined
  readonly cpv?: string | undefined
}

/** Telling words that a notice shares with something of the same CPV division; 0 where they are too few. */
function likeness({ title = '', cpvs }: Notice, other: Titled): number {
  const division = other.cpv?.slice(0, 2)
  if (division === undefined || cpvs[0]?.slice(0, 2) !== division) return 0
  const [one, two] = [significantWords(title), significantWords(other.title ?? '')]
  const shared = one.intersection(two).size
  return shared >= FEWEST_WORDS && shared * 2 >= Math.min(one.size, two.size) ? shared : 0
}

/** The one that is most alike; none where two are as much. */
function mostAlike<T extends Titled>(notice: Notice, candidates: readonly T[]): T | undefined {
  const scored = candidates
    .map((candidate) => ({ candidate, score: likeness(notice, candidate) }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
  return scored[0] !== undefined && scored[0].score !== scored[1]?.score ? scored[0].candidate : undefined
}

function isNear({ publishedOn }: Notice, { plannedPublication }: Purchase): boolean {
  if (publishedOn === undefined || plannedPublication === undefined) return false
  const [published, planned] = [quarterOf(publishedOn), quarterOf(plannedPublication)]
  return published >= addQuarters(planned, -QUARTERS) && published <= addQuarters(planned, QUARTERS)
}

function mayComeOf({ publishedOn }: Notice, { notifiedOn, kind }: Contract): boolean {
  if (publishedOn === undefined || notifiedOn === undefined || kind === 'callOff') return false
  return notifiedOn > publishedOn && notifiedOn <= addMonths(publishedOn, MONTHS_TO_AWARD)
}

/** By slug the purchase that each notice publishes, by published ids and addresses alone. */
function tiedPurchases({
  notices,
  purchases,
}: Pick<LinkedData, 'notices' | 'purchases'>): ReadonlyMap<string, Purchase | undefined> {
  return new Map(
    notices.map((notice) => [notice.slug, purchases.find((each) => isPublishedBy(each, notice))]),
  )
}

/** What the notices of a purchase tell of it; `undefined` where all were called off or only inform. */
function toldBy(notices: readonly Notice[]): PurchaseNotice | undefined {
  const told = notices.filter(({ outcome }) => outcome === 'calling' || outcome === 'awarded')
  const newest = told[0]
  if (newest === undefined) return undefined
  const calls = told.flatMap(({ versions }) => versions.filter(({ nature }) => nature === 'call'))
  const { slug, deadline, diffusionEndsOn, outcome } = newest
  return {
    slug,
    publishedOn: calls.flatMap(({ publishedOn }) => publishedOn ?? []).sort()[0],
    deadline,
    diffusionEndsOn,
    outcome: outcome as PurchaseNotice['outcome'],
  }
}

/**
 * Purchases with what the notices that publish them tell.
 * @param data notices newest first
 */
export function withNotices(data: Pick<LinkedData, 'notices' | 'purchases'>): readonly Purchase[] {
  const tied = tiedPurchases(data)
  const noticesOf = Map.groupBy(data.notices, ({ slug }) => tied.get(slug))
  return data.purchases.map((purchase) => {
    const notice = toldBy(noticesOf.get(purchase) ?? [])
    return notice === undefined ? purchase : { ...purchase, notice }
  })
}

/** By slug what each notice is tied to, and by slug of a purchase its notices, newest first. */
export function noticeLinks(data: LinkedData): {
  readonly ofNotice: ReadonlyMap<string, NoticeLinks>
  readonly ofPurchase: ReadonlyMap<string, readonly Notice[]>
} {
  const contractsOf = contractsOfPurchase(data)
  const tied = tiedPurchases(data)
  const named = new Set([...tied.values()].flatMap((purchase) => purchase?.slug ?? []))
  const free = data.purchases.filter(({ slug, noticeUrl }) => !named.has(slug) && noticeUrl === undefined)
  const links = data.notices.map((notice): [string, NoticeLinks] => {
    const purchase = tied.get(notice.slug)
    const probablePurchase =
      purchase === undefined
        ? mostAlike(
            notice,
            free.filter((each) => isNear(notice, each)),
          )
        : undefined
    const { awarded = [], renewed } = purchase === undefined ? {} : contractsOf(purchase)
    const mayGuess = awarded.length === 0 && notice.outcome !== 'cancelled'
    const later = mayGuess ? data.contracts.filter((contract) => mayComeOf(notice, contract)) : []
    return [
      notice.slug,
      {
        purchase,
        probablePurchase,
        contracts: awarded,
        probableContract: mostAlike(notice, later),
        predecessor: renewed,
      },
    ]
  })
  const ofPurchase = Map.groupBy(
    data.notices.filter(({ slug }) => tied.get(slug) !== undefined),
    ({ slug }) => tied.get(slug)!.slug,
  )
  return { ofNotice: new Map(links), ofPurchase }
}
