import type { Setting } from '../setting.ts'
import { inventConcessions } from './concessions.ts'
import { inventContracts } from './contracts.ts'
import { inventFirms } from './firms.ts'
import { marketOf } from './market.ts'
import type { World } from './model.ts'
import { withSpecialCases } from './special-cases.ts'

/** Everything that the demonstration invents, before it is written in any format. The same on every run. */
export function inventWorld(setting: Setting): World {
  const firms = inventFirms(setting)
  const contracts = withSpecialCases(inventContracts(setting, marketOf(firms, setting.tables.trades)))
  const { operators, records } = inventConcessions(setting, firms)
  return { firms: [...firms, ...operators], contracts, concessions: records }
}
