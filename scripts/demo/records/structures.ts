import { structures } from '../../../src/tables/structures.ts'
import { inventedSiren, siretOf } from '../draw/identifiers.ts'
import { randomFor } from '../draw/random.ts'
import type { Random } from '../draw/random.ts'
import { pickCommune } from '../place/pick.ts'
import type { Setting } from '../setting.ts'
import { oddRows } from '../spoil/changes.ts'
import type { DemoTrade } from '../tables/columns.ts'
import { tableText } from '../tables/read.ts'
import type { FileText } from '../tables/read.ts'
import { inventName } from '../world/firms.ts'
import type { Firm, World } from '../world/model.ts'

type Line = Readonly<Record<'siret' | 'type' | 'nom' | 'commune' | 'metiers', string>>

/** Structures that have no contract yet: those that the purchasing schedule is written for. */
function newcomers({ firms }: World, { tables, places }: Setting, random: Random): Firm[] {
  const sirens = new Set(firms.map(({ siret }) => siret.slice(0, 9)))
  const names = new Set(firms.map(({ name }) => name))
  return tables.newcomers.map((newcomer) => {
    const structure = tables.structures.find(({ id }) => id === newcomer.structure)!
    const name = inventName(random.pick(structure.names), tables.epithets, random, names)
    const commune = pickCommune(random, places.own).code
    const siret = siretOf(inventedSiren(random, sirens), 1)
    return { siret, name, tradeId: '', size: 'PME', structure, commune }
  })
}

function lineOf(firm: Firm, index: number, trades: readonly DemoTrade[], random: Random): Line {
  const structure = firm.structure!
  const trade = trades.find(({ id }) => id === firm.tradeId)
  const own = trade?.portal[index % trade.portal.length]
  const others = random.sample(structure.trades, random.int(own === undefined ? 2 : 0, 3))
  const all = new Set(own === undefined ? others : [own, ...others])
  const metiers = random.chance(0.03) ? '' : [...all].join('|')
  const commune = random.chance(0.03) ? '' : firm.commune!
  return { siret: firm.siret, type: structure.type, nom: firm.name, commune, metiers }
}

/** The inclusion, disability and ESS structures of the territory, suppliers or not. */
export function structuresFile(world: World, setting: Setting): FileText {
  const random = randomFor('structures')
  const suppliers = world.firms.filter(({ structure }) => structure !== undefined)
  const firms = [...suppliers, ...newcomers(world, setting, random)]
  const lines = firms
    .map((firm, index) => lineOf(firm, index, setting.tables.trades, random))
    .sort((one, other) => (one.siret < other.siret ? -1 : 1))
  return tableText(structures.columns, oddRows(lines, setting.quirks.structures, random))
}
