import { describe, expect, it } from 'vitest'
import { readDigest, writeDigest } from '../../../src/domain/edition/digest-text.ts'
import { editionsFileSchema } from '../../../src/domain/edition/edition.ts'
import type { Portal } from '../../../src/domain/portal.ts'
import { compareTable } from '../../../src/domain/edition/revisions.ts'
import { editionFiles } from '../../../src/outputs/editions/edition-files.ts'
import { editionName, nextName } from '../../../src/outputs/editions/revision-names.ts'
import { digestsOf } from '../../../src/outputs/editions/digests.ts'
import { FOLLOWED } from '../../../src/outputs/editions/followed.ts'
import { recordDatasets } from '../../../src/outputs/datasets/records.ts'
import { FAMILY_TEXT } from '../../../src/text/data/revisions.ts'
import { revisionsOf } from '../../../src/outputs/editions/revisions.ts'
import { contract, portal } from '../portal-fixture.ts'

/** The portal that comes after `before` was published as an edition. */
function after(before: Portal, fields: Partial<Portal>): Portal {
  const files = editionFiles(before, 'Première publication')
  const { editions, rows } = editionsFileSchema.parse(JSON.parse(files['editions.json']!))
  const published = {
    editions,
    digests: Object.entries(rows!).map(([table, name]) => readDigest(table, files[name]!)),
  }
  return portal({ ...fields, published })
}
const [a, b, c] = ['a', 'b', 'c'].map((id) => contract({ id, title: id }))
const marches = (data: Portal) => revisionsOf(data).tables.find(({ table }) => table === 'marches')!

describe('revisions', () => {
  it('are none in a first edition', () => {
    const first = revisionsOf(portal({ contracts: [a!] }))
    expect([first.since, first.tables]).toEqual([undefined, []])
  })

  it('list what was added, changed and removed', () => {
    const next = after(portal({ contracts: [a!, b!] }), { contracts: [{ ...b!, title: 'B' }, c!] })
    expect(marches(next)).toEqual({
      table: 'marches',
      added: ['c'],
      changed: [{ key: 'b', groups: ['objet'] }],
      removed: ['a'],
    })
    expect(revisionsOf(next).unchanged).toBe(false)
  })

  it('do not count the place of a row in its file as a change', () => {
    const moved = { ...a!, rows: [{ source: 'mel', row: 99 }] }
    expect(revisionsOf(after(portal({ contracts: [a!] }), { contracts: [moved] })).unchanged).toBe(true)
  })

  it('do not count what other rows, other tables or the day make of a row as its change', () => {
    const flagged = { ...a!, flags: [{ code: 'possible-duplicate' as const, column: 'Objet', value: 'a' }] }
    expect(revisionsOf(after(portal({ contracts: [a!] }), { contracts: [flagged] })).unchanged).toBe(true)
  })

  it('follow the suppliers with their contract, those without a SIRET too', () => {
    const held = (name: string) => contract({ id: 'a', suppliers: [{ name }] })
    const next = after(portal({ contracts: [held('Un')] }), { contracts: [held('Deux')] })
    expect(marches(next).changed).toEqual([{ key: 'a', groups: ['titulaires'] }])
  })

  it('see figures that move without a row', () => {
    const before = portal({ contracts: [a!] })
    const { reconciliation } = before
    const totals = { ...reconciliation.totals, retained: 1n }
    const next = after(before, { contracts: [a!], reconciliation: { ...reconciliation, totals } })
    expect(revisionsOf(next).tables.every(({ changed }) => changed.length === 0)).toBe(true)
    expect(revisionsOf(next).unchanged).toBe(false)
  })

  it('do not take a column that is followed since for a change of every row', () => {
    const edition = after(portal({ contracts: [a!] }), { contracts: [a!] })
    const digests = edition.published!.digests.map((digest) => ({
      ...digest,
      groups: digest.groups.map((group) => ({
        ...group,
        columns: group.columns.filter((name) => name !== 'offres_recues'),
      })),
    }))
    const older = digestsOf(portal({ contracts: [a!] }), digests)
    const published = { ...edition.published!, digests: older }
    const { unchanged, newColumns } = revisionsOf(portal({ contracts: [a!], published }))
    expect([unchanged, newColumns]).toEqual([true, ['marches.offres_recues']])
  })

  it('give each headline figure before and after', () => {
    const next = after(portal({ contracts: [a!] }), { contracts: [a!, b!] })
    const figure = revisionsOf(next).figures.find(({ key }) => key === 'contrats')!
    expect([figure.before?.value, figure.after?.value]).toEqual(['1', '2'])
  })

  it('never compare invented data with real ones', () => {
    const before = portal({ contracts: [a!], demonstration: true })
    expect(revisionsOf(after(before, { contracts: [b!] })).since).toBeUndefined()
  })

  it('keep earlier editions with date and reason', () => {
    const next = after(portal({ contracts: [a!] }), { contracts: [a!, b!] })
    const { editions } = editionsFileSchema.parse(JSON.parse(editionFiles(next, 'Ajout')['editions.json']!))
    expect(editions.map(({ reason }) => reason)).toEqual(['Première publication', 'Ajout'])
    expect(editions[1]!.changes[0]).toEqual({ table: 'marches', added: 1, changed: 0, removed: 0 })
  })
})

describe('followed columns', () => {
  const datasets = new Map(recordDatasets(portal()).map((each) => [each.base, each]))
  const namesOf = (table: string) => datasets.get(`donnees/${table}`)!.columns.map(({ name }) => name)

  it.each(FOLLOWED)('of $table: every column is followed or not, once', ({ table, groups, ignored }) => {
    const own = Object.values(groups)
      .flat()
      .filter((name) => !name.includes('.'))
    expect([...own, ...ignored].sort()).toEqual([...namesOf(table)].sort())
  })

  it.each(FOLLOWED)('of $table are named in French, and exist', ({ key, table, groups }) => {
    expect(key.every((name) => namesOf(table).includes(name))).toBe(true)
    for (const [group, columns] of Object.entries(groups)) {
      expect(FAMILY_TEXT[group], group).toBeDefined()
      for (const column of columns.filter((name) => name.includes('.'))) {
        const [other, name] = column.split('.')
        expect(namesOf(other!)).toContain(name)
      }
    }
  })
})

describe('a digest', () => {
  const groups = [{ name: 'montant', columns: ['montant_eur', 'autre.part'] }]
  const digest = { table: 't', groups, rows: new Map([['a', 'x-_']]) }

  it('is read as it was written', () => expect(readDigest('t', writeDigest(digest))).toEqual(digest))

  it.each([
    ['montant=montant_eur\nnonsense\n', 'line 2'],
    ['montant=montant_eur\na abcd\n', 'line 2'],
    ['montant=montant_eur\na abc\na abd\n', 'line 3'],
    ['id,objet\na abc\n', 'line 1'],
    ['', 'line 1'],
  ])('refuses %j, naming the line', (text, line) =>
    expect(() => readDigest('t', text)).toThrow(`t.txt, ${line}`),
  )

  it('adds every row where no earlier state knows the table', () =>
    expect(compareTable(undefined, digest).added).toEqual(['a']))
})

it('names editions of one day apart', () => {
  const editions = [{ date: '2026-01-01' }, { date: '2026-01-01' }]
  expect(editionName(editions, 1)).toBe('2026-01-01-2')
  expect(nextName(editions, '2026-01-01')).toBe('2026-01-01-3')
})
