/**
 * The measured process of `write.ts`: from published files to every file to be downloaded, as a build does, without
 * pages. `node write-data.ts <published files> <work folder>`; its last line is what it measured, in JSON.
 */
import { join } from 'node:path'
import { derive } from '../../scripts/site/derive.ts'
import {
  drawnIndicators,
  writeDescriptions,
  writeDrawings,
  writeTables,
} from '../../scripts/site/downloads.ts'
import type { FileInfo } from '../../src/domain/file-info.ts'
import type { Portal } from '../../src/domain/portal.ts'
import { createProgress } from '../../scripts/progress.ts'
import { loadPortal } from '../../scripts/portal/load-portal.ts'
import * as outputs from '../../src/site-outputs.ts'
import { timed } from './measure.ts'

/** What one run measured. Seconds; bytes; the peak of the process that did it all, in MiB. */
export interface Written {
  readonly contracts: number
  readonly files: number
  readonly bytes: number
  readonly derive: number
  readonly load: number
  readonly write: number
  readonly peakMiB: number
}

const [from, work] = process.argv.slice(2) as [string, string]
const progress = createProgress({ stream: { write: () => true } })
const derived = join(work, 'derived')
const folder = join(work, 'files')

const reading = await timed(() =>
  derive({ territory: 'mel', from, embedded: true, folder: derived, progress }),
)
const loading = await timed(() => loadPortal(derived))
const options = { outputs, siteRoot: 'https://achats-a-livre-ouvert.example/', folder }
async function writeAll(portal: Portal): Promise<readonly FileInfo[]> {
  const facts = [...(await writeTables(portal, options))]
  for (const indicator of drawnIndicators(portal))
    facts.push(...(await writeDrawings(indicator, portal, options)))
  return writeDescriptions(portal, facts, options)
}
const writing = await timed(() => writeAll(loading.result))
const facts = writing.result
const written: Written = {
  contracts: loading.result.contracts.length,
  files: facts.length,
  bytes: facts.reduce((sum, { bytes }) => sum + bytes, 0),
  derive: reading.seconds,
  load: loading.seconds,
  write: writing.seconds,
  peakMiB: process.resourceUsage().maxRSS / 1024,
}
console.log(JSON.stringify(written))
