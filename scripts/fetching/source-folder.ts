import { globSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fetchStateSchema } from '../../src/domain/fetching/fetch-state.ts'
import type { FetchState } from '../../src/domain/fetching/fetch-state.ts'
import { InputError } from '../../src/domain/input-error.ts'
import { sourceSchema } from '../../src/domain/provenance.ts'
import type { FetchInstructions, SourceDescription } from '../../src/domain/provenance.ts'
import { CommandError } from '../command.ts'
import { DESCRIPTION, readJson } from '../site/inputs.ts'

/** Hidden, as all that `npm run fetch` keeps for itself: readers leave it out. */
export const STATE = '.fetch.json'

/** A folder whose `source.json` says where its file is to be found. */
export interface SourceFolder {
  readonly id: string
  readonly folder: string
  /** Of its file, whether it is there or not. */
  readonly name: string
  readonly description: SourceDescription
  readonly fetch: FetchInstructions
  readonly state: FetchState | undefined
}

/** The state of the last attempt; what cannot be read is as if nothing had been asked yet. */
async function readState(folder: string): Promise<FetchState | undefined> {
  try {
    return fetchStateSchema.parse(JSON.parse(await readFile(join(folder, STATE), 'utf8')))
  } catch {
    return undefined
  }
}

/** The name in `file`, else the one in the address. @throws InputError where it could leave its folder, or be hidden. */
function nameOf({ file }: SourceDescription, { url }: FetchInstructions, place: string): string {
  const name = file ?? basename(new URL(url).pathname)
  if (/^\w[\w.-]*\.\w+$/.test(name) && name !== DESCRIPTION) return name
  throw new InputError('broken-source-json', { file: place, column: 'file', value: name })
}

async function sourceFolder(place: string): Promise<SourceFolder | undefined> {
  const description = await readJson(place, sourceSchema, 'broken-source-json')
  const { fetch } = description
  if (fetch === undefined) return undefined
  const folder = dirname(place)
  const name = nameOf(description, fetch, place)
  return { id: basename(folder), folder, name, description, fetch, state: await readState(folder) }
}

/** Those that ask for each SIRET of the contracts come last: the other files say which these are. */
const isLast = ({ fetch }: SourceFolder) => fetch.each !== undefined

/** The folders of a territory that can be fetched, in the order in which they are. @throws InputError */
export async function sourceFolders(territory: string): Promise<readonly SourceFolder[]> {
  const places = globSync([`*/${DESCRIPTION}`, `*/*/${DESCRIPTION}`], { cwd: territory }).sort()
  const found: SourceFolder[] = []
  for (const place of places) {
    const source = await sourceFolder(join(territory, place))
    if (source !== undefined) found.push(source)
  }
  return [...found.filter((source) => !isLast(source)), ...found.filter(isLast)]
}

/** All of them, or the one that is asked for. @throws CommandError where there is none. */
export function choose(sources: readonly SourceFolder[], only: string | undefined): readonly SourceFolder[] {
  const chosen = sources.filter(({ id }) => only === undefined || id === only)
  if (chosen.length > 0) return chosen
  const ids = sources.map(({ id }) => id).join(', ')
  throw new CommandError(
    ids === ''
      ? 'Aucune source de ce territoire ne dit où la récupérer : ajoutez « fetch » à son « source.json ».'
      : `Source inconnue : « ${only} ». Sources que l’on peut récupérer : ${ids}.`,
  )
}
