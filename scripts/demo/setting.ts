import type { z } from 'zod'
import type { Territory } from '../../src/domain/territory.ts'
import { siretOf } from './draw/identifiers.ts'
import { placesOf } from './place/places.ts'
import type { Places } from './place/places.ts'
import { scopeOf } from './place/scope.ts'
import { COLUMNS, QUIRKS, quirkColumns, wordColumns } from './tables/columns.ts'
import type { Quirk, Tables } from './tables/columns.ts'
import { filesOf, readList, readTable } from './tables/read.ts'
import { filler, wordsOf } from './tables/words.ts'

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

/** @throws CommandError where a table cannot be read, or where territory.json names a place that does not exist. */
export function settingOf(
  territory: Territory,
  scope = scopeOf(territory),
  data = filesOf(territory.slug),
): Setting {
  const words = wordsOf(
    data.all('words.csv').flatMap((file) => readTable(file, wordColumns)),
    scope.kind,
  )
  const places = placesOf(scope, words.get('aspirated')?.split('|') ?? [])
  const fill = filler(new Map([...words, ['slug', territory.slug]]), places.own)
  const tables = Object.fromEntries(
    Object.entries(COLUMNS).map(([name, row]) => [
      name,
      readTable<z.ZodType>(data.one(`${name}.csv`), row, fill),
    ]),
  ) as unknown as Tables
  const quirks = QUIRKS.map((name) => [name, readList(data.one(`quirks/${name}.json`), quirkColumns, fill)])
  const plans = tables.sources.filter(({ kind }) => kind === 'plan')
  return {
    slug: territory.slug,
    places,
    buyers: { first: siretOf(territory.buyerSirens[0]!, 1), last: siretOf(territory.buyerSirens.at(-1)!, 1) },
    buyerName: words.get('buyer') ?? territory.name,
    firstDecpYear: Number(tables.sources.find(({ kind }) => kind === 'decp')!.from!.slice(0, 4)),
    editions: plans.map(({ published }) => ({ name: published.slice(0, 7), day: published })),
    tables,
    quirks: Object.fromEntries(quirks),
  }
}
