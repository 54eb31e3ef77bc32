import Papa from 'papaparse'
import type { Portal } from '../../src/domain/portal.ts'
import { publishedFiles } from '../../src/outputs/files/files.ts'
import type { TextFile } from '../../src/outputs/files/published-file.ts'

const filesOf = new WeakMap<Portal, ReadonlyMap<string, TextFile>>()

/** The whole text of one published file. */
export function textOf(portal: Portal, path: string): string {
  let files = filesOf.get(portal)
  if (files === undefined) {
    files = new Map(publishedFiles(portal).map((file) => [file.path, file]))
    filesOf.set(portal, files)
  }
  const file = files.get(path)
  if (!file) throw new Error(`no file ${path}`)
  return [...file.lines()].join('')
}

/** The rows of one published CSV, read as a stranger's program would read it. */
export function rowsOf(portal: Portal, path: string): Record<string, string>[] {
  const { data, errors } = Papa.parse<Record<string, string>>(textOf(portal, path), {
    header: true,
    delimiter: ',',
    newline: '\r\n',
    skipEmptyLines: true,
  })
  if (errors.length > 0) throw new Error(JSON.stringify(errors[0]))
  return data
}
