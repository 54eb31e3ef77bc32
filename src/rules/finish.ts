import type { Contract, ContractDraft, RowRef } from '../domain/contract/contract.ts'
import { isPlausibleDate, yearOf } from '../domain/date.ts'
import type { IsoDate } from '../domain/date.ts'
import type { Flag, FlagCode } from '../domain/contract/flag.ts'
import type { Cents } from '../domain/money.ts'
import { distinctAmendments, lastState, orderAmendments } from './amendments.ts'
import { isStatedAmount } from '../domain/contract/stated-amount.ts'
import { buyerSirenOf } from './buyer.ts'
import { categoryOf, endDateOf, kindOf, titleSuggestsCallOff } from './classify.ts'
import { titleSaysConcession } from './concession-title.ts'
import { initialSuppliersOf, publicId } from './merging/identity.ts'
import { incrementFlags, otherReading } from './increments.ts'
import {
  declaredConsiderations,
  disagreementFlag,
  disagreementsOf,
  publicationsOf,
} from './merging/publications.ts'
import { tellingDrafts, unionOfSuppliers } from './row.ts'
import type { Part, Row } from './row.ts'

const FLAG_OF_MERGE: Record<Part['reason'], FlagCode | undefined> = {
  'same-key': 'key-merged',
  'equal-row': 'key-merged',
  'older-version': undefined,
  'same-framework': 'framework-merged',
  'other-file': 'other-file-merged',
  'other-feed': 'other-feed-merged',
}

/** Rule 13: of merged rows the earliest date that can be; a date before 2000 or after the reference date is unknown. */
export function firstAwardDate(
  drafts: readonly ContractDraft[],
  referenceDate: IsoDate,
): IsoDate | undefined {
  return drafts
    .flatMap(({ notifiedOn }) =>
      notifiedOn !== undefined && isPlausibleDate(notifiedOn, referenceDate) ? notifiedOn : [],
    )
    .sort()[0]
}

const isBefore = (day: IsoDate | undefined, other: IsoDate | undefined): boolean =>
  day !== undefined && other !== undefined && day < other

/** Flags that only the rules can raise, beside those of the reader. */
function ruleFlags(
  row: Row,
  contract: Omit<Contract, 'flags' | 'amountStatus'>,
  referenceDate: IsoDate,
): Flag[] {
  const flags: Flag[] = []
  const { notifiedOn } = row.draft
  if (notifiedOn !== undefined && !isPlausibleDate(notifiedOn, referenceDate)) {
    flags.push({ code: 'date-implausible', value: notifiedOn })
  }
  for (const { date } of row.draft.amendments) {
    if (date !== undefined && !isPlausibleDate(date, referenceDate))
      flags.push({ code: 'amendment-undated', value: date })
  }
  if (isBefore(contract.publishedDate, contract.notifiedOn))
    flags.push({ code: 'published-before-notified', value: contract.publishedDate })
  for (const { date } of contract.amendments)
    if (isBefore(date, contract.notifiedOn)) flags.push({ code: 'amendment-before-contract', value: date })
  const { amount } = contract
  if (amount !== undefined && !isStatedAmount(amount))
    flags.push({ code: 'amount-not-stated', value: `${amount / 100n}` })
  if (titleSuggestsCallOff(row.draft)) flags.push({ code: 'title-suggests-call-off' })
  if (contract.kind === 'contract' && titleSaysConcession(row.draft))
    flags.push({ code: 'title-says-concession' })
  if (contract.suppliers.length > 1)
    flags.push({ code: 'amount-split-estimate', value: `${contract.suppliers.length}` })
  flags.push(...incrementFlags(otherReading(contract)))
  flags.push(...(contract.disagreements ?? []).map(disagreementFlag))
  for (const reason of new Set(row.parts.map((part) => part.reason))) {
    const code = FLAG_OF_MERGE[reason]
    if (code !== undefined) flags.push({ code })
  }
  return flags
}

/** Applies the rules on one contract: last state, dates, kind, category. Its amount status needs all contracts. */
export function finishContract(row: Row, referenceDate: IsoDate): Contract {
  const { draft } = row
  const drafts = tellingDrafts(row)
  const amendments = orderAmendments(
    distinctAmendments(drafts.flatMap((each) => each.amendments)),
    referenceDate,
  )
  const state = lastState(draft, amendments)
  const finalSuppliers = drafts.map(
    (each) => lastState(each, orderAmendments(each.amendments, referenceDate)).suppliers,
  )
  const notifiedOn = firstAwardDate(drafts, referenceDate)
  const publications = publicationsOf(row)
  const disagreements = disagreementsOf(publications)
  const {
    amount: _amount,
    durationMonths: _months,
    suppliers: _suppliers,
    version: _version,
    flags,
    ...published
  } = draft
  const contract = {
    ...published,
    ...declaredConsiderations(publications),
    id: publicId(row),
    rows: [row.ref, ...row.parts.map((part) => part.ref)] satisfies RowRef[],
    kind: kindOf(draft),
    category: categoryOf(draft.cpv),
    buyerSiren: buyerSirenOf(draft),
    notifiedOn,
    year: notifiedOn === undefined ? undefined : yearOf(notifiedOn),
    amount: state.amount,
    initialAmount: draft.amount,
    durationMonths: state.durationMonths,
    initialDurationMonths: draft.durationMonths,
    endDate: endDateOf(notifiedOn, state.durationMonths, draft.isConcession),
    suppliers: unionOfSuppliers(finalSuppliers),
    initialSuppliers: initialSuppliersOf(row),
    amendments,
    ...(disagreements.length > 0 && { disagreements }),
  }
  return {
    ...contract,
    amountStatus: 'notStated',
    flags: [...flags, ...ruleFlags(row, contract, referenceDate)],
  }
}

/** What the contract adds to sums: its stated amount, else nothing (rule 7). */
export function summedAmount(contract: Contract): Cents {
  return isStatedAmount(contract.amount) ? contract.amount : 0n
}
