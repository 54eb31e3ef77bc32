import type { IsoDate } from '../../../src/domain/date.ts'
import { inventedSiren, siretOf } from '../draw/identifiers.ts'
import { randomFor } from '../draw/random.ts'
import type { Random } from '../draw/random.ts'
import { oddRows } from '../spoil/changes.ts'
import type { Edited } from '../spoil/edited.ts'
import type { FileText } from '../tables/read.ts'
import type { DemoDecpRow } from '../world/model.ts'
import { decpContract } from './row.ts'

/** Records of other buyers, as in a file of several: they are counted, and set aside (rule 3). */
const OTHER_BUYERS = 6

/** The elements of a DECP 2022 file. */
export interface DemoDecpRows {
  readonly contracts: readonly DemoDecpRow[]
  readonly concessions: readonly DemoDecpRow[]
}

/**
 * The contracts in DECP 2022, with the oddities of real publishers. `untouched` ones keep what they say: they stand
 * in another file too.
 */
export function decpRecords({ contracts, titles, untouched, setting }: Edited): DemoDecpRow[] {
  const random = randomFor('decp export')
  const plain: DemoDecpRow[] = []
  const free: DemoDecpRow[] = []
  for (const contract of contracts) {
    if (contract.details === undefined) throw new Error(`contract ${contract.serial} has no DECP details`)
    const record = decpContract(contract, contract.details, titles.get(contract)!)
    ;(untouched.has(contract) ? plain : free).push(record)
  }
  const records = [...plain, ...oddRows(free, setting.quirks.decp, random)]
  const models = plain.length > 0 ? plain : free
  return random.shuffle([...records, ...ofOtherBuyers(models, random)])
}

function ofOtherBuyers(models: readonly DemoDecpRow[], random: Random): DemoDecpRow[] {
  const taken = new Set<string>()
  return models.slice(0, OTHER_BUYERS).map((model, index) => ({
    ...model,
    id: `2024-C${index + 1}`,
    acheteur: { id: siretOf(inventedSiren(random, taken), 1) },
    objet: `Commune voisine (fictive) – ${String(model['objet'])}`,
  }))
}

/** The text of the file, one record a line; the word "NaN" becomes the bare one that some publishers write. */
export function decpFile({ contracts, concessions }: DemoDecpRows): FileText {
  const lines = (records: readonly DemoDecpRow[]) =>
    records.map((record) => JSON.stringify(record)).join(',\n')
  const text = `{"marches":{"marche":[\n${lines(contracts)}\n],"contrat-concession":[\n${lines(concessions)}\n]}}\n`
  return { text: text.replaceAll('"NaN"', 'NaN'), rows: contracts.length + concessions.length }
}

const PUBLISHED_ON = /^datePublicationDonnees/

const isObject = (value: unknown): value is DemoDecpRow =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whether a contract, a modification, an act of subcontracting says itself that it was published after the day. */
function isLater(value: unknown, day: IsoDate): boolean {
  if (!isObject(value)) return false
  const members = Object.entries(value)
  return members.some(
    ([name, inner]) =>
      (PUBLISHED_ON.test(name) && typeof inner === 'string' && inner > day) ||
      // Elements of a list are wrapped: {"modification": {…}}.
      (members.length === 1 && isLater(inner, day)),
  )
}

/** Without what came later in its lists, at any depth. */
function pruned(value: unknown, day: IsoDate): unknown {
  if (Array.isArray(value))
    return value.filter((each) => !isLater(each, day)).map((each: unknown) => pruned(each, day))
  if (!isObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, pruned(inner, day)]))
}

function recordAsItStood(record: DemoDecpRow, day: IsoDate): DemoDecpRow {
  // In one of the quirks of the format modifications are a bare object, not a list.
  const kept = isLater(record['modifications'], day) ? { ...record, modifications: [] } : record
  const earlier = pruned(kept, day) as DemoDecpRow
  const acts = earlier['actesSousTraitance']
  return Array.isArray(acts) && acts.length === 0 ? { ...earlier, sousTraitanceDeclaree: false } : earlier
}

/** The records of a file as it would have been published on an earlier day. */
export function asItStood({ contracts, concessions }: DemoDecpRows, day: IsoDate): DemoDecpRows {
  const on = (records: readonly DemoDecpRow[]) =>
    records.filter((record) => !isLater(record, day)).map((record) => recordAsItStood(record, day))
  return { contracts: on(contracts), concessions: on(concessions) }
}
