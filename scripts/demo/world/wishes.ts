import { yearOf } from '../../../src/domain/date.ts'
import { pickAmount, pickProcedure } from '../draw/terms.ts'
import { pickDay } from '../draw/calendar.ts'
import type { Technique } from '../draw/terms.ts'
import type { Random } from '../draw/random.ts'
import type { Setting } from '../setting.ts'
import type { RowOf, DemoTrade } from '../tables/columns.ts'
import type { Market } from './firms.ts'
import type { DemoContract, Firm } from './model.ts'
import type { SubjectMaker } from './titles.ts'

type Decided =
  'trade' | 'technique' | 'notified' | 'durationMonths' | 'amount' | 'procedure' | 'title' | 'cpv'

/** What is decided about a contract before the rest follows. */
export interface Wish extends Pick<DemoContract, Decided> {
  readonly suppliers: readonly Firm[]
  readonly reserved: boolean
  readonly framework?: DemoContract
  /** The number of the contract before is given again: numbers are not keys. */
  readonly sameNumber?: boolean
}

/** Rate of contracts called off from a framework, where the trade has an open one. */
const CALL_OFF_SHARE = 0.21
/** Call-offs set apart, frameworks are a little rarer than the trades say: they are repeated for each supplier. */
const FRAMEWORK_FACTOR = 0.88
/** Rate of frameworks with several suppliers. */
const SHARED_FRAMEWORKS = 0.2
/** Rate of consultations divided into lots. */
const LOTS_SHARE = 0.06

/** What wishes are drawn from. */
export interface DemoSource {
  readonly random: Random
  readonly setting: Setting
  readonly market: Market
  readonly makeSubject: SubjectMaker
}

/** One contract of a trade, or those of the lots of one consultation; `earlier` has the frameworks still open. */
export function wishFor(
  source: DemoSource,
  trade: DemoTrade,
  year: RowOf<'years'>,
  earlier: readonly DemoContract[],
): Wish[] {
  const { random, setting, market, makeSubject } = source
  const notified = pickDay(random, year.year)
  const open = earlier.filter(
    (contract) =>
      contract.trade === trade &&
      contract.technique === 'Accord-cadre' &&
      contract.notified < notified &&
      year.year - yearOf(contract.notified) <= 4,
  )
  const calledOff = trade.frameworks >= 0.35 && random.chance(CALL_OFF_SHARE)
  if (calledOff && open.length > 0) return [callOff(source, notified, random.pick(open))]
  const technique = random.chance(trade.frameworks * FRAMEWORK_FACTOR) ? 'Accord-cadre' : 'Marché'
  const durationMonths = technique === 'Accord-cadre' && random.chance(0.84) ? 48 : random.pick(trade.months)
  const subject = makeSubject(trade, random, year.year, durationMonths)
  const amount = pickAmount(random, trade, technique)
  const works = trade.cpvs[0]!.startsWith('45')
  const procedure = pickProcedure(random, setting.tables.procedures, technique, amount, works)
  const reserved = trade.inclusion && random.chance(year.reserved)
  const count = countSuppliers(source, technique, year.year)
  const suppliers = market.winners(random, trade.id, count, reserved)
  const decided = { trade, technique, notified, durationMonths, amount, procedure, ...subject } as const
  const wish = { ...decided, suppliers, reserved }
  // Not where the title already names one sector.
  const divisible = trade.lots && !/secteur|\blot\b|unité territoriale/i.test(subject.title)
  return divisible && random.chance(LOTS_SHARE) ? divide(source, wish) : [wish]
}

function callOff({ random, makeSubject }: DemoSource, notified: string, framework: DemoContract): Wish {
  const { trade, procedure } = framework
  const technique = 'Marché subséquent'
  const durationMonths = random.pick([1, 2, 3, 4, 6, 8, 12, 18])
  const { title, cpv } = makeSubject(trade, random, yearOf(notified), durationMonths)
  return {
    trade,
    technique,
    notified,
    durationMonths,
    amount: pickAmount(random, trade, technique),
    procedure,
    cpv,
    title: random.chance(0.45) ? `${technique} n° ${random.int(1, 14)} – ${title}` : title,
    suppliers: [random.pick(framework.awards).firm],
    reserved: false,
    framework,
    sameNumber: random.chance(0.35),
  }
}

/** One contract per lot, a trade of a building or a sector, most of them awarded; titles announce how many there are. */
function divide({ random, setting, market }: DemoSource, wish: Wish): Wish[] {
  const { trade } = wish
  const sectors = setting.tables.sectors.map(({ name }) => ({
    name: `secteur ${name}`,
    trade: trade.id,
    cpv: wish.cpv,
  }))
  const building = setting.tables.lots
  const lots =
    trade.id === 'gros-oeuvre'
      ? building.slice(0, random.int(5, building.length))
      : sectors.slice(0, random.int(2, 8))
  const fruitless = random.chance(0.3) ? random.int(1, lots.length) : 0
  return lots
    .map((lot, index) => ({
      ...wish,
      title: `${wish.title} – ${lots.length} lots – Lot ${index + 1} : ${lot.name}`,
      cpv: lot.cpv,
      amount: pickAmount(random, trade, wish.technique),
      suppliers: market.winners(random, lot.trade, 1),
      reserved: false,
      sameNumber: index > 0 && random.chance(0.4),
    }))
    .filter((_, index) => index + 1 !== fruitless)
}

function countSuppliers({ random, setting }: DemoSource, technique: Technique, year: number): number {
  if (technique === 'Accord-cadre' && random.chance(SHARED_FRAMEWORKS))
    return random.weighted(setting.tables.frameworks, ({ weight }) => weight).suppliers
  return year >= setting.firstDecpYear && random.chance(0.09) ? random.int(2, 3) : 1
}
