import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readPlan } from '../../../scripts/fleet/plan.ts'
import { planFleet, runFleet } from '../../../scripts/fleet/run-fleet.ts'
import type { FleetOptions } from '../../../scripts/fleet/run-fleet.ts'
import { readState } from '../../../scripts/fleet/state.ts'
import { fleetRows } from '../../../scripts/fleet/write-pages.ts'
import { InputError } from '../../../src/domain/input-error.ts'
import { describeInputError } from '../../../src/text/data/errors.ts'
import { plain } from '../../text/plain.ts'
import { FINISTERE, LYON, PARIS, fakeBuilds, fleetFolder, fleetOptions, nationalRow } from './fake-portals.ts'

const made = fleetFolder()
const rows = [
  ...[1, 2, 3, 4].map((number) => nationalRow(PARIS, number)),
  nationalRow(FINISTERE, 1),
  ...[1, 2].map((number) => nationalRow(LYON, number)),
]

/** A run in a folder of this name; what it built. */
async function run(name: string, options: Partial<FleetOptions>, failing: readonly string[] = []) {
  const { run: build, built, state } = fakeBuilds(new Set(failing))
  const told = fleetOptions({ from: made.national(rows), run: build, ...options })
  const places = made.places(name)
  const outcomes = await runFleet(await planFleet(told, places), told, places)
  return { built: built.toSorted(), outcomes, most: state.most, places }
}

async function refusal(options: Partial<FleetOptions>): Promise<string> {
  const refused = await planFleet(fleetOptions(options), made.places('refus')).catch(
    (error: unknown) => error,
  )
  if (!(refused instanceof InputError)) throw new Error(`not refused as it should: ${String(refused)}`)
  return plain(describeInputError(refused))
}

describe('a fleet', () => {
  it('builds the largest first, some at once, each with its own path and log', async () => {
    const { outcomes, most, places } = await run('entier', { site: 'https://achats.example', base: '/p/' })
    expect(outcomes).toEqual([PARIS, LYON, FINISTERE].map((siren) => ({ siren, outcome: 'built' })))
    expect(most).toBe(2)
    const told = readFileSync(join(places.portal(PARIS), 'index.html'), 'utf8')
    expect(told).toContain(`--base /p/${PARIS}/ --site https://achats.example`)
    expect(told).toContain(`--territory ${places.territory(PARIS)}`)
    expect(await readState(places.states, PARIS)).toMatchObject({
      built: { contracts: 3, referenceDate: '2024-03-05', files: 2 },
    })
    const sums = readFileSync(join(places.portal(PARIS), 'SHA256SUMS'), 'utf8')
    expect(sums).toMatch(/^[0-9a-f]{64} {2}donnees\/reconciliation\.json\n[0-9a-f]{64} {2}index\.html\n$/)
  })

  it('builds nothing again that is there and follows from the same', async () => {
    await run('deux-fois', {})
    expect((await run('deux-fois', {})).built).toEqual([])
    const more = made.national([...rows, nationalRow(LYON, 3)], 'plus.csv')
    expect((await run('deux-fois', { from: more })).built).toEqual([LYON])
    expect((await run('deux-fois', { from: more, date: '2025-01-01' })).built).toEqual(
      [LYON, PARIS, FINISTERE].toSorted(),
    )
  })

  it('builds again what is not there any more, unless it stands elsewhere', async () => {
    const { places } = await run('parti', {})
    rmSync(places.portal(LYON), { recursive: true })
    expect((await run('parti', { elsewhere: true })).built).toEqual([])
    expect((await run('parti', {})).built).toEqual([LYON])
  })

  it('builds again where the note of the last run is of another version', async () => {
    const { places } = await run('autre', {})
    writeFileSync(join(places.states, `${LYON}.json`), '{"version": 0}')
    expect((await run('autre', {})).built).toEqual([LYON])
  })

  it('goes on where one fails, keeps its last portal, and tries that one again', async () => {
    const { places } = await run('echec', {})
    const more = made.national([...rows, nationalRow(LYON, 3), nationalRow(PARIS, 5)], 'encore.csv')
    const failed = await run('echec', { from: more }, [LYON])
    expect(failed.built).toEqual([PARIS])
    expect(failed.outcomes).toContainEqual({ siren: LYON, outcome: 'failed' })
    expect(await readState(places.states, LYON)).toMatchObject({
      failure: expect.stringContaining('disque'),
      built: { contracts: 3 },
    })
    expect(existsSync(join(places.portal(LYON), 'index.html'))).toBe(true)
    expect((await run('echec', { from: more })).built).toEqual([LYON])
    expect((await readState(places.states, LYON)).failure).toBeUndefined()
  })

  it('is the same fleet in parts that do not know each other', async () => {
    const parts = []
    for (const number of [1, 2, 3]) parts.push(await run(`part-${number}`, { shard: `${number}/3` }))
    expect(parts.map(({ built }) => built.length)).toEqual([1, 1, 1])
    expect(parts.flatMap(({ built }) => built).toSorted()).toEqual([LYON, PARIS, FINISTERE].toSorted())
    const plans = parts.map(({ places }) => readFileSync(places.plan, 'utf8'))
    expect(new Set(plans).size).toBe(1)
    const together = made.places('ensemble')
    for (const { places } of parts) cpSync(places.states, together.states, { recursive: true })
    const all = await fleetRows((await readPlan(together.plan))!, together)
    expect(all.map(({ buyer, state }) => [buyer.siren, state.built?.contracts])).toEqual(
      [LYON, PARIS, FINISTERE].toSorted().map((siren) => [siren, 3]),
    )
  })
})

describe('a fleet that cannot be', () => {
  it('says all that is wrong at once: the part, the list, buyers without rows', async () => {
    const from = made.national([nationalRow(PARIS, 1)], 'un.csv')
    const said = await refusal({
      from,
      shard: '5/4',
      list: `${PARIS},${FINISTERE},123456789,${PARIS},552081317`,
    })
    expect(said.split('\n- ')).toEqual([
      expect.stringContaining('rien n’a été construit'),
      expect.stringMatching(/option « --shard » : valeur lue « 5\/4 », attendu : un numéro entre 1 et 4/),
      expect.stringMatching(/option « --list » : valeur lue « 123456789 », attendu : un SIREN/),
      expect.stringMatching(/valeur lue « 217500016 », attendu : chaque SIREN une seule fois/),
      expect.stringMatching(
        /valeur lue « 222900011 », .*« un\.csv » \(Département du Finistère n’y en a aucune/,
      ),
      expect.stringMatching(
        /valeur lue « 552081317 », .*un SIREN que le fichier national « un\.csv » ou les listes/,
      ),
    ])
  })

  it('says which columns the national file lacks, beside the rest', async () => {
    const from = join(made.folder, 'colonnes.csv')
    writeFileSync(from, 'id,acheteur_id,acheteur_nom,montant,codeCPV\n1,2,3,4,5\n')
    const said = await refusal({ from, shard: '0/2' })
    expect(said).toMatch(/option « --shard » : valeur lue « 0\/2 »/)
    for (const column of ['titulaire_id', 'dateNotification'])
      expect(said).toMatch(new RegExp(`fichier « colonnes\\.csv », champ « ${column} » : absent`))
  })

  it('asks for a file that has such authorities where the rule of schemes finds none', async () => {
    const from = made.national([nationalRow(PARIS, 1)], 'peu.csv')
    expect(await refusal({ from, list: 'all-spaser' })).toContain('signé pour 50 M€')
  })
})
