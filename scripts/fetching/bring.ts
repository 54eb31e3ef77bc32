import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { FetchFailure } from '../../src/domain/fetching/fetch-failure.ts'
import type { Validators } from './conditions.ts'
import { download } from './download.ts'
import { lookUp } from './establishments.ts'
import { joinPages } from './join-pages.ts'
import type { SourceFolder } from './source-folder.ts'
import type { Web } from './web.ts'

/** A file that has come, and what its host said of it. */
export interface Brought extends Validators {
  readonly host: string
  readonly unknownSirets?: readonly string[]
  /** It came, but not all of it. */
  readonly failure?: FetchFailure
}

/** What only the territory knows. */
export interface FetchWants {
  /** SIRET of suppliers that no file describes yet. @throws FetchError `contracts-unreadable` */
  missingSirets(host: string): Promise<readonly string[]>
}

/** Those of the copy in place: none where it is gone, or came from another address. */
function knownValidators({ folder, name, fetch, state }: SourceFolder): Validators {
  return state?.url === fetch.url && existsSync(join(folder, name)) ? state : {}
}

async function bringEstablishments(
  { folder, name, fetch, state }: SourceFolder,
  path: string,
  wanted: FetchWants,
  web: Web,
): Promise<Brought | undefined> {
  const before = state?.unknownSirets ?? []
  const missing = await wanted.missingSirets(new URL(fetch.url).host)
  const sirets = missing.filter((siret) => !before.includes(siret))
  if (sirets.length === 0) return undefined
  const { url, perSecond } = fetch
  const order = { url, sirets, inPlace: join(folder, name), path, perSecond }
  const { host, failure, unknown } = await lookUp(order, web)
  return { host, failure, unknownSirets: [...before, ...unknown] }
}

/**
 * Brings the file of a source to `path`; `undefined` where the copy in place is still the last word. Of establishments
 * none may have been found: then there is no file at `path`.
 * @throws FetchError
 */
export async function bring(
  source: SourceFolder,
  path: string,
  { maxBytes, wanted, web }: { readonly maxBytes: number; readonly wanted: FetchWants; readonly web: Web },
): Promise<Brought | undefined> {
  const { pages, perSecond, each, url } = source.fetch
  if (each !== undefined) return bringEstablishments(source, path, wanted, web)
  const order = { address: new URL(url), path, maxBytes }
  if (pages !== undefined)
    return joinPages({ ...order, path: `${path}.page`, target: path, pages, perSecond }, web)
  return download({ ...order, known: knownValidators(source) }, web)
}
