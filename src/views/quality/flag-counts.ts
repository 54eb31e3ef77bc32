import type { Contract } from '../../domain/contract/contract.ts'
import { FLAG_CODES } from '../../domain/contract/flag.ts'
import type { FlagCode } from '../../domain/contract/flag.ts'
import { shortTitle } from '../contract/names.ts'

/** How many contracts carry a flag, with the first of them, of different titles. */
export interface FlagCount {
  readonly code: FlagCode
  readonly contracts: number
  readonly examples: readonly Contract[]
}

const EXAMPLES = 3

/** The first contracts whose titles differ: links that read the same must lead to the same place. */
function firstDistinct(contracts: readonly Contract[]): Contract[] {
  const byTitle = new Map<string, Contract>()
  for (const contract of contracts) {
    const title = shortTitle(contract)
    if (!byTitle.has(title)) byTitle.set(title, contract)
    if (byTitle.size === EXAMPLES) break
  }
  return [...byTitle.values()]
}

/** Each flag that a contract carries, most frequent first; a contract that carries it twice counts once. */
export function flagCounts(contracts: readonly Contract[]): FlagCount[] {
  const byCode = new Map<FlagCode, Contract[]>()
  for (const contract of contracts) {
    for (const code of new Set(contract.flags.map((flag) => flag.code))) {
      const carriers = byCode.get(code)
      if (carriers === undefined) byCode.set(code, [contract])
      else carriers.push(contract)
    }
  }
  return FLAG_CODES.flatMap((code) => {
    const carriers = byCode.get(code)
    return carriers ? [{ code, contracts: carriers.length, examples: firstDistinct(carriers) }] : []
  }).sort((a, b) => b.contracts - a.contracts)
}
