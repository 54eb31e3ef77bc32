import { belongsToBuyer } from '../../src/rules/buyer.ts'
import type { BuyerScope } from '../../src/rules/buyer.ts'
import type { ReadRow, RecognisedFile } from '../../src/tables/read.ts'

/** Of the buyer's rows of a file, the first so many of each so many: all years and all that stands in rows that follow. */
export const SAMPLE = { rows: 25, of: 250 } as const

async function* sampled(rows: AsyncIterable<ReadRow>, scope: BuyerScope): AsyncIterable<ReadRow> {
  let place = 0
  for await (const row of rows) {
    const isOwn = 'draft' in row.result && belongsToBuyer(row.result.draft, scope)
    if (!isOwn || place % SAMPLE.of < SAMPLE.rows) yield row
    if (isOwn) place += 1
  }
}

/** The same file with a sample of the buyer's rows in it; those of others, which are set aside, stay. */
export function sampleOf(file: RecognisedFile, scope: BuyerScope): RecognisedFile {
  const { search } = file
  return {
    ...file,
    rows: () => sampled(file.rows(), scope),
    ...(search && {
      search: { ...search, rowsOf: (sirens) => sampled(search.rowsOf(sirens), scope) },
    }),
  }
}
