import { inclusion } from '../../../src/sources/records/inclusion.ts'
import { randomFor } from '../draw/random.ts'
import type { Random } from '../draw/random.ts'
import { changed, changesOf } from '../spoil/changes.ts'
import type { Edited } from '../spoil/titles.ts'
import type { Quirk, Row } from '../tables/columns.ts'
import { tableText } from '../tables/csv.ts'
import type { FileText } from '../tables/csv.ts'
import { WASTE, inventClauses } from './clauses.ts'
import type { Clause } from './clauses.ts'

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
function linesOf(clauses: readonly Clause[], row: Row<'years'>, last: boolean, random: Random): Line[] {
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
  const [twice, corrected, ...chosen] = random.sample(small, changes.length + 2)
  const odd = lines.map((line) => changed(line, changes[chosen.indexOf(line)] ?? {}))
  return [...odd, twice!, { ...corrected!, heures_realisees: String(hoursOf(corrected!) + 35.5) }]
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
