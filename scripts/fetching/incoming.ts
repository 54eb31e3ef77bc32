import { existsSync, globSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FetchState } from '../../src/domain/fetching/fetch-state.ts'
import type { SourceDescription } from '../../src/domain/provenance.ts'
import { DESCRIPTION } from '../site/inputs.ts'
import { STATE } from './source-folder.ts'

/** The edition before, one alone. */
const PREVIOUS = '.previous'
const INCOMING = '.incoming-'

/** Where a file comes in before it takes its place: within its folder, hidden from those who read it. */
export async function openIncoming(folder: string): Promise<string> {
  for (const left of globSync(`${INCOMING}*`, { cwd: folder }))
    await rm(join(folder, left), { recursive: true })
  return mkdtemp(join(folder, INCOMING))
}

const json = (value: unknown) => `${JSON.stringify(value, undefined, 2)}\n`

/** Writes what the last attempt found; the file and its description stay as they are. */
export async function writeState(folder: string, incoming: string, state: FetchState): Promise<void> {
  await writeFile(join(incoming, STATE), json(state))
  renameSync(join(incoming, STATE), join(folder, STATE))
}

export interface IncomingEdition {
  readonly name: string
  readonly description: SourceDescription
  readonly state: FetchState
}

/**
 * Puts a file that has come in its place, with what is said of it; the one before stays in `.previous`. Renames
 * without a pause: a signal comes before or after. Whatever a machine that stops between two of them leaves, the state
 * comes last, so that the next run asks for the file again.
 */
export async function placeIncoming(
  folder: string,
  incoming: string,
  edition: IncomingEdition,
): Promise<void> {
  const { name, description, state } = edition
  await writeFile(join(incoming, DESCRIPTION), json(description))
  await writeFile(join(incoming, STATE), json(state))
  if (existsSync(join(folder, name))) {
    rmSync(join(folder, PREVIOUS), { recursive: true, force: true })
    mkdirSync(join(folder, PREVIOUS))
    for (const each of [name, DESCRIPTION]) renameSync(join(folder, each), join(folder, PREVIOUS, each))
  }
  for (const each of [name, DESCRIPTION, STATE]) renameSync(join(incoming, each), join(folder, each))
}
