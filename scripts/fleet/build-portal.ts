import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { ComparedAuthority } from '../../src/domain/comparison.ts'
import { InputError } from '../../src/domain/input-error.ts'
import { MARKER } from '../folders/marker.ts'
import { readJson } from '../site/inputs.ts'
import { readPublishedAuthority } from '../site/published-authority.ts'
import { checksumsOf } from './fingerprint.ts'
import { portalBase } from './places.ts'
import type { FleetPlaces } from './places.ts'
import type { RunCommand } from './run-command.ts'
import { readState, writePortalState } from './state.ts'
import type { BuiltPortal } from './state.ts'

/** Of every file of a portal, at its root: what is to be sent again is what it says otherwise than the last one sent. */
const CHECKSUMS = 'SHA256SUMS'

/** What all portals of a fleet are told. */
export interface PortalOptions {
  readonly site?: string
  readonly base: string
  readonly date?: string
}

/** How portals are built, besides. */
export interface PortalBuild extends PortalOptions {
  /** The portals of the last run stand on another machine: unchanged ones are not missed here. */
  readonly elsewhere: boolean
  readonly run: RunCommand
}

/** What a build is told besides its folders: its fingerprint holds it. */
export function buildArguments(siren: string, { site, base, date }: PortalOptions): readonly string[] {
  return [
    ...['--base', portalBase(base, siren)],
    ...(site === undefined ? [] : ['--site', site]),
    ...(date === undefined ? [] : ['--date', date]),
  ]
}

const reconciliationSchema = z.object({ contrats: z.int(), arrete_au: z.string() })

/** A portal whose figures cannot be compared is a portal all the same. */
async function authorityOf(folder: string): Promise<ComparedAuthority | undefined> {
  try {
    return await readPublishedAuthority(folder)
  } catch (error) {
    if (error instanceof InputError) return undefined
    throw error
  }
}

async function factsOf(folder: string): Promise<Omit<BuiltPortal, 'fingerprint' | 'seconds'>> {
  const file = join(folder, 'donnees/reconciliation.json')
  const { contrats, arrete_au } = await readJson(file, reconciliationSchema, 'broken-json')
  const { text, files, bytes } = await checksumsOf(folder, [MARKER, CHECKSUMS])
  await writeFile(join(folder, CHECKSUMS), text)
  const authority = await authorityOf(folder)
  return { contracts: contrats, referenceDate: arrete_au, files, bytes, ...(authority && { authority }) }
}

/** Why it failed; nothing where it did not. */
async function tryBuild(
  siren: string,
  places: FleetPlaces,
  options: PortalBuild,
): Promise<string | undefined> {
  const folders = ['--territory', places.territory(siren), '--out', places.portal(siren)]
  // There is a process a core already: threads would only read the same data once more.
  const given = [...folders, '--threads', '1', ...buildArguments(siren, options)]
  return options.run(['build', ...given], places.log(siren))
}

/** What a run did about a buyer. */
export type PortalOutcome = 'built' | 'unchanged' | 'failed'

/** A buyer whose folder is ready, and the fingerprint of it. */
export interface ReadyBuyer {
  readonly siren: string
  readonly fingerprint: string
}

/** Builds a buyer's portal where its inputs have changed since the last, and notes what became of it. */
export async function buildPortal(
  { siren, fingerprint }: ReadyBuyer,
  places: FleetPlaces,
  options: PortalBuild,
): Promise<PortalOutcome> {
  const state = await readState(places.states, siren)
  const folder = places.portal(siren)
  const isHere = options.elsewhere || existsSync(join(folder, CHECKSUMS))
  if (state.failure === undefined && state.built?.fingerprint === fingerprint && isHere) return 'unchanged'
  const startedAt = performance.now()
  const failure = await tryBuild(siren, places, options)
  if (failure !== undefined) {
    await writePortalState(places.states, siren, { ...state, failure })
    return 'failed'
  }
  const seconds = Math.round((performance.now() - startedAt) / 100) / 10
  await writePortalState(places.states, siren, {
    built: { fingerprint, seconds, ...(await factsOf(folder)) },
  })
  return 'built'
}
