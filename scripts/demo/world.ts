import { inventConcessions } from './concessions.ts'
import { inventContracts } from './contracts.ts'
import { inventFirms, marketOf } from './firms.ts'
import type { World } from './model.ts'
import { withSpecialCases } from './special-cases.ts'
import { TRADES } from './trades/index.ts'

/** Everything that the demonstration invents, before it is written in any format. The same on every run. */
export function inventWorld(): World {
  const firms = inventFirms(TRADES)
  const contracts = withSpecialCases(inventContracts(TRADES, marketOf(firms)))
  const concessions = inventConcessions(firms)
  const operators = new Map(
    concessions.flatMap(({ operators }) => operators).map((firm) => [firm.siret, firm]),
  )
  return { firms: [...firms, ...operators.values()], contracts, concessions }
}
