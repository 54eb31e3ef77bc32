import { FAMILY_DIGITS } from './edition.ts'
import type { ColumnFamily, TableDigest } from './edition.ts'

const ROW = /^(\S+) ([\w-]+)$/
const FAMILY = /^([a-z]+)=([\w.,]+)$/

/** A digest as a small text file: its families and their columns, then one row a line, in the order of the keys. */
export function writeDigest({ families, rows }: TableDigest): string {
  const head = families.map(({ name, columns }) => `${name}=${columns.join(',')}`).join(' ')
  const lines = [...rows].sort(([one], [other]) => (one < other ? -1 : 1))
  return `${head}\n${lines.map(([key, digest]) => `${key} ${digest}\n`).join('')}`
}

function readFamily(text: string): ColumnFamily | undefined {
  const [, name, columns] = FAMILY.exec(text) ?? []
  return name === undefined || columns === undefined ? undefined : { name, columns: columns.split(',') }
}

/** @throws Error naming the table and the line that is none: the file was edited by hand, or is of another version. */
export function readDigest(table: string, text: string): TableDigest {
  const refuse = (line: string, number: number) =>
    new Error(`invalid digest: "${line}" (${table}.txt, line ${number})`)
  const [head = '', ...lines] = text.split('\n').filter(Boolean)
  const families = head.split(' ').map((part) => {
    const family = readFamily(part)
    if (family === undefined) throw refuse(head, 1)
    return family
  })
  const rows = new Map<string, string>()
  for (const [index, line] of lines.entries()) {
    const [, key, digest] = ROW.exec(line) ?? []
    if (key === undefined || digest?.length !== families.length * FAMILY_DIGITS || rows.has(key))
      throw refuse(line, index + 2)
    rows.set(key, digest)
  }
  return { table, families, rows }
}
