import { InputError } from '../../src/domain/input-error.ts'
import type { Synonyms } from '../../src/domain/reference/synonym.ts'
import { FORMATS } from '../../src/formats/formats.ts'
import type { Table } from '../../src/formats/table.ts'
import { proposeMapping } from '../../src/tables/proposal.ts'
import type { Proposal } from '../../src/tables/proposal.ts'
import { proposedTable } from '../../src/tables/proposed-columns.ts'
import { openAnyTable, recogniseAnyFile } from '../../src/tables/read.ts'
import type { FileToRead } from '../../src/tables/read.ts'

/** Rows and different values that are looked at, to know what a column holds. */
const ROWS = 10_000
const VALUES = 200

/** What a file is: known as it is, or through the mapping that is proposed. */
export type Look =
  { readonly known: Awaited<ReturnType<typeof recogniseAnyFile>> } | { readonly proposal: Proposal }

async function seenIn(table: Table): Promise<ReadonlyMap<string, readonly string[]>> {
  const seen = new Map(table.header.map((column) => [column, new Set<string>()]))
  for await (const { row, cells = {} } of table.cells()) {
    if (row > ROWS) break
    for (const [column, values] of seen) if (values.size < VALUES) values.add(cells[column] ?? '')
  }
  return new Map([...seen].map(([column, values]) => [column, [...values]]))
}

/**
 * Says what a file is; of a workbook, what its `sheet` is, where it is not the first.
 * @throws InputError what makes it unreadable; `unknown-format` where it is no table, or one that looks like nothing.
 */
export async function lookAt(file: FileToRead, synonyms: Synonyms, sheet?: string): Promise<Look> {
  try {
    return { known: await recogniseAnyFile(file, FORMATS, { sheet }) }
  } catch (error) {
    if (!(error instanceof InputError) || error.problem !== 'unknown-format') throw error
    const knows = (header: readonly string[]) => proposedTable(header, synonyms) !== undefined
    const table = await openAnyTable(file, { knows, sheet })
    const proposal = proposeMapping(await seenIn(table), synonyms)
    if (proposal === undefined) throw error
    return { proposal }
  }
}
