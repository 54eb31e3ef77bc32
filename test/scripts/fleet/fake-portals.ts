import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { placesBelow } from '../../../scripts/fleet/places.ts'
import type { RunCommand } from '../../../scripts/fleet/run-command.ts'
import type { FleetOptions } from '../../../scripts/fleet/run-fleet.ts'
import { createProgress } from '../../../scripts/progress.ts'

export const HEADER = 'uid,id,acheteur_id,acheteur_nom,titulaire_id,montant,dateNotification'
export const [PARIS, FINISTERE, LYON] = ['217500016', '222900011', '216901231'] as const

/** A row of the national file. */
export const nationalRow = (siren: string, number: number, amount = 50_000) =>
  `${siren}00019-${number},${number},${siren}00019,Nom de ${siren},35600000000048,${amount},2024-03-05`

/** A folder for a fleet, gone with the tests, and a national file in it. */
export function fleetFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'alo-fleet-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return {
    folder,
    places: (name: string) => placesBelow(join(folder, name)),
    national(rows: readonly string[], name = 'national.csv') {
      writeFileSync(join(folder, name), `${[HEADER, ...rows].join('\n')}\n`)
      return join(folder, name)
    },
  }
}

const after = (args: readonly string[], name: string) => args[args.indexOf(name) + 1]!

/** Stands for the build of a portal, which takes half a minute: it writes what a fleet reads of one. */
export function fakeBuilds(failing: ReadonlySet<string> = new Set()) {
  const built: string[] = []
  const state = { atOnce: 0, most: 0 }
  const run: RunCommand = async (args) => {
    const siren = after(args, '--out').split('/').at(-1)!
    state.most = Math.max(state.most, ++state.atOnce)
    await new Promise((done) => setTimeout(done, 5))
    state.atOnce -= 1
    if (failing.has(siren)) return 'Le disque est plein : libérez de la place.'
    const folder = after(args, '--out')
    mkdirSync(join(folder, 'donnees'), { recursive: true })
    const facts = { contrats: 3, arrete_au: '2024-03-05' }
    writeFileSync(join(folder, 'donnees/reconciliation.json'), JSON.stringify(facts))
    writeFileSync(join(folder, 'index.html'), args.join(' '))
    built.push(siren)
    return undefined
  }
  return { run, built, state }
}

export const fleetOptions = (more: Partial<FleetOptions>): FleetOptions => ({
  ...{ base: '/', jobs: 2, elsewhere: false, list: [PARIS, FINISTERE, LYON].join(',') },
  progress: createProgress({ stream: { write: () => true } }),
  run: fakeBuilds().run,
  ...more,
})
