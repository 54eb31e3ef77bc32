import { describe, expect, it } from 'vitest'
import { readDigest, writeDigest } from '../../../src/domain/digest-text.ts'
import { editionsFileSchema } from '../../../src/domain/edition.ts'
import type { Portal } from '../../../src/domain/portal.ts'
import { compareTable } from '../../../src/domain/revisions.ts'
import { editionFiles } from '../../../src/publish/editions/edition-files.ts'
import { editionName, nextName } from '../../../src/publish/editions/revision-names.ts'
import { revisionsOf } from '../../../src/publish/editions/revisions.ts'
import { contract, portal } from '../portal-fixture.ts'

/** The portal that comes after `before` was published as an edition. */
function after(before: Portal, fields: Partial<Portal>): Portal {
  const { 'editions.json': json, ...digests } = editionFiles(before, 'Première publication')
  const published = {
    ...editionsFileSchema.parse(JSON.parse(json!)),
    digests: Object.entries(digests).map(([name, text]) => readDigest(name.replace('.txt', ''), text)),
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
    expect(marches(next)).toEqual({ table: 'marches', added: ['c'], changed: ['b'], removed: ['a'] })
    expect(revisionsOf(next).unchanged).toBe(false)
  })

  it('do not count the place of a row in its file as a change', () => {
    const moved = { ...a!, rows: [{ source: 'mel', row: 99 }] }
    expect(revisionsOf(after(portal({ contracts: [a!] }), { contracts: [moved] })).unchanged).toBe(true)
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

describe('a digest', () => {
  const digest = { table: 't', columns: ['x'], rows: new Map([['a', '0123abcd']]) }

  it('is read as it was written', () => expect(readDigest('t', writeDigest(digest))).toEqual(digest))

  it('refuses a line that is none, naming it', () =>
    expect(() => readDigest('t', 'x\nnonsense\n')).toThrow(/t\.txt, line 2/))

  it('adds every row where no earlier state knows the table', () =>
    expect(compareTable(undefined, digest).added).toEqual(['a']))
})

it('names editions of one day apart', () => {
  const editions = [{ date: '2026-01-01' }, { date: '2026-01-01' }]
  expect(editionName(editions, 1)).toBe('2026-01-01-2')
  expect(nextName(editions, '2026-01-01')).toBe('2026-01-01-3')
})
