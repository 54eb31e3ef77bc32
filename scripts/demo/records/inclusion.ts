import { yearOf } from '../../../src/domain/date.ts'
import { inclusion } from '../../../src/tables/inclusion.ts'
import { randomFor } from '../draw/random.ts'
import type { Random } from '../draw/random.ts'
import { changed, changesOf } from '../spoil/changes.ts'
import { publishedIdsOf } from '../spoil/edited.ts'
import type { Edited } from '../spoil/edited.ts'
import type { Quirk, RowOf } from '../tables/columns.ts'
import { tableText } from '../tables/read.ts'
import type { FileText } from '../tables/read.ts'
import { RESERVED_CONTRACT } from '../world/details.ts'
import type { DemoContract } from '../world/model.ts'

/** The trade of most hours, which has more and larger clauses than the others. */
const WASTE = 'reemploi-dechets'

/** A contract with an insertion clause: what its lines repeat from year to year. */
export interface Clause {
  /** As the insertion file names the contract. */
  readonly contractId: string
  readonly trade: string
  readonly firstYear: number
  readonly lastYear: number
  /** Hours of a full year, relative to the other contracts. */
  readonly weight: number
  /** Who carries the hours, how, and for which part of them. */
  readonly ways: ReturnType<typeof waysOf>
}

/** In the years of DECP 2022 the contract says so; before, a share of the trade's contracts does. */
function carriesClause(contract: DemoContract, firstDecpYear: number, random: Random): boolean {
  const { trade, notified, details, technique } = contract
  const draw = random.next()
  if (technique === 'Marché subséquent') return false
  if (yearOf(notified) < firstDecpYear) return draw < (trade.clauses ?? 0)
  return details?.social?.some((value) => value !== 'Critère social') ?? false
}

function waysOf({ details }: DemoContract, trade: string, all: readonly RowOf<'ways'>[], random: Random) {
  const reserved = details?.social?.includes(RESERVED_CONTRACT) === true
  const drawn =
    trade === WASTE ? random.int(2, 4) : random.weighted([1, 2, 3], (count) => [6, 3, 1][count - 1]!)
  let left = all.filter((way) => way.reserved === reserved)
  return Array.from({ length: reserved ? 1 : drawn }, () => {
    const way = random.weighted(left, ({ share }) => share)
    left = left.filter((other) => other !== way)
    return { ...way, weight: way.share * (0.5 + random.next()) }
  })
}

/** The clauses of the demonstration: contracts of one supplier, so that every number finds its contract. */
function inventClauses({ contracts, titles, setting }: Edited): Clause[] {
  const random = randomFor('insertion clauses')
  return contracts.flatMap((contract): Clause[] => {
    const { notified, durationMonths, awards, serial } = contract
    const title = titles.get(contract)!
    const { portal: trades } = contract.trade
    const trade = trades[serial % trades.length]
    const clause = carriesClause(contract, setting.firstDecpYear, random)
    const plain = title === contract.title && awards.length === 1
    if (!clause || trade === undefined || !plain || durationMonths < 4) return []
    const { portal, published } = publishedIdsOf(contract, title, setting)
    const firstYear = yearOf(notified) + (Number(notified.slice(5, 7)) > 8 ? 1 : 0)
    return [
      {
        contractId: random.chance(0.65) ? portal : published,
        trade,
        firstYear,
        lastYear: firstYear + Math.max(1, Math.round(durationMonths / 12)) - 1,
        weight: random.logNormal(trade === WASTE ? 9000 : 1300, trade === WASTE ? 0.5 : 0.9),
        ways: waysOf(contract, trade, setting.tables.ways, random),
      },
    ]
  })
}

type Line = Readonly<Record<string, string>>

/** Share of the lines that were planned and on which nobody worked yet. */
const NOT_BEGUN = 0.02

/** No line tells of more people than this. */
const MOST_PEOPLE = 60

/** The lines that a clause has in a year, one a way; `weight` is that of its hours before they are scaled. */
function sharesOf(clause: Clause, year: number, random: Random) {
  const all = clause.ways.reduce((sum, { weight }) => sum + weight, 0)
  // The first year of a clause is rarely a whole one.
  const begun = clause.firstYear === year ? 0.55 : 1
  return clause.ways.map((way) => ({
    clause,
    way,
    weight: clause.weight * (way.weight / all) * begun * (0.7 + random.next() * 0.6),
  }))
}
type Share = ReturnType<typeof sharesOf>[number]

function lineOf({ clause, way }: Share, year: number, last: boolean, hours: number, random: Random): Line {
  const planned = Math.max(20, Math.round((hours * (0.9 + random.next() * 0.45)) / 10) * 10)
  const updated = last ? '2026-10-15' : `${year + 1}-0${random.int(1, 3)}-${random.int(10, 28)}`
  const people = () => Math.min(MOST_PEOPLE, Math.max(1, Math.round(hours / random.int(390, 620))))
  return {
    annee: String(year),
    marche_id: clause.contractId,
    metier: clause.trade,
    type_structure: way.structure,
    modalite: way.modality,
    heures_prevues: random.chance(0.03) ? '' : String(planned),
    heures_realisees: String(Math.round(hours * 2) / 2),
    personnes: random.chance(0.03) ? '' : String(people()),
    mis_a_jour_le: random.chance(0.02) ? '' : updated,
  }
}

/** The lines of one year: household waste and the rest, each scaled to its hours. */
function linesOf(clauses: readonly Clause[], row: RowOf<'years'>, last: boolean, random: Random): Line[] {
  const { year } = row
  const active = clauses.filter(({ firstYear, lastYear }) => firstYear <= year && year <= lastYear)
  const shares = active.flatMap((clause) => sharesOf(clause, year, random))
  return [true, false].flatMap((waste) => {
    const part = shares.filter(({ clause }) => (clause.trade === WASTE) === waste)
    const hours = row.hours * (waste ? row.waste : 1 - row.waste)
    const all = part.reduce((sum, { weight }) => sum + weight, 0)
    return part.map((share) => {
      const line = lineOf(share, year, last, (hours * share.weight) / all, random)
      const idle = !waste && random.chance(NOT_BEGUN)
      return idle ? { ...line, heures_realisees: '0', personnes: '0' } : line
    })
  })
}

/** The file as it would arrive: some lines of moderate hours odd, one twice, one corrected further down. */
function spoil(lines: readonly Line[], quirks: readonly Quirk[], random: Random): Line[] {
  const changes = changesOf(quirks)
  const hoursOf = (line: Line) => Number(line['heures_realisees'])
  const small = lines.filter(
    (line) => hoursOf(line) > 200 && hoursOf(line) < 1500 && line['personnes'] !== '',
  )
  const picked = random.sample(small, changes.length + 2)
  const [twice, corrected, chosen] = [picked.slice(0, 1), picked.slice(1, 2), picked.slice(2)]
  const odd = lines.map((line) => changed(line, changes[chosen.indexOf(line)] ?? {}))
  const again = corrected.map((line) => ({ ...line, heures_realisees: String(hoursOf(line) + 35.5) }))
  return [...odd, ...twice, ...again]
}

/** Hours of insertion clauses, year by year. */
export function inclusionFile(edited: Edited): FileText {
  const clauses = inventClauses(edited)
  const random = randomFor('insertion lines')
  const { tables, quirks } = edited.setting
  const { years } = tables
  const lines = years.flatMap((year) => linesOf(clauses, year, year === years.at(-1), random))
  return tableText(inclusion.columns, spoil(lines, quirks.inclusion, random))
}
