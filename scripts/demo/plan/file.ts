import { plan } from '../../../src/sources/records/plan.ts'
import { randomFor } from '../draw/random.ts'
import type { Setting } from '../setting.ts'
import type { Titles } from '../spoil/titles.ts'
import { tableText } from '../tables/csv.ts'
import type { FileText } from '../tables/csv.ts'
import type { DemoContract } from '../world/model.ts'
import { contractNamer } from './contracts.ts'
import { lineOf } from './line.ts'
import type { PlanLine } from './line.ts'
import { purchasesOf } from './purchases.ts'
import { spoil } from './quirks.ts'
import { isListed, stateAt } from './state.ts'
import { updateDay } from './timing.ts'

function sameButDate(one: PlanLine, other: PlanLine): boolean {
  return Object.keys(one).every((column) => column === 'mis_a_jour_le' || one[column] === other[column])
}

/** The lines of all editions; one that says the same as before keeps the day on which it was last touched. */
function linesOf(setting: Setting, nameOf: (number: string) => string) {
  const purchases = purchasesOf(setting.tables)
  const before = new Map<string, PlanLine>()
  return setting.editions.map((edition) => {
    const lines = purchases
      .filter((purchase) => isListed(purchase, edition))
      .map((purchase): PlanLine => {
        const { id } = purchase.first
        const state = stateAt(purchase, edition, setting.editions)
        const line = lineOf(purchase.first, state, setting, nameOf)
        const known = before.get(id)
        if (known !== undefined && sameButDate(known, line)) return known
        const random = randomFor(`${id} in ${edition.name}`)
        const touched = updateDay(random, edition.day, [state.published, state.awarded])
        return { ...line, mis_a_jour_le: touched }
      })
    for (const line of lines) before.set(line['id']!, line)
    return { name: edition.name, lines }
  })
}

/** The purchase plan in its dated editions, in their order. */
export function planFiles(contracts: readonly DemoContract[], titles: Titles, setting: Setting): FileText[] {
  const names = new Map(setting.places.own.map(({ code, name }) => [code, name]))
  const editions = linesOf(setting, contractNamer(contracts, titles, setting))
  const spoilt = spoil(editions, setting.quirks.plan, { commune: (code) => names.get(String(code)) })
  return spoilt.map((lines) => tableText(plan.columns, lines))
}
