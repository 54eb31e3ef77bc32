import { join } from 'node:path'
import type { ComparedAuthority } from '../../src/domain/comparison.ts'
import { CommandError } from '../command.ts'
import { loadPortal } from '../portal/load-portal.ts'
import { derive } from './derive.ts'
import type { Progress } from '../progress.ts'

interface CompareOptions {
  readonly territory: string
  readonly compare?: string
  readonly progress: Progress
}

/**
 * The authorities of `--compare`, each read from its own folder in `data/territories/` as a build of its own would.
 * @throws InputError `unknown-territory`; CommandError where one is the portal's own, or is named twice.
 */
export async function readCompared(
  { territory, compare, progress }: CompareOptions,
  work: string,
): Promise<readonly ComparedAuthority[]> {
  const named = compare === undefined ? [] : compare.split(',').map((slug) => slug.trim())
  const [again] = named.filter((slug, index) => slug === territory || named.indexOf(slug) !== index)
  if (again !== undefined)
    throw new CommandError(
      `--compare nomme deux fois « ${again} » : nommez chaque autre territoire une fois.`,
    )
  const authorities: ComparedAuthority[] = []
  for (const slug of named) {
    const folder = join(work, `compared-${authorities.length}`)
    await derive({ territory: slug, folder, progress })
    const { territory: authority, referenceDate, demonstration, indicators } = loadPortal(folder)
    authorities.push({ territory: authority, referenceDate, demonstration, indicators })
  }
  return authorities
}
