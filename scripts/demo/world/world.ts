import type { Setting } from '../setting.ts'
import { concessionRecord, operatorsOf } from './concessions.ts'
import { inventContracts } from './contracts.ts'
import { inventFirms, marketOf } from './firms.ts'
import type { World } from './model.ts'
import { withSpecialCases } from './special-cases.ts'

/** Everything that the demonstration invents, before it is written in any format. The same on every run. */
export function inventWorld(setting: Setting): World {
  const { trades, concessions } = setting.tables
  const firms = inventFirms(setting)
  const operators = operatorsOf(setting)
  return {
    firms: [...firms, ...operators.values()],
    contracts: withSpecialCases(inventContracts(setting, marketOf(firms, trades))),
    concessions: concessions.map((each) =>
      concessionRecord(each, operators.get(each.siret)!, setting.buyers.last),
    ),
  }
}
