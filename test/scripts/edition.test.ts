import { spawnSync } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { OLD_IDS_FILE } from '../../src/domain/edition/old-ids.ts'
import { editionsFileSchema } from '../../src/domain/edition/edition.ts'
import { readPublished } from '../../scripts/portal/published.ts'

const ROOT = join(import.meta.dirname, '../..')
const BUYER = '24590041000011'

let copy: string
const at = (path: string) => join(copy, 'data/territories/essai', path)

function write(path: string, value: unknown) {
  mkdirSync(dirname(at(path)), { recursive: true })
  writeFileSync(at(path), typeof value === 'string' ? value : JSON.stringify(value))
}

const marche = (id: string, fields: object = {}) => ({
  id,
  acheteur: { id: BUYER },
  nature: 'Marché',
  objet: `Entretien des espaces verts du secteur ${id}`,
  codeCPV: '77310000',
  procedure: 'Procédure adaptée',
  dureeMois: 12,
  dateNotification: '2025-03-01',
  datePublicationDonnees: '2025-03-10',
  montant: 100_000,
  titulaires: [{ titulaire: { id: '00000001800010', typeIdentifiant: 'SIRET' } }],
  ...fields,
})

/** What the buyer publishes on a day. */
function publish(published: string, marches: readonly object[], demonstration = false) {
  write('sources/decp/decp.json', { marches: { marche: marches, 'contrat-concession': [] } })
  write('sources/decp/source.json', {
    ...{ title: 'DECP', publisher: 'Essai', licence: 'Licence Ouverte 2.0', published, demonstration },
    file: 'decp.json',
  })
}

function edition(...args: string[]) {
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(copy, 'scripts/run.mjs'), 'edition', '--territory', 'essai', ...args],
    { encoding: 'utf8', cwd: copy },
  )
  // Spaces as a keyboard writes them.
  return { status, stderr: stderr.replaceAll(/[\u00a0\u202f]/g, ' ') }
}

const editions = () =>
  editionsFileSchema.parse(JSON.parse(readFileSync(at('published/editions.json'), 'utf8'))).editions
const kept = () =>
  readdirSync(at('published'))
    .map((name) => readFileSync(at(`published/${name}`), 'utf8'))
    .join('')

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'alo-essai-'))
  for (const folder of ['scripts', 'src', 'data/reference', 'package.json'])
    cpSync(join(ROOT, folder), join(copy, folder), { recursive: true })
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'), 'junction')
  const mel = JSON.parse(readFileSync(join(ROOT, 'data/territories/mel/territory.json'), 'utf8')) as object
  write('territory.json', mel)
})

afterAll(() => rmSync(copy, { recursive: true, force: true }))

it('asks for a reason, and writes nothing without one', () => {
  publish('2025-12-31', [marche('A'), marche('B'), marche('C')])
  const { status, stderr } = edition('--reason', '  ')
  expect(status).toBe(1)
  expect(stderr).toMatch(/^Il faut un motif/)
  expect(readdirSync(at('.'))).not.toContain('published')
})

it('notes a first edition, then what came, changed and went, and the effect on each figure', () => {
  expect(edition('--reason', 'Première publication').status).toBe(0)
  expect(editions()).toMatchObject([{ date: '2025-12-31', reason: 'Première publication', changes: [] }])

  // A modification: another amount of the same notification is another contract (rule 2).
  const modification = {
    id: 1,
    dateNotificationModification: '2026-01-10',
    datePublicationDonneesModification: '2026-01-20',
    montant: 130_000,
  }
  const more = marche('B', { modifications: [{ modification }] })
  publish('2026-01-31', [marche('D', { dateNotification: '2025-06-01' }), more, marche('A')])
  const second = edition('--reason', 'Mise à jour de janvier')
  expect(second.status, second.stderr).toBe(0)
  expect(second.stderr).toContain('Marchés : 1 ajout, 1 modification et 1 retrait.')
  const [before, after] = editions()
  expect(after).toMatchObject({ date: '2026-01-31', reason: 'Mise à jour de janvier' })
  expect(after!.changes.find(({ table }) => table === 'marches')).toEqual({
    ...{ table: 'marches', added: 1, changed: 1, removed: 1 },
  })
  const valueOf = ({ figures }: typeof before & object, key: string) =>
    figures.find((figure) => figure.key === key)?.value
  const effect = (key: string) => [valueOf(before!, key), valueOf(after!, key)]
  expect(effect('montant_retenu_eur')).toEqual(['300000', '330000'])
  expect(effect('contrats')).toEqual(['3', '3'])
  expect(effect('titulaires')).toEqual(['1', '1'])
  const ids = readFileSync(at('published/anciens-identifiants.csv'), 'utf8').split('\n')
  expect(ids).toHaveLength(3)
  expect(ids[1]).toMatch(/^[a-z0-9-]+,,2026-01-31,\S/)
}, 60_000)

it('does nothing where nothing changed', () => {
  const before = kept()
  const { status, stderr } = edition('--reason', 'Encore une fois')
  expect(status).toBe(0)
  expect(stderr).toContain('Rien n’a changé depuis l’édition du 2026-01-31')
  expect(kept()).toBe(before)
}, 30_000)

it('keeps the rows of the last edition only, and names them', () => {
  const rows = (name: string) => `${name}-2026-01-31.txt`
  const files = [...['achats-a-venir', 'insertion', 'marches'].map(rows), OLD_IDS_FILE, 'editions.json']
  expect(readdirSync(at('published')).sort()).toEqual(files.sort())
  expect(readPublished(at('published'))!.digests.find(({ table }) => table === 'marches')!.rows.size).toBe(3)
})

it('notes no second edition of a day', () => {
  const before = kept()
  publish('2026-01-31', [marche('A')])
  const { status, stderr } = edition('--reason', 'Encore une fois')
  expect(status).toBe(1)
  expect(stderr).toContain('Une édition du 2026-01-31 est déjà notée')
  expect(stderr).not.toMatch(/^\s+at /m)
  expect(kept()).toBe(before)
}, 30_000)

it('writes to a folder of its own only', () => {
  publish('2026-02-28', [marche('A')])
  for (const out of ['.', 'src', 'data/territories/essai/sources']) {
    const { status, stderr } = edition('--reason', 'Essai', '--out', out)
    expect(status).toBe(1)
    expect(stderr).toMatch(new RegExp(`^« ${out} » est`))
  }
}, 30_000)

it.each([
  ['a date that is none', ['--date', '31/01/2026'], '31/01/2026'],
  ['a date before the last edition', ['--date', '2025-06-30'], 'avant l’édition du 2026-01-31'],
  ['an option that it does not know', ['--raison', 'x'], 'Option inconnue : « --raison ».'],
])(
  'refuses %s in a sentence, and keeps what it had',
  (_, args, said) => {
    const before = kept()
    const { status, stderr } = edition('--reason', 'Essai', ...args)
    expect(status).toBe(1)
    expect(stderr).toContain(said)
    expect(stderr).not.toMatch(/^\s+at /m)
    expect(kept()).toBe(before)
  },
  30_000,
)

it('never puts invented data after real ones', () => {
  publish('2026-02-28', [marche('A')], true)
  const { status, stderr } = edition('--reason', 'Essai')
  expect(status).toBe(1)
  expect(stderr).toContain('sont une démonstration')
}, 30_000)

it('names the file that was edited by hand', () => {
  publish('2026-02-28', [marche('A')])
  const path = at('published/marches-2026-01-31.txt')
  writeFileSync(path, readFileSync(path, 'utf8').replace(/\S+\n$/, '???\n'))
  const { status, stderr } = edition('--reason', 'Essai')
  expect(status).toBe(1)
  expect(stderr).toMatch(/journal des éditions.*marches-2026-01-31\.txt/)
  expect(stderr).not.toMatch(/^\s+at /m)
}, 30_000)
