import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { columnDrift } from '../../src/domain/fetching/column-drift.ts'
import type { ColumnDrift } from '../../src/domain/fetching/column-drift.ts'
import type { IsoDate } from '../../src/domain/date.ts'
import type { FetchFailure } from '../../src/domain/fetching/fetch-failure.ts'
import type { FetchState } from '../../src/domain/fetching/fetch-state.ts'
import type { SourceDescription } from '../../src/domain/provenance.ts'
import { fileToRead } from '../site/inputs.ts'
import { bring } from './bring.ts'
import type { Brought, FetchWants } from './bring.ts'
import { foundColumns } from './columns.ts'
import { checkContent } from './content-check.ts'
import { FetchError } from './fetch-error.ts'
import { openIncoming, placeIncoming, writeState } from './incoming.ts'
import { readableHints, rowsIn } from './reading.ts'
import type { SourceFolder } from './source-folder.ts'
import { parseHttpDate } from './waits.ts'
import type { Web } from './web.ts'

/** What became of a source. */
export type FetchOutcome =
  | { readonly kind: 'unchanged' }
  | {
      readonly kind: 'replaced'
      readonly rows: number | undefined
      readonly rowsBefore: number | undefined
      readonly drift: ColumnDrift
      /** It came, but not all of it. */
      readonly failure?: FetchFailure | undefined
    }
  | { readonly kind: 'failed'; readonly failure: FetchFailure }

const dayOf = (ms: number): IsoDate => new Date(ms).toISOString().slice(0, 10)

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(chunk as Buffer)
  return hash.digest('hex')
}

/** What is said of a file that has come: what its editor wrote of it, with the facts of this edition. */
function describeEdition(
  { description, name }: SourceFolder,
  { lastModified }: Brought,
  facts: { readonly accessed: IsoDate; readonly sha256: string; readonly rows: number | undefined },
): SourceDescription {
  const { fetch, rows: _rows, published: _published, ...kept } = description
  const modified = parseHttpDate(lastModified)
  return {
    ...kept,
    ...(modified !== undefined && { published: dayOf(modified) }),
    accessed: facts.accessed,
    sha256: facts.sha256,
    ...(facts.rows !== undefined && { rows: facts.rows }),
    file: name,
    ...(fetch !== undefined && { fetch }),
  }
}

/** Checks a file that has come and puts it in place. @throws FetchError where it is not what it should be. */
async function accept(
  source: SourceFolder,
  incoming: string,
  brought: Brought,
  tools: Tools,
): Promise<FetchOutcome> {
  const { folder, name, description, fetch, state } = source
  const { host, etag, lastModified, unknownSirets, failure } = brought
  const path = join(incoming, name)
  const today = dayOf(tools.web.now())
  const asked = { asked: today, ...(failure === undefined ? { succeeded: today } : { failure }) }
  const next: FetchState = {
    ...state,
    url: fetch.url,
    etag,
    lastModified,
    unknownSirets,
    failure: undefined,
    ...asked,
  }

  if (!existsSync(path)) {
    await writeState(folder, incoming, next)
    return failure === undefined ? { kind: 'unchanged' } : { kind: 'failed', failure }
  }
  await checkContent(path, name, { host, maxBytes: maxBytesOf(source, tools) })
  const sha256 = await sha256Of(path)
  if (sha256 === description.sha256 && existsSync(join(folder, name))) {
    await writeState(folder, incoming, next)
    return { kind: 'unchanged' }
  }
  const file = fileToRead(path)
  const hints = await readableHints(join(folder, name), host)
  const rows = await rowsIn(file, hints, { host, wasRead: description.rows !== undefined })
  const columns = await foundColumns(file, hints)
  await placeIncoming(folder, incoming, {
    name,
    description: describeEdition(source, brought, { accessed: today, sha256, rows }),
    state: { ...next, columns },
  })
  const drift = columnDrift(state?.columns ?? columns ?? {}, columns ?? {})
  return { kind: 'replaced', rows, rowsBefore: description.rows, drift, failure }
}

export interface Tools {
  readonly web: Web
  readonly wanted: FetchWants
}

const maxBytesOf = ({ fetch }: SourceFolder, { web }: Tools) => fetch.maxBytes ?? web.limits.bytes

/** Brings a source; one that fails leaves its last copy as it is, and says why in its state. */
export async function fetchSource(source: SourceFolder, tools: Tools): Promise<FetchOutcome> {
  const { folder, name, state } = source
  const asked = dayOf(tools.web.now())
  const incoming = await openIncoming(folder)
  try {
    const options = { ...tools, maxBytes: maxBytesOf(source, tools) }
    const brought = await bring(source, join(incoming, name), options)
    if (brought !== undefined) return await accept(source, incoming, brought, tools)
    await writeState(folder, incoming, { ...state, asked, succeeded: asked, failure: undefined })
    return { kind: 'unchanged' }
  } catch (error) {
    if (!(error instanceof FetchError)) throw error
    const { failure } = error
    await writeState(folder, incoming, { ...state, asked, failure })
    return { kind: 'failed', failure }
  } finally {
    await rm(incoming, { recursive: true, force: true })
  }
}
