import { join } from 'node:path'
import { InputError } from '../../src/domain/input-error.ts'
import type { Portal } from '../../src/domain/portal.ts'
import { loadPortal } from '../portal/load-portal.ts'
import { describeInputError } from '../../src/text/data/errors.ts'
import { derive } from '../site/derive.ts'
import type { Progress } from '../progress.ts'
import { openScratchFolder } from '../folders/work-folder.ts'
import { FetchError } from './fetch-error.ts'

/** SIRET of suppliers that no file of establishments describes, in order; none of invented ones. */
export function missingSirets({
  demonstration,
  contracts,
  establishments,
}: Pick<Portal, 'demonstration' | 'contracts' | 'establishments'>): readonly string[] {
  if (demonstration) return []
  const named = contracts.flatMap(({ suppliers }) => suppliers.flatMap(({ siret }) => siret ?? []))
  return [...new Set(named)].filter((siret) => !establishments.has(siret)).sort()
}

/** The same of a territory, from its own files. @throws FetchError `contracts-unreadable` */
export async function missingSiretsOf(
  territory: string,
  host: string,
  progress: Progress,
): Promise<readonly string[]> {
  const work = await openScratchFolder('fetch')
  try {
    const folder = join(work.path, 'derived')
    await derive({ territory, date: undefined, folder, progress })
    return missingSirets(loadPortal(folder))
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    const value = describeInputError(error).replace(/\.$/, '')
    throw new FetchError({ problem: 'contracts-unreadable', host, value })
  } finally {
    await work.remove()
  }
}
