import { inventAmendments } from './amendments.ts'
import { pickAmount } from './amounts.ts'
import { addDays, earliest, pickDay } from './calendar.ts'
import { isReserved } from './considerations.ts'
import { inventDetails } from './details.ts'
import { inventedUuid } from './identifiers.ts'
import { isDivisible, lotsOf } from './lots.ts'
import { numbering } from './numbering.ts'
import { ADAPTED, pickPriceForm, pickProcedure } from './procedure.ts'
import { randomFor } from './random.ts'
import { subjectMaker } from './titles.ts'
import { CALL_OFF_SHARE, CONTRACTS_PER_YEAR, DECP_DAY, EXPORT_DAY, FIRST_DECP_YEAR } from './plan.ts'
import { FRAMEWORK_FACTOR, LOTS_SHARE, NEW_BUYER, OLD_BUYER, SHARED_FRAMEWORKS } from './plan.ts'
import { SUPPLIERS_PER_SHARED_FRAMEWORK, UUIDS_FROM, YEARS } from './plan.ts'
import type { Award, DemoContract, Firm, Technique, Trade } from './model.ts'
import type { Market } from './firms.ts'
import type { Random } from './random.ts'

/** What is decided about a contract before the rest follows. */
interface Wish {
  readonly trade: Trade
  readonly technique: Technique
  readonly notified: string
  readonly durationMonths: number
  readonly amount: number
  readonly procedure: string
  readonly title: string
  readonly cpv: string
  readonly suppliers: readonly Firm[]
  readonly reserved: boolean
  readonly framework?: DemoContract
  /** The number of the contract before is given again: numbers are not keys. */
  readonly sameNumber?: boolean
}

/** All contracts, year by year: each year has its own draws, and sees the frameworks of the years before. */
export function inventContracts(trades: readonly Trade[], market: Market): DemoContract[] {
  const contracts: DemoContract[] = []
  const number = numbering()
  const makeSubject = subjectMaker()
  for (const year of YEARS) {
    const random = randomFor(`contracts ${year}`)
    const wanted = contracts.length + CONTRACTS_PER_YEAR[year]!
    while (contracts.length < wanted) {
      const trade = random.weighted(trades, ({ weight }) => weight)
      const wishes = wishFor(random, trade, year, contracts, market, makeSubject)
      for (const wish of wishes.slice(0, wanted - contracts.length)) {
        contracts.push(conclude(random, market, wish, contracts.length + 1, number))
      }
    }
  }
  return contracts
}

function wishFor(
  random: Random,
  trade: Trade,
  year: number,
  earlier: readonly DemoContract[],
  market: Market,
  makeSubject: ReturnType<typeof subjectMaker>,
): Wish[] {
  const notified = pickDay(random, year)
  const open = earlier.filter(
    (contract) =>
      contract.trade === trade &&
      contract.technique === 'Accord-cadre' &&
      contract.notified < notified &&
      year - Number(contract.notified.slice(0, 4)) <= 4,
  )
  const calledOff = trade.frameworks >= 0.35 && random.chance(CALL_OFF_SHARE)
  const framework = calledOff && open.length > 0 ? random.pick(open) : undefined
  if (framework) return [callOff(random, trade, notified, framework, makeSubject)]
  const technique: Technique = random.chance(trade.frameworks * FRAMEWORK_FACTOR) ? 'Accord-cadre' : 'Marché'
  const durationMonths = pickDuration(random, trade, technique)
  const subject = makeSubject(trade, random, year, durationMonths)
  const amount = pickAmount(random, trade, technique)
  const procedure = pickProcedure(random, technique, amount, trade.cpvs[0]!.startsWith('45'))
  const reserved = isReserved(random, trade, year)
  const count = countSuppliers(random, technique, year)
  const suppliers = market.winners(random, trade.id, count, reserved)
  const wish = {
    trade,
    technique,
    notified,
    durationMonths,
    amount,
    procedure,
    ...subject,
    suppliers,
    reserved,
  }
  return isDivisible(trade, subject.title) && random.chance(LOTS_SHARE)
    ? divide(random, market, wish)
    : [wish]
}

function callOff(
  random: Random,
  trade: Trade,
  notified: string,
  framework: DemoContract,
  makeSubject: ReturnType<typeof subjectMaker>,
): Wish {
  const durationMonths = random.pick([1, 2, 3, 4, 6, 8, 12, 18])
  const subject = makeSubject(trade, random, Number(notified.slice(0, 4)), durationMonths)
  const technique = 'Marché subséquent'
  return {
    trade,
    technique,
    notified,
    durationMonths,
    amount: pickAmount(random, trade, technique),
    procedure: framework.procedure,
    cpv: subject.cpv,
    title: random.chance(0.45)
      ? `Marché subséquent n° ${random.int(1, 14)} – ${subject.title}`
      : subject.title,
    suppliers: [random.pick(framework.awards).firm],
    reserved: false,
    framework,
    sameNumber: random.chance(0.35),
  }
}

/** One contract per lot, most of the lots awarded; their titles announce how many there are. */
function divide(random: Random, market: Market, wish: Wish): Wish[] {
  const lots = lotsOf(wish.trade, random)
  const fruitless = random.chance(0.3) ? random.int(1, lots.length) : 0
  return lots
    .map((lot, index): Wish => ({
      ...wish,
      title: `${wish.title} – ${lots.length} lots – Lot ${index + 1} : ${lot.name}`,
      cpv: lot.cpv ?? wish.cpv,
      amount: pickAmount(random, wish.trade, wish.technique),
      procedure: wish.procedure,
      suppliers: market.winners(random, lot.tradeId, 1),
      reserved: false,
      sameNumber: index > 0 && random.chance(0.4),
    }))
    .filter((_, index) => index + 1 !== fruitless)
}

function pickDuration(random: Random, trade: Trade, technique: Technique): number {
  return technique === 'Accord-cadre' && random.chance(0.84) ? 48 : random.pick(trade.months)
}

function countSuppliers(random: Random, technique: Technique, year: number): number {
  if (technique === 'Accord-cadre' && random.chance(SHARED_FRAMEWORKS)) {
    return random.weighted(SUPPLIERS_PER_SHARED_FRAMEWORK, ({ weight }) => weight).count
  }
  return year >= FIRST_DECP_YEAR && random.chance(0.09) ? random.int(2, 3) : 1
}

function pickBuyer(random: Random, notified: string): string {
  if (notified < '2020-06-01') return random.chance(0.004) ? NEW_BUYER : OLD_BUYER
  if (notified < '2022-01-01') return random.chance(0.02) ? NEW_BUYER : OLD_BUYER
  return notified < '2023-01-01' && random.chance(0.045) ? OLD_BUYER : NEW_BUYER
}

function conclude(
  random: Random,
  market: Market,
  wish: Wish,
  serial: number,
  number: ReturnType<typeof numbering>,
): DemoContract {
  const { trade, notified, suppliers, amount, durationMonths } = wish
  const year = Number(notified.slice(0, 4))
  const decp = year >= FIRST_DECP_YEAR
  const numbered = () => number(random, trade, year, wish.sameNumber)
  const awards = suppliers.map((firm, index): Award => ({
    firm,
    localId: numbered(),
    ...((notified >= UUIDS_FROM || random.chance(0.18)) && { uuid: inventedUuid(random) }),
    // Suppliers of one framework are notified within a few weeks, mostly the same day.
    notified: index > 0 && !decp && random.chance(0.25) ? addDays(notified, random.int(1, 9)) : notified,
  }))
  const limit = decp ? DECP_DAY : EXPORT_DAY
  const core = {
    serial,
    trade,
    buyerSiret: pickBuyer(random, notified),
    title: wish.title,
    cpv: wish.cpv,
    technique: wish.technique,
    procedure: amount > 1 && amount < 40_000 && random.chance(0.5) ? ADAPTED : wish.procedure,
    place: pickPlace(random),
    durationMonths,
    notified,
    published: decp ? earliest(addDays(notified, random.int(0, 50)), limit) : notified,
    amount,
    priceForm: pickPriceForm(random, wish.technique),
    awards: awards.toSorted((one, other) =>
      one.notified < other.notified ? -1 : one.notified > other.notified ? 1 : 0,
    ),
    amendments: inventAmendments(random, market, wish, { share: decp ? 0.3 : 0.014, limit }),
  }
  if (!decp && notified < '2023-12-01') return core
  const frameworkId = wish.framework?.awards[0]?.localId
  return { ...core, details: inventDetails(random, market, core, { reserved: wish.reserved, frameworkId }) }
}

function pickPlace(random: Random): { code: string; name: string } {
  return random.chance(0.005) ? { code: '62', name: '(62) Pas-de-Calais' } : { code: '59', name: '(59) Nord' }
}
