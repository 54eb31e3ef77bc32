import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { derive } from '../../scripts/site/derive.ts'
import type { Portal } from '../../src/domain/portal.ts'
import { loadPortal } from '../../scripts/portal/load-portal.ts'
import { binaryFiles, publishedFiles } from '../../src/outputs/files/files.ts'
import { indexEntries } from '../../src/outputs/search/index-entry.ts'
import { searchRecords } from '../../src/outputs/search/cards.ts'
import type { Input } from './input.ts'
import { SOUND_FILE } from './samples.ts'

export const SITE_ROOT = 'https://achats.example/'
const DESCRIPTION = {
  title: 'Essai',
  publisher: 'Essai',
  licence: 'Licence Ouverte 2.0',
  published: '2026-10-31',
  demonstration: true,
}
const silent = { stage() {}, tick() {}, note() {}, done() {}, abort() {} }

async function writeSource(folder: string, name: string, content: string | Uint8Array): Promise<void> {
  const place = join(folder, 'sources', name.replace(/\.\w+$/, '-essai'))
  await mkdir(place, { recursive: true })
  await writeFile(join(place, name), content)
  await writeFile(join(place, 'source.json'), JSON.stringify(DESCRIPTION))
}

/** The portal that a build makes of files beside a sound one. @throws InputError where it refuses one. */
export async function portalOf(inputs: readonly Input[]): Promise<Portal> {
  const folder = await mkdtemp(join(tmpdir(), 'alo-fuzz-'))
  try {
    await writeSource(folder, 'entier.json', SOUND_FILE)
    for (const { name, bytes } of inputs) await writeSource(folder, name, bytes)
    const derived = join(folder, 'derived')
    const from = join(folder, 'sources')
    await derive({ territory: 'mel', from, folder: derived, embedded: true, progress: silent })
    return loadPortal(derived)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Makes every file to be downloaded and every entry of the search, and keeps none. */
export async function publish(portal: Portal): Promise<void> {
  for (const file of [...publishedFiles(portal, { siteRoot: SITE_ROOT }), ...binaryFiles(portal)])
    for await (const _ of file.lines()) continue
  indexEntries(searchRecords(portal))
}
