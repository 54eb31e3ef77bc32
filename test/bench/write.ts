import { spawnSync } from 'node:child_process'
import { cpSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { writeManyContracts } from './many-contracts.ts'
import { timed } from './measure.ts'
import type { Measure } from './measure.ts'
import type { Written } from './write-data.ts'

const ROOT = resolve(import.meta.dirname, '../..')
export const MANY_CONTRACTS = 100_000

/**
 * From published files of many contracts to every file to be downloaded (tables in all forms, API, OCDS, feeds,
 * calendars, drawings, archive, catalogue, sums), pages excepted, beside a plain copy of the same bytes.
 */
export async function benchWrite(count = MANY_CONTRACTS): Promise<Measure[]> {
  const work = join(ROOT, '.build/bench-write')
  try {
    const sources = join(work, 'sources')
    await writeManyContracts(sources, count)
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(import.meta.dirname, 'write-data.ts'), sources, work],
      { cwd: ROOT, encoding: 'utf8' },
    )
    if (status !== 0) throw new Error(stderr)
    const written = JSON.parse(stdout) as Written
    const megabytes = written.bytes / 1e6
    const copy = await timed(() => cpSync(join(work, 'files'), join(work, 'copy'), { recursive: true }))
    const { contracts, files, peakMiB, derive, load, write } = written
    return [
      { name: `lire, compter (${contracts} contrats)`, seconds: derive, megabytes },
      { name: 'relire les données, calculer les indicateurs', seconds: load, megabytes },
      { name: `écrire ${files} fichiers`, seconds: write, megabytes },
      { name: 'ensemble', seconds: derive + load + write, megabytes, peakMiB },
      { name: 'copie simple des mêmes octets (plancher)', seconds: copy.seconds, megabytes, floor: true },
    ]
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}
