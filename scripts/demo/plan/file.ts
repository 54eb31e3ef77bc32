import type { IsoDate } from '../../../src/domain/date.ts'
import { plan } from '../../../src/tables/plan.ts'
import { addDays } from '../draw/calendar.ts'
import { randomFor } from '../draw/random.ts'
import type { Setting } from '../setting.ts'
import { oddRows } from '../spoil/changes.ts'
import { publishedIdsOf } from '../spoil/edited.ts'
import type { Edited } from '../spoil/edited.ts'
import { tableText } from '../tables/read.ts'
import type { FileText } from '../tables/read.ts'
import { isInEdition, lineOf, readPlanned, stateAt } from './line.ts'
import type { DemoPlanLine } from './line.ts'

/** Looks like a contract's number and is in no file, as a plan cites one that was never published. */
export const UNPUBLISHED = '20262026S9900100'

/**
 * How the plan names the contract that bears a number: mostly by its id in the portal, sometimes as the file of
 * contracts does. The function throws where no contract, or several, bear the number: the world has changed.
 */
export function contractNamer({ contracts, titles, setting }: Edited): (number: string) => string {
  const byNumber = Map.groupBy(contracts, ({ awards }) => awards[0]!.localId)
  return (number) => {
    if (number === UNPUBLISHED) return number
    const [contract, ...others] = byNumber.get(number) ?? []
    if (contract === undefined || others.length > 0) {
      throw new Error(`the plan names contract ${number}: ${contract ? 'several bear' : 'none bears'} it`)
    }
    const title = titles.get(contract)!
    const { portal, published } = publishedIdsOf(contract, title, setting)
    // A title that publication spoilt is read repaired: the portal's own id is not known here.
    return title === contract.title && randomFor(`link ${number}`).chance(0.7) ? portal : published
  }
}

/** The day on which a line was last touched: in the weeks before the edition, after what it tells. */
function touchedOn(
  id: string,
  edition: Setting['editions'][number],
  events: readonly (IsoDate | undefined)[],
): IsoDate {
  const random = randomFor(`${id} in ${edition.name}`)
  const days = [addDays(edition.day, -random.int(4, 40)), ...events.filter((event) => event !== undefined)]
  return days.sort().at(-1)!
}

/** The lines of all editions; one that says the same as before keeps the day on which it was last touched. */
function linesOf(setting: Setting, nameOf: (number: string) => string) {
  const purchases = readPlanned(setting.tables)
  const before = new Map<string, DemoPlanLine>()
  const isKnown = (line: DemoPlanLine) =>
    plan.columns.every(
      ({ name }) => name === 'mis_a_jour_le' || line[name] === before.get(line['id']!)?.[name],
    )
  return setting.editions.map((edition) => {
    const lines = purchases
      .filter((purchase) => isInEdition(purchase, edition))
      .map((purchase): DemoPlanLine => {
        const state = stateAt(purchase, edition, setting.editions)
        const line = lineOf(state, setting, nameOf)
        if (isKnown(line)) return before.get(state.id)!
        return { ...line, mis_a_jour_le: touchedOn(state.id, edition, [state.published, state.awarded]) }
      })
    for (const line of lines) before.set(line['id']!, line)
    return { name: edition.name, lines }
  })
}

/** The purchase plan in its dated editions, in their order; a quirk without edition is in all, as nobody sees it. */
export function planFiles(edited: Edited): FileText[] {
  const { setting } = edited
  const random = randomFor('plan')
  return linesOf(setting, contractNamer(edited)).map(({ name, lines }) => {
    const quirks = setting.quirks.plan.filter(({ edition = name }) => edition === name)
    return tableText(plan.columns, oddRows(lines, quirks, random))
  })
}
