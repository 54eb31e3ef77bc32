import type { Contract } from './contract.ts'
import type { LocalScope } from '../territory/local-scope.ts'
import { significantWords, wordsOfPlaces } from './title-words.ts'
import { tradeOfCpv } from '../reference/trade.ts'
import type { Trade } from '../reference/trade.ts'

/** Digits of a CPV code that two codes must share to be of one class of goods or works. */
const FEWEST_SHARED_DIGITS = 4
/** Words of the title that two contracts must share, where their codes are too far apart. */
const FEWEST_SHARED_WORDS = 2
/** Contracts that make a comparison: from there on, only nearer codes are taken. */
const ENOUGH = 5

/** A contract of the past that resembles a purchase, and in what. */
export interface SimilarContract {
  readonly contract: Contract
  /** Digits that the two CPV codes share from their beginning, closing zeros apart; 0 below four. */
  readonly sharedDigits: number
  /** Telling words that the two titles share. */
  readonly sharedWords: number
}

/** What is compared. */
export interface Subject {
  readonly title?: string | undefined
  readonly cpv?: string | undefined
}

const withoutZeros = (code: string) => code.replace(/(?<!0)0+$/, '')

/**
 * Digits that two codes share from the left. The zeros at the end of a code say "all of this group": 45000000 beside
 * itself shares two digits, not eight.
 */
export function sharedCpvDigits(one: string, other: string): number {
  const [first, second] = [withoutZeros(one), withoutZeros(other)]
  let count = 0
  while (count < first.length && first[count] === second[count]) count += 1
  return count
}

/** A contract with its telling words, read once. */
interface Candidate {
  readonly contract: Contract
  readonly words: ReadonlySet<string>
}

function resemblance(
  words: ReadonlySet<string>,
  cpv: string,
  { contract, words: theirs }: Candidate,
): SimilarContract | undefined {
  const digits = contract.cpv === undefined ? 0 : sharedCpvDigits(cpv, contract.cpv)
  const sharedWords = words.intersection(theirs).size
  if (digits < FEWEST_SHARED_DIGITS && sharedWords < FEWEST_SHARED_WORDS) return undefined
  return { contract, sharedDigits: digits < FEWEST_SHARED_DIGITS ? 0 : digits, sharedWords }
}

/** Nearest code first, then most words in common, then the newest, which the contracts' own order gives. */
function byResemblance(one: SimilarContract, other: SimilarContract): number {
  return other.sharedDigits - one.sharedDigits || other.sharedWords - one.sharedWords
}

/** Nearer codes where enough contracts have them; those that share words stay. */
function nearest(found: readonly SimilarContract[]): readonly SimilarContract[] {
  const depth = found[ENOUGH - 1]?.sharedDigits ?? 0
  return found.filter(
    ({ sharedDigits, sharedWords }) => sharedDigits >= depth || sharedWords >= FEWEST_SHARED_WORDS,
  )
}

/**
 * Contracts that resemble a purchase: same trade, and either the longest beginning of the CPV code that five of them
 * share with it (four digits at least), or two telling words of the title. The portal's own reckoning, shown as such;
 * it enters no indicator. Neither call-offs nor concessions: their amounts are of another kind
 * (rule 5). Nothing resembles a purchase of unknown trade.
 */
export function similarContracts(data: {
  readonly contracts: readonly Contract[]
  readonly trades: readonly Trade[]
  readonly localScope: Pick<LocalScope, 'communes'>
}): (subject: Subject) => readonly SimilarContract[] {
  const places = wordsOfPlaces([...data.localScope.communes.values()].map(({ name }) => name))
  const wordsOf = (title = '') => significantWords(title, places)
  const candidates = data.contracts
    .filter(({ kind }) => kind === 'contract')
    .map((contract): Candidate => ({ contract, words: wordsOf(contract.title) }))
  const byTrade = Map.groupBy(candidates, ({ contract }) => tradeOfCpv(contract.cpv, data.trades)?.slug)
  return ({ title, cpv }) => {
    const trade = tradeOfCpv(cpv, data.trades)
    if (trade === undefined || cpv === undefined) return []
    const words = wordsOf(title)
    const found = (byTrade.get(trade.slug) ?? []).flatMap(
      (candidate) => resemblance(words, cpv, candidate) ?? [],
    )
    return nearest(found.toSorted(byResemblance))
  }
}
