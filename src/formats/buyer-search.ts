import { sumCents } from '../domain/money.ts'
import type { Cents } from '../domain/money.ts'
import { UnreadableTableError } from './containers/database.ts'
import type { FoundRecords, Frequent, Others } from './containers/database.ts'
import { parseAmount } from './fields/amount.ts'
import type { ReadRow } from './read-row.ts'
import { formatRows, recordRow } from './table.ts'
import type { ReadAs, Table } from './table.ts'

/** The rows of some buyers out of a file of very many, found by a database that reads it. */
export interface BuyerSearch {
  /** Every row of these SIREN, in the order of the file; all others as one, counted and summed. */
  rowsOf(sirens: readonly string[]): AsyncIterable<ReadRow>
  /** Those that most rows name. */
  buyers(most: number): Promise<readonly Frequent[]>
}

/** The sum of the readable ones, as rows that are read one by one would give it (rule 1). */
function amountOf({ cents, texts }: Others): Cents {
  const read = [...texts].map(([text, times]) => {
    const amount = parseAmount(text)
    return typeof amount === 'object' ? amount.value * BigInt(times) : 0n
  })
  return cents + sumCents(read)
}

function othersAsOne(others: Others): ReadRow[] {
  if (others.rows === 0) return []
  const result = { setAside: { reason: 'other-buyer' } } as const
  return [{ row: 0, times: others.rows, amount: amountOf(others), result }]
}

/** Nothing where a text is malformed: then its rows are read one by one, and each that is none is told. */
async function found(find: () => Promise<FoundRecords>): Promise<FoundRecords | undefined> {
  try {
    return await find()
  } catch (error) {
    if (error instanceof UnreadableTableError) return undefined
    throw error
  }
}

/** Only where the table can be read in a database, and its format is one of many buyers. */
export function buyerSearch(table: Table, as: ReadAs): BuyerSearch | undefined {
  const { query } = as.spec
  const open = table.inDatabase
  if (query === undefined || open === undefined) return undefined
  const { columns, buyer: key, buyerName, amount } = query
  return {
    async *rowsOf(sirens) {
      const result = await found(async () => (await open()).find({ columns, key, sirens, amount }))
      if (result === undefined) return yield* formatRows(table, as)
      for await (const record of result.records) yield recordRow(record, as)
      yield* othersAsOne(result.others)
    },
    buyers: async (most) => (await open()).mostFrequent(key, buyerName, most),
  }
}
