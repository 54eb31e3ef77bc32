import { countsInRetainedSum } from '../../domain/contract/contract-amounts.ts'
import type { Contract } from '../../domain/contract/contract.ts'
import { statedAmount } from '../../domain/contract/stated-amount.ts'
import { sumCents } from '../../domain/money.ts'
import type { Cents } from '../../domain/money.ts'
import { fold } from '../../text/language/fold.ts'

/** Contracts of one year that are the lots of one consultation, as their titles say. */
export interface Consultation {
  readonly year: number
  /** How many lots the titles state: some may be missing, or without an amount. */
  readonly lots: number
  /** What the titles say before the number of lots. */
  readonly subject: string
  /** Those with a stated amount, largest first; cents without tax. */
  readonly contracts: readonly Contract[]
  readonly sum: Cents
}

/** "Travaux de voirie - 32 lots - Lot 4": no published field names the consultation of a lot, its title does. */
const LOTS = /\b(\d{1,3}) lots\b/iu
const FEWEST = 2

interface Titled {
  readonly contract: Contract & { readonly year: number }
  readonly subject: string
  readonly lots: number
}

/** Without the dashes and brackets at its end. */
function bare(text: string): string {
  let end = text.length
  while (end > 0 && !/[\p{L}\p{N}]/u.test(text.charAt(end - 1))) end -= 1
  return text.slice(0, end)
}

function titledLot(contract: Contract): Titled | undefined {
  const { title = '', year } = contract
  const found = LOTS.exec(title)
  if (found === null || year === undefined || !countsInRetainedSum(contract)) return undefined
  const [lots, subject] = [Number(found[1]), bare(title.slice(0, found.index))]
  return lots < FEWEST || subject === '' ? undefined : { contract: { ...contract, year }, subject, lots }
}

const amountOf = (contract: Contract): Cents => statedAmount(contract) ?? 0n
const largestFirst = (a: Contract, b: Contract) =>
  amountOf(a) === amountOf(b) ? (a.id < b.id ? -1 : 1) : amountOf(a) > amountOf(b) ? -1 : 1

/**
 * Lots of one consultation, largest sum first: contracts of one buyer, year and procedure whose titles are the same up
 * to the number of lots, which they state; no more of them than lots. Each lot stays a contract of its own in every
 * count: they are only shown together.
 */
export function consultations(contracts: readonly Contract[]): readonly Consultation[] {
  const titled = contracts.flatMap((contract) => titledLot(contract) ?? [])
  const groups = Map.groupBy(titled, ({ contract, subject, lots }) =>
    JSON.stringify([fold(subject), lots, contract.year, contract.procedure, contract.buyerSiren]),
  )
  return [...groups.values()]
    .filter((members) => members.length >= FEWEST && members.length <= members[0]!.lots)
    .map((members) => ({
      year: members[0]!.contract.year,
      lots: members[0]!.lots,
      subject: members[0]!.subject,
      contracts: members.map(({ contract }) => contract).toSorted(largestFirst),
      sum: sumCents(members.map(({ contract }) => amountOf(contract))),
    }))
    .toSorted((a, b) => (a.sum === b.sum ? 0 : a.sum > b.sum ? -1 : 1))
}
