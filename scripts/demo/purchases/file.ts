import { csvText } from '../csv.ts'
import type { DemoContract } from '../model.ts'
import { randomFor } from '../random.ts'
import { UNPUBLISHED, namedContracts } from './contracts.ts'
import type { NamedContracts } from './contracts.ts'
import { lineOf } from './line.ts'
import { spoil } from './quirks.ts'
import { PLAN_COLUMNS } from './row.ts'
import type { PlanRow } from './row.ts'
import { isListed, stateAt } from './state.ts'
import { EDITIONS } from './subject.ts'
import type { EditionName, Subject } from './subject.ts'
import { SUBJECTS } from './subjects/index.ts'
import { updateDay } from './timing.ts'

/** An edition of the plan, as a file. */
export interface PlanFile {
  readonly name: EditionName
  readonly day: string
  readonly month: string
  readonly text: string
  readonly rows: number
}

/** Numbers are given in the order of announcement, and stay for life. */
function numbered(subjects: readonly Subject[]): ReadonlyMap<Subject, string> {
  const order = EDITIONS.flatMap(({ name }) =>
    subjects.filter(({ since }) => (since ?? EDITIONS[0].name) === name),
  )
  return new Map(order.map((subject, index) => [subject, `PA-2026-${String(index + 1).padStart(3, '0')}`]))
}

/** The day of the last award: its contracts', else the subject's own. */
function awardDay({ contracts = [], awarded }: Subject, named: NamedContracts): string | undefined {
  const days = contracts
    .filter((number) => number !== UNPUBLISHED)
    .map((number) => named.find(number).notified)
  return days.sort().at(-1) ?? awarded
}

function sameButDate(one: PlanRow, other: PlanRow): boolean {
  return PLAN_COLUMNS.every((column) => column === 'mis_a_jour_le' || one[column] === other[column])
}

/** The lines of all editions; one that says the same as before keeps the day on which it was last touched. */
function linesOf(named: NamedContracts): Map<EditionName, PlanRow[]> {
  const lines = new Map<EditionName, PlanRow[]>()
  const before = new Map<string, PlanRow>()
  const ids = numbered(SUBJECTS)
  for (const { name, day } of EDITIONS) {
    const rows = [...ids]
      .filter(([subject]) => isListed(subject, name))
      .map(([subject, id]): PlanRow => {
        const state = stateAt(subject, name, awardDay(subject, named))
        const row = lineOf(id, subject, state, named)
        const known = before.get(id)
        if (known !== undefined && sameButDate(known, row)) return known
        const touched = updateDay(randomFor(`${id} in ${name}`), day, [state.published, state.awarded])
        return { ...row, mis_a_jour_le: touched }
      })
    for (const row of rows) before.set(row.id, row)
    lines.set(name, rows)
  }
  return lines
}

/** The purchase plan in its dated editions. */
export function planFiles(
  contracts: readonly DemoContract[],
  titles: ReadonlyMap<DemoContract, string>,
): PlanFile[] {
  const lines = spoil(linesOf(namedContracts(contracts, titles)))
  return EDITIONS.map((edition) => ({ ...edition, ...csvText(PLAN_COLUMNS, lines.get(edition.name)!) }))
}
