import type { z } from 'zod'
import type { Territory } from '../../src/domain/territory/territory.ts'
import { siretOf } from './draw/identifiers.ts'
import { placesOf } from '../site/places.ts'
import type { Places, Scope } from '../site/places.ts'
import { COLUMNS, quirkFields, QUIRKS, wordColumns } from './tables/columns.ts'
import type { Quirk, Tables } from './tables/columns.ts'
import { dataOf, readRows } from './tables/read.ts'
import { filler } from './tables/words.ts'

/** Where the demonstration plays, and what it is made from: the tables of `data/demo/` in the territory's words. */
export interface Setting {
  readonly slug: string
  readonly places: Places
  /** SIRET of the buyer, the first that it had and the one that it has. */
  readonly buyers: { readonly first: string; readonly last: string }
  /** Name of the buyer in the export that only it has. */
  readonly buyerName: string
  /** The first year published in DECP 2022; the years before are in the buyer's own export. */
  readonly firstDecpYear: number
  /** Editions of the purchase plan: the month that names each, and its day. */
  readonly editions: readonly { readonly name: string; readonly day: string }[]
  readonly tables: Tables
  readonly quirks: Readonly<Record<(typeof QUIRKS)[number], readonly Quirk[]>>
}

/** Quirks say how many rows they change among this many contracts; a smaller demonstration has fewer of each. */
const FULL_SIZE = 2390

/** @throws CommandError where a table cannot be read, or where territory.json names a place that does not exist. */
export function settingOf(
  territory: Territory,
  scope: Scope = territory.scope === 'none' ? { kind: 'none' } : territory.scope,
  data = dataOf(territory.slug),
): Setting {
  const { slug, buyerSirens } = territory
  const fitting = readRows('words.csv', wordColumns, data).filter(
    ({ kind }) => kind === '' || kind === scope.kind,
  )
  const words = new Map(fitting.map(({ slot, text }) => [slot, text]))
  const places = placesOf(scope, words.get('aspirated')?.split('|') ?? [])
  const buyers = { first: siretOf(buyerSirens[0]!, 1), last: siretOf(buyerSirens.at(-1)!, 1) }
  const slots = new Map([...words, ['slug', slug], ['name', territory.name]])
  for (const [which, siret] of Object.entries(buyers)) slots.set(`${which} buyer`, siret)
  const filled = { ...data, fill: filler(slots, places.own) }
  const read = ([name, row]: readonly [string, z.ZodType]) => [name, readRows(`${name}.csv`, row, filled)]
  const tables = Object.fromEntries(Object.entries(COLUMNS).map(read)) as unknown as Tables
  const size = tables.years.reduce((sum, { contracts }) => sum + contracts, 0) / FULL_SIZE
  const quirks = QUIRKS.map((name) => {
    const all = readRows(`quirks/${name}.json`, quirkFields, filled)
    return [name, all.map((quirk) => ({ ...quirk, rows: Math.ceil(quirk.rows * size) }))]
  })
  const plans = tables.sources.filter(({ kind }) => kind === 'plan')
  return {
    slug,
    places,
    buyers,
    buyerName: words.get('buyer') ?? territory.name,
    firstDecpYear: Number(tables.sources.find(({ kind }) => kind === 'decp')!.from!.slice(0, 4)),
    editions: plans.map(({ published }) => ({ name: published.slice(0, 7), day: published })),
    tables,
    quirks: Object.fromEntries(quirks),
  }
}
