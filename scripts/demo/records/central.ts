import slugify from '@sindresorhus/slugify'
import { Temporal } from 'temporal-polyfill'
import { yearOf } from '../../../src/domain/date.ts'
import type { IsoDate } from '../../../src/domain/date.ts'
import { fold } from '../../../src/text/language/fold.ts'
import { centralMembers } from '../../../src/tables/central/central-members.ts'
import { centralOffers } from '../../../src/tables/central/central-offers.ts'
import { randomFor } from '../draw/random.ts'
import type { Setting } from '../setting.ts'
import { oddRows } from '../spoil/changes.ts'
import { publishedIdsOf } from '../spoil/edited.ts'
import type { Edited } from '../spoil/edited.ts'
import type { RowOf } from '../tables/columns.ts'
import { tableText } from '../tables/read.ts'
import type { FileText } from '../tables/read.ts'
import { rankedWords } from '../tables/words.ts'
import type { DemoContract } from '../world/model.ts'

/** Contracts that end sooner after the day of the files would be gone before anybody looks. */
const LEFT_MONTHS = 2
/** How much earlier than its contract an offer ends, where it does. */
const EARLIER_MONTHS = 1

const later = (day: IsoDate, months: number): IsoDate =>
  Temporal.PlainDate.from(day).add({ months }).toString()

/** The last day of the files: what ends before it has ended. */
const dayOf = ({ tables }: Setting): IsoDate =>
  tables.sources.map(({ published }) => published).reduce((one, other) => (one > other ? one : other))

const endOf = ({ notified, durationMonths, amendments }: DemoContract): IsoDate =>
  later(notified, amendments.findLast(({ fields }) => fields.dureeMois)?.fields.dureeMois ?? durationMonths)

/** Contracts that their number finds: of one title, alone with it, and of one row where a file has a row per supplier. */
function isPlain(contract: DemoContract, { contracts, titles, setting }: Edited): boolean {
  const { awards, notified, technique, title } = contract
  if (technique === 'Marché subséquent' || titles.get(contract) !== title) return false
  const number = awards[0]!.localId
  if (contracts.some((other) => other !== contract && other.awards.some(({ localId }) => localId === number)))
    return false
  return awards.length === 1 || yearOf(notified) >= setting.firstDecpYear
}

/**
 * The contract of an offer: one of its trade that is in force, or has ended, as the offer says, and whose title tells
 * what is ordered; first a framework. There may be none: the offer is then left out.
 */
function contractOf(
  { trade, about, end }: RowOf<'central-offers'>,
  edited: Edited,
  taken: ReadonlySet<DemoContract>,
): DemoContract | undefined {
  const day = dayOf(edited.setting)
  const fitting = edited.contracts.filter((contract) => {
    const last = endOf(contract)
    const inTime = end === 'ended' ? last < day && last > later(day, -12) : last > later(day, LEFT_MONTHS)
    return contract.trade.id === trade && inTime && !taken.has(contract) && isPlain(contract, edited)
  })
  const telling = fitting.filter(({ title }) => about.some((words) => fold(title).includes(fold(words))))
  const frameworks = telling.filter(({ technique }) => technique === 'Accord-cadre')
  const likely = [frameworks, telling].find(({ length }) => length > 0)
  return likely && randomFor(`central offer ${trade} ${taken.size}`).pick(likely)
}

/** What the members of the central body can order, each with a contract of the demonstration. */
export function centralOffersFile(edited: Edited): FileText {
  const { setting } = edited
  const taken = new Set<DemoContract>()
  const random = randomFor('central offers')
  const lines = setting.tables['central-offers'].flatMap((offer) => {
    const contract = contractOf(offer, edited, taken)
    if (contract === undefined) return []
    taken.add(contract)
    const { portal, published } = publishedIdsOf(contract, edited.titles.get(contract)!, setting)
    const line = {
      marche_id: random.chance(0.65) ? portal : published,
      theme: offer.theme,
      ce_qui_se_commande: offer.orders,
      beneficiaires: offer.users,
      comment_commander: offer.how,
      date_fin: offer.end === 'earlier' ? later(endOf(contract), -EARLIER_MONTHS) : '',
    }
    return [line]
  })
  return tableText(centralOffers.columns, oddRows(lines, setting.quirks['central-offers'], random))
}

/** The members of the central body, in communes of the territory. */
export function centralMembersFile(setting: Setting): FileText {
  const lines = setting.tables['central-members'].map(({ kind, name, rank, since, themes }) => ({
    id: slugify(name.replace(/ \(.*\)$/, '')),
    nom: name,
    genre: kind,
    commune: rankedWords(setting.places.own, rank).code,
    adherent_depuis: since,
    themes_utilises: themes,
  }))
  const random = randomFor('central members')
  return tableText(centralMembers.columns, oddRows(lines, setting.quirks['central-members'], random))
}
