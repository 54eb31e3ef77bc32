import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Contract } from '../../src/domain/contract/contract.ts'
import type { Portal } from '../../src/domain/portal.ts'
import { loadPortal } from '../portal/load-portal.ts'
import { editionFiles } from '../../src/outputs/editions/edition-files.ts'
import { derive } from '../site/derive.ts'
import type { Progress } from '../progress.ts'
import { openScratchFolder } from '../folders/work-folder.ts'
import { demoFiles } from './files.ts'
import type { DemoFile, Texts } from './files.ts'
import type { Setting } from './setting.ts'
import { tableText } from './tables/read.ts'

/** The day on which the edition before this one is said to have been published. */
export const EARLIER_DAY = '2026-09-30'
const EARLIER_REASON = 'Édition de démonstration : les mêmes données inventées, arrêtées un mois plus tôt.'

/** Writes files below a folder, with the folders that they need. */
export async function writeFiles(root: string, files: readonly DemoFile[]): Promise<void> {
  for (const { path, text } of files) {
    const target = join(root, path)
    await mkdir(dirname(target), { recursive: true })
    await writeFile(target, text)
  }
}

/** The portal of files of the demonstration, without corrections, derived as a build derives. */
export async function demoPortal(
  files: readonly DemoFile[],
  { slug }: Setting,
  progress: Progress,
): Promise<Portal> {
  const work = await openScratchFolder('demo')
  try {
    const from = join(work.path, 'sources')
    const folder = join(work.path, 'derived')
    await writeFiles(from, files)
    await derive({ territory: slug, from, embedded: true, folder, progress })
    return { ...loadPortal(folder), published: undefined }
  } finally {
    await work.remove()
  }
}

/** Files of `published/` of the demonstration: an edition a month older, as it was published, before any correction. */
export async function demoEdition(setting: Setting, progress: Progress): Promise<Texts> {
  const portal = await demoPortal(demoFiles(setting, EARLIER_DAY), setting, progress)
  return editionFiles(portal, EARLIER_REASON)
}

const OLD_ID_COLUMNS = ['ancien', 'nouveau', 'le', 'motif'].map((name) => ({ name }))

/** `anciens-identifiants.csv` of the demonstration; a new id that is a number stands for a contract's, in their order. */
export function demoOldIds(contracts: readonly Contract[], { tables }: Setting): string {
  const ids = contracts.flatMap(({ id }) => (id.length === 12 ? [id] : [])).sort()
  const rows = tables.renames.map((row) => ({ ...row, nouveau: ids[Number(row.nouveau) - 1] ?? row.nouveau }))
  return tableText(OLD_ID_COLUMNS, rows).text
}
