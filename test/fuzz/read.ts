import type { RowRef } from '../../src/domain/contract/contract.ts'
import type { Anomaly, Merge } from '../../src/domain/reconciliation.ts'
import { buildContracts } from '../../src/rules/build.ts'
import { buildRecords } from '../../src/rules/own-tables.ts'
import { buildNotices } from '../../src/rules/notices/notices.ts'
import { recogniseAnyFile } from '../../src/tables/read.ts'
import type { RecognisedNoticeFile } from '../../src/tables/read.ts'
import type { Input } from './input.ts'
import { fileOf } from '../formats/read-fixture.ts'

const SOURCE = 'essai'

/** @throws Error where two counts of the same differ. */
function same(what: string, one: unknown, other: unknown): void {
  if (one !== other) throw new Error(`${what}: ${String(one)}, expected ${String(other)}`)
}

/** Each row of a file stands in exactly one place. */
function checkPlaces(rows: number, places: readonly RowRef[]): void {
  const numbers = places.map(({ row }) => row).sort((one, other) => one - other)
  same('rows told of', numbers.length, rows)
  for (const [index, row] of numbers.entries()) same('row told of', row, index + 1)
}

const setAsideOf = (anomalies: readonly Anomaly[]) =>
  anomalies.filter(({ setAside }) => setAside !== undefined)

async function checkContracts(file: Parameters<typeof buildContracts>[0][number]['file'], { count }: Input) {
  const { contracts, anomalies, reconciliation } = await buildContracts([{ source: SOURCE, file }])
  const { read, kept, merged, setAside } = reconciliation.files[0]!
  same('rows', kept.rows + merged.rows + setAside.rows, read.rows)
  same('cents', kept.amount + merged.amount + setAside.amount, read.amount)
  checkPlaces(read.rows, [
    ...contracts.flatMap(({ rows }) => rows),
    ...setAsideOf(anomalies).map(({ ref }) => ref),
  ])
  if (count !== undefined) same('rows of the file', read.rows, count.rows)
  if (count?.cents !== undefined) same('cents of the file', read.amount, count.cents)
  return kept.rows
}

async function checkRecords(file: Parameters<typeof buildRecords>[0][number]['file'], { count }: Input) {
  const { files, anomalies, merges } = await buildRecords([{ source: SOURCE, file }])
  const { read, kept, merged, setAside } = files[0]!
  same('rows', kept + merged + setAside, read)
  same('rows set aside', setAsideOf(anomalies).length, setAside)
  same('rows merged', merges.filter(({ from }: Merge) => from !== undefined).length, merged)
  if (count !== undefined) same('rows of the file', read, count.rows)
  return kept
}

async function checkNotices(file: RecognisedNoticeFile, { count }: Input) {
  const { files, anomalies, merges, notices } = await buildNotices([{ source: SOURCE, file }], undefined)
  const { read, kept, merged, setAside } = files[0]!
  same('rows', kept + merged + setAside, read)
  same('rows set aside', setAsideOf(anomalies).length, setAside)
  same('rows merged', merges.length, merged)
  same('notices', notices.length, kept)
  if (count !== undefined) same('rows of the file', read, count.rows)
  return kept
}

/**
 * Reads a file as `npm run check` does and holds every count against every other, and against its own.
 * @returns how many rows are kept.
 * @throws InputError where the file is refused; any other error is a fault of the program.
 */
export async function readAsCheck(input: Input): Promise<number> {
  const file = await recogniseAnyFile(fileOf(input.bytes, 65_536, input.name))
  if ('notices' in file) return checkNotices(file, input)
  return 'table' in file ? checkRecords(file, input) : checkContracts(file, input)
}
