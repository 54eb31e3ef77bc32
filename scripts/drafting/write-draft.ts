import { constants } from 'node:fs'
import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { SourceDescription } from '../../src/domain/provenance.ts'
import type { TerritoryDraft } from './territory-draft.ts'

/** A file that was given, and where it goes below the territory's folder. */
export interface GivenFile {
  readonly path: string
  /** `sources/decp`. */
  readonly folder: string
  readonly source: SourceDescription & { readonly file: string }
}

/** Writes a JSON file, and the folders above it. */
export async function writeJson(path: string, value: unknown): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, `${JSON.stringify(value, undefined, 2)}\n`)
}

/** Describes a source in its folder below a territory's. */
export async function writeSource(
  territory: string,
  { folder, source }: { readonly folder: string; readonly source: SourceDescription },
): Promise<void> {
  await writeJson(join(territory, folder, 'source.json'), source)
}

/** Writes a draft into a folder, which is new: what is known of the authority, its sources, the file given for one of them. */
export async function writeDraft(folder: string, draft: TerritoryDraft, given: GivenFile): Promise<void> {
  await writeJson(join(folder, 'territory.json'), draft.territory)
  for (const source of draft.sources) await writeSource(folder, source)
  await writeSource(folder, given)
  await copyFile(given.path, join(folder, given.folder, given.source.file), constants.COPYFILE_FICLONE)
}
