import type { TableDigest } from './edition.ts'

const LINE = /^(\S+) ([0-9a-f]{8})$/

/** A digest as a small text file: its columns, then one row a line, in the order of the keys. */
export function writeDigest({ columns, rows }: TableDigest): string {
  const lines = [...rows].sort(([one], [other]) => (one < other ? -1 : 1))
  return `${columns.join(',')}\n${lines.map(([key, hash]) => `${key} ${hash}\n`).join('')}`
}

/** @throws Error naming the table and the line that is none: the file was edited by hand. */
export function readDigest(table: string, text: string): TableDigest {
  const [head = '', ...lines] = text.split('\n').filter(Boolean)
  const rows = new Map<string, string>()
  for (const [index, line] of lines.entries()) {
    const [, key, hash] = LINE.exec(line) ?? []
    if (key === undefined || hash === undefined || rows.has(key))
      throw new Error(`invalid digest: "${line}" (${table}.txt, line ${index + 2})`)
    rows.set(key, hash)
  }
  return { table, columns: head.split(',').filter(Boolean), rows }
}
