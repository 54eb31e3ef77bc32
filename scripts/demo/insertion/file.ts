import { csvText } from '../csv.ts'
import type { DemoContract } from '../model.ts'
import { YEARS } from '../plan.ts'
import { randomFor } from '../random.ts'
import type { Random } from '../random.ts'
import { inventClauses } from './clauses.ts'
import type { Clause } from './clauses.ts'
import { HOURS_PER_YEAR, LAST_YEAR, WASTE, WASTE_SHARE } from './plan.ts'
import { spoil } from './quirks.ts'

export const COLUMNS = [
  'annee',
  'marche_id',
  'metier',
  'type_structure',
  'modalite',
  'heures_prevues',
  'heures_realisees',
  'personnes',
  'mis_a_jour_le',
] as const
export type InsertionRow = Readonly<Record<(typeof COLUMNS)[number], string>>

/** One line's hours before they are scaled to those of its year. */
interface Share {
  readonly clause: Clause
  readonly way: Clause['ways'][number]
  readonly weight: number
}

/** Share of the lines that were planned and on which nobody worked yet. */
const NOT_BEGUN = 0.02

/** No line tells of more people than this. */
const MOST_PEOPLE = 60
const HOURS_OF_A_PERSON = [390, 620] as const

function sharesOf(clauses: readonly Clause[], year: number, random: Random): Share[] {
  const active = clauses.filter(({ firstYear, lastYear }) => firstYear <= year && year <= lastYear)
  return active.flatMap((clause) => {
    const all = clause.ways.reduce((sum, { weight }) => sum + weight, 0)
    // The first year of a clause is rarely a whole one.
    const begun = clause.firstYear === year ? 0.55 : 1
    return clause.ways.map((way) => ({
      clause,
      way,
      weight: clause.weight * (way.weight / all) * begun * (0.7 + random.next() * 0.6),
    }))
  })
}

function toHalfHour(hours: number): string {
  return String(Math.round(hours * 2) / 2)
}

function peopleOf(hours: number, random: Random): number {
  return Math.min(MOST_PEOPLE, Math.max(1, Math.round(hours / random.int(...HOURS_OF_A_PERSON))))
}

function lineOf({ clause, way }: Share, year: number, hours: number, random: Random): InsertionRow {
  const committed = Math.max(20, Math.round((hours * (0.9 + random.next() * 0.45)) / 10) * 10)
  const updated = year === LAST_YEAR ? '2026-10-15' : `${year + 1}-0${random.int(1, 3)}-${random.int(10, 28)}`
  return {
    annee: String(year),
    marche_id: clause.contractId,
    metier: clause.trade,
    type_structure: way.structure,
    modalite: way.modality,
    heures_prevues: random.chance(0.03) ? '' : String(committed),
    heures_realisees: toHalfHour(hours),
    personnes: random.chance(0.03) ? '' : String(peopleOf(hours, random)),
    mis_a_jour_le: random.chance(0.02) ? '' : updated,
  }
}

/** The lines of one year: household waste and the rest, each scaled to its hours. */
function linesOf(clauses: readonly Clause[], year: number, random: Random): InsertionRow[] {
  const total = HOURS_PER_YEAR[year]!
  const shares = sharesOf(clauses, year, random)
  const parts = [
    { of: shares.filter(({ clause }) => clause.trade === WASTE), hours: total * WASTE_SHARE[year]! },
    { of: shares.filter(({ clause }) => clause.trade !== WASTE), hours: total * (1 - WASTE_SHARE[year]!) },
  ]
  return parts.flatMap(({ of, hours }) => {
    const all = of.reduce((sum, { weight }) => sum + weight, 0)
    return of.map((share) => {
      const line = lineOf(share, year, (hours * share.weight) / all, random)
      const idle = share.clause.trade !== WASTE && random.chance(NOT_BEGUN)
      return idle ? { ...line, heures_realisees: '0', personnes: '0' } : line
    })
  })
}

/** Hours of insertion clauses, year by year; years before 2024 follow the buyer's own clauses, later ones what DECP says. */
export function insertionFile(
  contracts: readonly DemoContract[],
  titles: ReadonlyMap<DemoContract, string>,
): { readonly text: string; readonly rows: number } {
  const clauses = inventClauses(contracts, titles, randomFor('insertion clauses'))
  const random = randomFor('insertion lines')
  const lines = YEARS.flatMap((year) => linesOf(clauses, year, random))
  return csvText(COLUMNS, spoil(lines, random))
}
