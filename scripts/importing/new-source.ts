import { existsSync } from 'node:fs'
import { copyFile, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import slugify from '@sindresorhus/slugify'
import { maskPersonalData } from '../../src/domain/personal-data.ts'
import type { SourceDescription } from '../../src/domain/provenance.ts'
import type { Mapping } from '../../src/domain/territory/mapping.ts'
import { TO_BE_TOLD } from '../../src/text/data/import.ts'
import { CommandError } from '../command.ts'
import { DESCRIPTION } from '../site/inputs.ts'
import { MAPPING } from '../site/mapping-file.ts'

/** The folder that a file will have among the sources of a territory; readable, and without what rule 11 protects. */
export function sourceIdOf(path: string): string {
  return slugify(maskPersonalData(basename(path, extname(path)))) || 'source'
}

function description(name: string, sheet: string | undefined): SourceDescription {
  return {
    title: maskPersonalData(basename(name, extname(name))),
    publisher: TO_BE_TOLD,
    licence: TO_BE_TOLD,
    demonstration: false,
    file: name,
    ...(sheet !== undefined && { sheet }),
  }
}

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`

/** A source that is whole, and not in its place yet. */
export interface DraftSource {
  readonly file: string
  /** Puts it in its place. @throws CommandError where something stands there by now. */
  keep(): Promise<void>
  discard(): Promise<void>
}

/**
 * Copies a file, its description and its mapping beside the sources of a territory, hidden until they are kept.
 * @throws CommandError where a source of that id is there already.
 */
export async function draftSource(
  path: string,
  territory: string,
  { mapping, sheet }: { readonly mapping?: Mapping | undefined; readonly sheet?: string | undefined },
): Promise<DraftSource> {
  const sources = join(territory, 'sources')
  const place = join(sources, sourceIdOf(path))
  const refuseTaken = () => {
    if (!existsSync(place)) return
    throw new CommandError(
      `${place} existe déjà et n’est pas remplacé : retirez ce dossier, ou donnez un autre nom au fichier à importer.`,
    )
  }
  refuseTaken()
  await mkdir(sources, { recursive: true })
  const draft = await mkdtemp(join(sources, '.incoming-'))
  const name = basename(path)
  await copyFile(path, join(draft, name))
  await writeFile(join(draft, DESCRIPTION), json(description(name, sheet)))
  if (mapping !== undefined) await writeFile(join(draft, MAPPING), json(mapping))
  return {
    file: join(draft, name),
    async keep() {
      refuseTaken()
      await rename(draft, place)
    },
    discard: () => rm(draft, { recursive: true, force: true }),
  }
}
