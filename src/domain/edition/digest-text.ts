import { GROUP_DIGITS } from './edition.ts'
import type { ColumnGroup, TableDigest } from './edition.ts'

/** A key, its digest, and in later editions its lineage where it has one. */
const ROW = /^(\S+) ([\w-]+)(?: ([\w-]+))?$/
const FAMILY = /^([a-z]+)=([\w.,]+)$/

/** A digest as a small text file: its families and their columns, then one row a line, in the order of the keys. */
export function writeDigest({ groups, rows, lineages }: TableDigest): string {
  const head = groups.map(({ name, columns }) => `${name}=${columns.join(',')}`).join(' ')
  const lines = [...rows].sort(([one], [other]) => (one < other ? -1 : 1))
  const cells = lines.map(([key, digest]) => [key, digest, lineages?.get(key)].filter(Boolean))
  return `${head}\n${cells.map((line) => `${line.join(' ')}\n`).join('')}`
}

function readGroup(text: string): ColumnGroup | undefined {
  const [, name, columns] = FAMILY.exec(text) ?? []
  return name === undefined || columns === undefined ? undefined : { name, columns: columns.split(',') }
}

/** @throws Error naming the table and the line that is none: the file was edited by hand, or is of another version. */
export function readDigest(table: string, text: string): TableDigest {
  const refuse = (line: string, number: number) =>
    new Error(`invalid digest: "${line}" (${table}.txt, line ${number})`)
  const [head = '', ...lines] = text.split('\n').filter(Boolean)
  const groups = head.split(' ').map((part) => {
    const group = readGroup(part)
    if (group === undefined) throw refuse(head, 1)
    return group
  })
  const rows = new Map<string, string>()
  const lineages = new Map<string, string>()
  for (const [index, line] of lines.entries()) {
    const [, key, digest, lineage] = ROW.exec(line) ?? []
    if (key === undefined || digest?.length !== groups.length * GROUP_DIGITS || rows.has(key))
      throw refuse(line, index + 2)
    rows.set(key, digest)
    if (lineage !== undefined) lineages.set(key, lineage)
  }
  return { table, groups, rows, ...(lineages.size > 0 && { lineages }) }
}
