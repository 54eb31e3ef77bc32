import type { Contract } from '../domain/contract.ts'
import { FLAG_CODES } from '../domain/flag.ts'
import type { FlagCode } from '../domain/flag.ts'

/** How many contracts carry a flag, with the first of them. */
export interface FlagCount {
  readonly code: FlagCode
  readonly contracts: number
  readonly examples: readonly Contract[]
}

const EXAMPLES = 3

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
    return carriers ? [{ code, contracts: carriers.length, examples: carriers.slice(0, EXAMPLES) }] : []
  }).sort((a, b) => b.contracts - a.contracts)
}
