import { buildContracts } from '../../src/rules/build.ts'
import { buildRecords } from '../../src/rules/own-tables.ts'
import { recogniseAnyFile } from '../../src/tables/read.ts'
import type { FileToRead } from '../../src/tables/read.ts'

/** Reads files to the end: contracts merged and judged, then the portal's own tables held against them. */
export async function readToTheEnd(files: readonly FileToRead[]): Promise<void> {
  const known = await Promise.all(files.map((file) => recogniseAnyFile(file)))
  const contracts = known.flatMap((file, at) => ('format' in file ? [{ source: `s${at}`, file }] : []))
  const tables = known.flatMap((file, at) => ('table' in file ? [{ source: `t${at}`, file }] : []))
  const built = contracts.length === 0 ? undefined : await buildContracts(contracts)
  if (tables.length > 0) await buildRecords(tables, { contracts: built?.contracts ?? [] })
}

/** Seconds of processor that a work takes: what other programs take of the machine does not count. */
export async function processorSeconds(work: () => unknown): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

/** The fewest of three runs, or of as many as it takes to stay below `ceiling`: the first also compiles the code. */
export async function fewestSeconds(work: () => unknown, ceiling: number): Promise<number> {
  let fewest = Infinity
  for (let run = 0; run < 3 && fewest >= ceiling; run++)
    fewest = Math.min(fewest, await processorSeconds(work))
  return fewest
}
