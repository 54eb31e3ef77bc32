import type { Contract } from '../../domain/contract/contract.ts'
import { contractOfInclusion } from '../../domain/contract/inclusion-contracts.ts'
import type { InclusionRecord } from '../../domain/contract/inclusion-record.ts'
import { memoize } from '../../domain/memoize.ts'
import type { Portal } from '../../domain/portal.ts'
import type { IndicatorData } from '../../indicators/data.ts'
import { inclusionBySupport, inclusionByTrade } from '../../indicators/dimensions.ts'
import { hoursOf } from './hours.ts'

/** What the insertion file tells of one contract, in one trade, by one kind of support. */
export interface LedgerEntry {
  /** Absent where no file has a contract of that name, or several have. */
  readonly contract?: Contract | undefined
  /** As the insertion file names the contract. */
  readonly publishedId: string
  readonly trade: string
  readonly support: string
  /** In the order of their years. */
  readonly lines: readonly InclusionRecord[]
}

/** Between what a key is made of: no published text has it. */
const BREAK = '\u001f'

/** Most hours done first, then most hours committed, then by name. */
function byWeight(a: LedgerEntry, b: LedgerEntry): number {
  const [one, other] = [hoursOf(a.lines), hoursOf(b.lines)]
  const order = (other.done ?? 0) - (one.done ?? 0) || (other.committed ?? 0) - (one.committed ?? 0)
  return order || (a.publishedId < b.publishedId ? -1 : 1)
}

function entriesOf(portal: Portal, keyOf: (entry: Omit<LedgerEntry, 'lines'>) => string): LedgerEntry[] {
  const data = { trades: portal.trades } as unknown as IndicatorData
  const contractOf = contractOfInclusion(portal)
  const described = portal.inclusion.map((line) => ({
    contract: contractOf(line),
    publishedId: line.contractId ?? '',
    trade: inclusionByTrade.groupOf(line, data).label,
    support: inclusionBySupport.groupOf(line, data).label,
    line,
  }))
  const groups = Map.groupBy(described, (each) => keyOf(each))
  return [...groups.values()]
    .map(([first, ...others]): LedgerEntry => {
      const { line, ...entry } = first!
      return {
        ...entry,
        lines: [line, ...others.map((each) => each.line)].toSorted((a, b) => a.year - b.year),
      }
    })
    .sort(byWeight)
}

const contractKey = ({ contract, publishedId }: Pick<LedgerEntry, 'contract' | 'publishedId'>) =>
  contract === undefined ? `${BREAK}${publishedId}` : contract.id

/** One entry a contract, trade and kind of support: the ledger. */
export const ledgerEntries = memoize((portal: Portal): readonly LedgerEntry[] =>
  entriesOf(portal, (entry) => [contractKey(entry), entry.trade, entry.support].join(BREAK)),
)

/** One entry a contract, under the trade of its first line. */
export const ledgerContracts = memoize((portal: Portal): readonly LedgerEntry[] =>
  entriesOf(portal, contractKey),
)
