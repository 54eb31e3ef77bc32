import { stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { ComparedAuthority, ComparedTerritory } from '../../src/domain/comparison.ts'
import type { InputError } from '../../src/domain/input-error.ts'
import type { FormatSpec } from '../../src/formats/format-spec.ts'
import { COMPARED_PORTAL_TEXT } from '../../src/text/data/compared-portals.ts'
import { loadPortal } from '../portal/load-portal.ts'
import type { Progress } from '../progress.ts'
import { derive } from './derive.ts'
import { readPublishedAuthority } from './published-authority.ts'
import { broken, readTogether } from './published-document.ts'
import { isTerritory, knownTerritories, readTerritory } from './territory.ts'

interface CompareOptions {
  readonly territory: string
  readonly compare?: string
  readonly formats?: readonly FormatSpec[]
  readonly progress: Progress
}

/** An element of `--compare`: who it is, and a reading of the rest that may take long. */
interface Named {
  readonly territory: ComparedTerritory
  readonly read: (folder: string, progress: Progress) => Promise<ComparedAuthority>
}

function wrongElement(told: string, expected: string): InputError {
  return broken({ field: '--compare', value: told, expected })
}

/** A territory is read from its own files, as a build of its own would; a built portal from those that it publishes. */
async function find(told: string): Promise<Named> {
  if (isTerritory(told)) {
    return {
      territory: await readTerritory(told),
      async read(folder, progress) {
        await derive({ territory: told, folder, progress })
        return loadPortal(folder)
      },
    }
  }
  const folder = resolve(told)
  const isFolder = told !== '' && (await stat(folder).catch(() => undefined))?.isDirectory()
  if (!isFolder) throw wrongElement(told, COMPARED_PORTAL_TEXT.element(await knownTerritories()))
  const authority = await readPublishedAuthority(folder)
  return { territory: authority.territory, read: () => Promise.resolve(authority) }
}

/**
 * The authorities of `--compare`, in its order: names of territories, or paths of folders of built portals.
 * @throws InputError `broken-comparison` with all that is wrong with the list and the files of the portals, an authority
 * that is named twice or the portal's own included; those of a territory's own files.
 */
export async function readCompared(
  { territory, compare, formats, progress }: CompareOptions,
  work: string,
): Promise<readonly ComparedAuthority[]> {
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
  const authorities: ComparedAuthority[] = []
  for (const [index, { read }] of named.entries()) {
    const authority = await read(join(work, `compared-${index}`), progress)
    const { territory: of, referenceDate, demonstration, indicators } = authority
    authorities.push({ territory: of, referenceDate, demonstration, indicators })
  }
  return authorities
}
