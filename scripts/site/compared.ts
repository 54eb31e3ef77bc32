import { stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { ComparedAuthority, ComparedTerritory } from '../../src/domain/comparison.ts'
import type { InputError } from '../../src/domain/input-error.ts'
import type { FormatSpec } from '../../src/formats/format-spec.ts'
import { COMPARED_PORTAL_TEXT } from '../../src/text/data/compared-portals.ts'
import { loadPortal } from '../portal/load-portal.ts'
import type { Progress } from '../progress.ts'
import { readPublishedAuthority } from './published-authority.ts'
import { broken, readTogether } from './published-document.ts'
import { isTerritory, knownTerritories, readTerritory } from './territory.ts'
import { deriveElsewhere } from './threads/derive-elsewhere.ts'

interface CompareOptions {
  readonly territory: string
  readonly compare?: string
  readonly formats?: readonly FormatSpec[]
  readonly progress: Progress
}

/** Where the figures of an authority beside the portal's own stand: read from its files, or published by its portal. */
export type ComparedFolder = { readonly derived: string } | { readonly published: string }

/** An element of `--compare`: who it is, and where its figures stand once they are read, which may take long. */
interface Named {
  readonly territory: ComparedTerritory
  readonly prepare: (folder: string, progress: Progress) => Promise<ComparedFolder>
}

function wrongElement(told: string, expected: string): InputError {
  return broken({ field: '--compare', value: told, expected })
}

/** A territory is read from its own files, as a build of its own would; a built portal from those that it publishes. */
async function find(told: string): Promise<Named> {
  if (isTerritory(told)) {
    return {
      territory: await readTerritory(told),
      async prepare(folder, progress) {
        await deriveElsewhere({ territory: told, folder, progress })
        return { derived: folder }
      },
    }
  }
  const published = resolve(told)
  const isFolder = told !== '' && (await stat(published).catch(() => undefined))?.isDirectory()
  if (!isFolder) throw wrongElement(told, COMPARED_PORTAL_TEXT.element(await knownTerritories()))
  const { territory } = await readPublishedAuthority(published)
  return { territory, prepare: () => Promise.resolve({ published }) }
}

/**
 * Finds the authorities of `--compare`, in its order: names of territories, whose files are read into `work`, or paths
 * of folders of built portals.
 * @throws InputError `broken-comparison` with all that is wrong with the list and the files of the portals, an authority
 * that is named twice or the portal's own included; those of a territory's own files.
 */
export async function findCompared(
  { territory, compare, formats, progress }: CompareOptions,
  work: string,
): Promise<readonly ComparedFolder[]> {
  if (compare === undefined) return []
  const seen = new Set((await readTerritory(territory, formats)).buyerSirens)
  const named = await readTogether(
    compare.split(',').map((element) => async () => {
      const told = element.trim()
      const found = await find(told)
      const sirens = found.territory.buyerSirens
      if (sirens.some((siren) => seen.has(siren))) throw wrongElement(told, COMPARED_PORTAL_TEXT.again)
      for (const siren of sirens) seen.add(siren)
      return found
    }),
  )
  const folders: ComparedFolder[] = []
  for (const [index, { prepare }] of named.entries())
    folders.push(await prepare(join(work, `compared-${index}`), progress))
  return folders
}

/** The figures of the authorities that `findCompared` has found. */
export async function loadCompared(
  folders: readonly ComparedFolder[],
): Promise<readonly ComparedAuthority[]> {
  return Promise.all(
    folders.map(async (folder): Promise<ComparedAuthority> => {
      const authority =
        'derived' in folder ? loadPortal(folder.derived) : await readPublishedAuthority(folder.published)
      const { territory, referenceDate, demonstration, indicators } = authority
      return { territory, referenceDate, demonstration, indicators }
    }),
  )
}
