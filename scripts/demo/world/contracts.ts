import { yearOf } from '../../../src/domain/date.ts'
import { addDays, earliest, LAST_DAY } from '../draw/calendar.ts'
import { inventedUuid } from '../draw/identifiers.ts'
import { numbering } from '../draw/numbering.ts'
import { ADAPTED } from '../draw/terms.ts'
import { randomFor } from '../draw/random.ts'
import type { Random } from '../draw/random.ts'
import type { Setting } from '../setting.ts'
import { inventAmendments } from './amendments.ts'
import { inventDetails } from './details.ts'
import type { Market } from './firms.ts'
import type { DemoAward, DemoContract } from './model.ts'
import { subjectMaker } from './titles.ts'
import { wishFor } from './wishes.ts'
import type { DemoSource, Wish } from './wishes.ts'

/** The day on which a buyer's own export of the years before DECP was published: nothing in it is later. */
const EXPORT_DAY = '2024-01-15'
/** From this day on that export knows a uuid for each row. */
const UUIDS_FROM = '2019-06-15'

/** All contracts, year by year: each year has its own draws, and sees the frameworks of the years before. */
export function inventContracts(setting: Setting, market: Market): DemoContract[] {
  const { years, trades } = setting.tables
  const contracts: DemoContract[] = []
  const number = numbering()
  const makeSubject = subjectMaker(setting)
  for (const year of years) {
    const random = randomFor(`contracts ${year.year}`)
    const source = { random, setting, market, makeSubject }
    const wanted = contracts.length + year.contracts
    while (contracts.length < wanted) {
      const trade = random.weighted(trades, ({ weight }) => weight)
      const wishes = wishFor(source, trade, year, contracts)
      for (const wish of wishes.slice(0, wanted - contracts.length)) {
        contracts.push(conclude(source, wish, contracts.length + 1, number))
      }
    }
  }
  return contracts
}

function pickBuyer(random: Random, { first, last }: Setting['buyers'], notified: string): string {
  if (notified < '2020-06-01') return random.chance(0.004) ? last : first
  if (notified < '2022-01-01') return random.chance(0.02) ? last : first
  return notified < '2023-01-01' && random.chance(0.045) ? first : last
}

function conclude(
  { random, setting, market }: DemoSource,
  wish: Wish,
  serial: number,
  number: ReturnType<typeof numbering>,
): DemoContract {
  const { suppliers, reserved, framework, sameNumber, ...decided } = wish
  const { trade, technique, notified, amount } = decided
  const { tables, places, buyers, firstDecpYear } = setting
  const year = yearOf(notified)
  const decp = year >= firstDecpYear
  const awards = suppliers.map((firm, index): DemoAward => ({
    firm,
    localId: number(random, trade.cpvs[0]!, year, sameNumber),
    ...((notified >= UUIDS_FROM || random.chance(0.18)) && { uuid: inventedUuid(random) }),
    // Suppliers of one framework are notified within a few weeks, mostly the same day.
    notified: index > 0 && !decp && random.chance(0.25) ? addDays(notified, random.int(1, 9)) : notified,
  }))
  const limit = decp ? LAST_DAY : EXPORT_DAY
  const [department, neighbour = department] = places.departments
  const contract = {
    ...decided,
    serial,
    buyerSiret: pickBuyer(random, buyers, notified),
    procedure: amount > 1 && amount < 40_000 && random.chance(0.5) ? ADAPTED : decided.procedure,
    place: random.chance(0.005) ? neighbour! : department!,
    published: decp ? earliest(addDays(notified, random.int(0, 50)), limit) : notified,
    price: random.weighted(tables.prices, (price) => price[technique]),
    awards: awards.toSorted((one, other) => one.notified.localeCompare(other.notified, 'fr-FR')),
    amendments: inventAmendments(random, tables.amendments, market, wish, decp ? 0.3 : 0.014, limit),
  }
  // The last month before DECP has its fields too: some of its contracts stand in both files.
  if (notified < `${firstDecpYear - 1}-12-01`) return contract
  const row = tables.years.find((each) => each.year === year)!
  const frameworkId = framework?.awards[0]?.localId
  return { ...contract, details: inventDetails(random, tables, market, contract, row, reserved, frameworkId) }
}
