import { readBuyer } from '../../src/formats/fields/buyer.ts'
import { createNotes } from '../../src/formats/fields/notes.ts'
import { fold } from '../../src/text/language/fold.ts'
import { withConnection } from '../database/connection.ts'
import { rowsOf, sqlSourceOf } from '../database/duckdb-table.ts'
import type { BuyerMet } from '../drafting/buyers.ts'
import { buyersSql, oddBuyersSql, yearSumsSql } from './national-sql.ts'

/** What a buyer awarded in its strongest calendar year, in euros. */
export interface BestYear {
  readonly year: string
  readonly euros: number
  /** Of its largest contract. */
  readonly largest: number
}

/** Who buys in the national file. */
export interface NationalBuyers {
  readonly bySiren: ReadonlyMap<string, BuyerMet>
  /** By the folded forms of their names. */
  readonly byName: ReadonlyMap<string, readonly BuyerMet[]>
  /** Identifiers with spaces and the like, by the SIREN that a reader sees in them. */
  readonly oddIds: ReadonlyMap<string, readonly string[]>
  readonly bestYears: ReadonlyMap<string, BestYear>
}

/** The same reading as any build's: `src/formats/fields/buyer.ts`. */
function judged(ids: readonly string[]): Map<string, string[]> {
  const bySiren = new Map<string, string[]>()
  for (const id of ids) {
    const siren = readBuyer({ id }, 'acheteur_id', createNotes()).buyerId?.slice(0, 9)
    if (siren !== undefined) bySiren.set(siren, [...(bySiren.get(siren) ?? []), id])
  }
  return bySiren
}

function metOf(rows: readonly (readonly unknown[])[]): Map<string, BuyerMet> {
  const grouped = Map.groupBy(rows, ([siren]) => siren as string)
  return new Map(
    [...grouped].map(([siren, each]) => [
      siren,
      {
        siren,
        rows: each.reduce((sum, [, , found]) => sum + (found as number), 0),
        names: each.map(([, name]) => name as string).filter((name) => name !== ''),
      },
    ]),
  )
}

function bestOf(rows: readonly (readonly unknown[])[]): Map<string, BestYear> {
  const best = new Map<string, BestYear>()
  for (const [siren, year, euros, largest] of rows as [string, string, number, number][]) {
    const known = best.get(siren)
    const isBetter =
      known === undefined || euros > known.euros || (euros === known.euros && year > known.year)
    if (isBetter) best.set(siren, { year, euros, largest })
  }
  return best
}

/** @param sorted Path of the sorted table. */
export async function nationalBuyers(sorted: string): Promise<NationalBuyers> {
  const { texts } = await sqlSourceOf(sorted, { kind: 'columns' })
  const has = new Set(texts.keys())
  return withConnection(async (each) => {
    const odd = await rowsOf(each, oddBuyersSql(sorted))
    const bySiren = metOf(await rowsOf(each, buyersSql(sorted, has.has('acheteur_nom'))))
    const named = [...bySiren.values()].flatMap((buyer) =>
      [...new Set(buyer.names.map(fold))].map((name) => ({ name, buyer })),
    )
    const byName = Map.groupBy(named, ({ name }) => name)
    return {
      bySiren,
      byName: new Map([...byName].map(([name, found]) => [name, found.map(({ buyer }) => buyer)])),
      oddIds: judged(odd.map(([id]) => id as string)),
      bestYears: bestOf(await rowsOf(each, yearSumsSql(sorted, has))),
    }
  })
}
