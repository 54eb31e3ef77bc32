import { open } from 'node:fs/promises'
import Papa from 'papaparse'
import { FetchError } from './fetch-error.ts'
import { itemsOfPages } from './pages.ts'
import type { PagesOrder } from './pages.ts'
import { inBytes } from './receive.ts'
import { STRUCTURE_COLUMNS, structureRow } from './structure-row.ts'
import type { Web } from './web.ts'

/** How the items of all pages become one file. */
interface Form {
  readonly start: string
  readonly end: string
  /** A page of items as text; `isFirst` where none came before. */
  page(items: readonly unknown[], isFirst: boolean): string
}

/** As they are, in one list. */
const JSON_LIST: Form = {
  start: '[',
  end: ']\n',
  page: (items, isFirst) =>
    items.map((item, index) => `${isFirst && index === 0 ? '' : ',\n'}${JSON.stringify(item)}`).join(''),
}

const LINE_END = '\r\n'
const csv = (rows: readonly (readonly string[])[]) =>
  rows.length === 0 ? '' : Papa.unparse(rows as string[][], { newline: LINE_END }) + LINE_END

/** The portal's own table of structures. */
const STRUCTURES: Form = {
  start: csv([STRUCTURE_COLUMNS]),
  end: '',
  page: (items) => csv(items.flatMap((item) => [structureRow(item)].filter((row) => row !== undefined))),
}

/**
 * All pages of an answer as one file: only one of them at a time is in memory.
 * @throws FetchError `too-large`, and what `itemsOfPages` throws.
 */
export async function joinPages(
  order: PagesOrder & { readonly target: string },
  web: Web,
): Promise<{ readonly host: string }> {
  const { address, target, maxBytes, pages } = order
  const { host } = address
  const form = pages.as === 'structures' ? STRUCTURES : JSON_LIST
  const file = await open(target, 'w')
  let bytes = 0
  let items = 0
  const write = async (text: string) => {
    bytes += Buffer.byteLength(text)
    if (bytes > maxBytes)
      throw new FetchError({
        problem: 'too-large',
        host,
        value: inBytes(bytes),
        expected: `au plus ${inBytes(maxBytes)}`,
      })
    await file.writeFile(text)
  }
  try {
    await write(form.start)
    for await (const page of itemsOfPages(order, web)) {
      await write(form.page(page, items === 0))
      items += page.length
    }
    await write(form.end)
  } finally {
    await file.close()
  }
  return { host }
}
