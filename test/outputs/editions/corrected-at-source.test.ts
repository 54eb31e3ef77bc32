import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { ContractDraft } from '../../../src/domain/contract/contract.ts'
import { buildContracts } from '../../../src/rules/build.ts'
import { editionFiles } from '../../../src/outputs/editions/edition-files.ts'
import { revisionDatasets } from '../../../src/outputs/editions/dataset.ts'
import { revisionsOf } from '../../../src/outputs/editions/revisions.ts'
import { readOldIds, readPublished } from '../../../scripts/portal/published.ts'
import { draft, fileOf, MEL, supplier } from '../../rules/draft.ts'
import { portal } from '../portal-fixture.ts'

const ALPHA = supplier('Alpha', '00000000100001')
const voirie = draft({ localId: '2024F00019', title: 'Voirie', amount: 120_000_00n, suppliers: [ALPHA] })
const others = ['1', '2', '3'].map((id) => draft({ localId: `2024-0${id}`, suppliers: [ALPHA] }))

async function contractsOf(drafts: readonly ContractDraft[]) {
  return (await buildContracts([{ source: 'a', file: fileOf(drafts) }], { scope: MEL })).contracts
}

const folder = mkdtempSync(join(tmpdir(), 'editions-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** The second of two editions of one small file. */
async function secondEdition(first: readonly ContractDraft[], second: readonly ContractDraft[], old = false) {
  const before = portal({ contracts: await contractsOf(first) })
  for (const [name, text] of Object.entries(editionFiles(before, 'Première')))
    writeFileSync(join(folder, name), old ? text.replaceAll(/^(\S+ [\w-]+) [\w-]{6}$/gm, '$1') : text)
  const published = readPublished(folder)
  const contracts = await contractsOf(second)
  const next = portal({ contracts, published, oldIds: readOldIds(folder, contracts, published, false) })
  return { before, next, marches: revisionsOf(next).tables.find(({ table }) => table === 'marches')! }
}

describe('a contract that is corrected at the source', async () => {
  const corrected = { ...voirie, amount: 125_000_00n }
  const { before, next, marches } = await secondEdition([voirie, ...others], [corrected, ...others])
  const [oldId, newId] = [before, next].map(
    ({ contracts }) => contracts.find(({ localId }) => localId === '2024F00019')!.id,
  )

  it('has another key, and keeps its address', () => {
    expect(newId).not.toBe(oldId)
    expect(next.oldIds).toMatchObject([{ id: oldId, to: newId }])
  })

  it('is told changed, with what changed, not removed and added', () => {
    expect(marches).toEqual({
      table: 'marches',
      added: [],
      changed: [{ key: newId, groups: ['montant'], from: oldId }],
      removed: [],
    })
  })

  it('is one line of revisions.csv, with the name that it had', () => {
    const [revisions] = revisionDatasets(next)
    expect([...revisions!.records()]).toMatchObject([
      { ligne: newId, changement: 'modification', rubriques: ['montant'], ancienne_ligne: oldId },
    ])
  })

  it.each<[string, Partial<ContractDraft>, string]>([
    ['title', { title: 'Voirie et trottoirs' }, 'objet'],
    ['date', { notifiedOn: '2022-05-13' }, 'calendrier'],
  ])('is so by its %s too', async (_field, changes, group) => {
    const revised = await secondEdition([voirie], [{ ...voirie, ...changes }])
    expect(revised.marches.changed).toMatchObject([{ groups: [group] }])
    expect([revised.marches.added, revised.marches.removed]).toEqual([[], []])
  })
})

describe('a contract that is gone', () => {
  it.each<[string, readonly ContractDraft[]]>([
    [
      'a placeholder',
      [
        { ...voirie, localId: '00' },
        { ...voirie, localId: '00', amount: 5_000_00n },
      ],
    ],
    ['another published id', [voirie, { ...voirie, localId: '2024F00020', amount: 5_000_00n }]],
    [
      'another supplier',
      [voirie, { ...voirie, amount: 5_000_00n, suppliers: [supplier('Beta', '00000000200009')] }],
    ],
    ['several new ones', [voirie, { ...voirie, amount: 5_000_00n }, { ...voirie, amount: 6_000_00n }]],
  ])('leads nowhere by %s', async (_why, [first, ...second]) => {
    const { next, marches } = await secondEdition([first!], second)
    expect(next.oldIds.map(({ to }) => to)).toEqual([undefined])
    expect([marches.added.length, marches.changed.length, marches.removed.length]).toEqual([
      second.length,
      0,
      1,
    ])
  })

  it('leads nowhere from an edition that was noted before lineages were, which is read all the same', async () => {
    const { next, marches } = await secondEdition([voirie], [{ ...voirie, amount: 5_000_00n }], true)
    expect(next.oldIds).toHaveLength(1)
    expect([marches.added.length, marches.removed.length]).toEqual([1, 1])
  })
})

describe('the diary of an edition', () => {
  it('three changed amounts among others contracts are three changes', async () => {
    const all = [
      ...others,
      ...['4', '5', '6', '7', '8'].map((id) => draft({ localId: `2024-0${id}`, suppliers: [ALPHA] })),
    ]
    const revised = all.map((each, index) => (index < 3 ? { ...each, amount: 1_000_00n } : each))
    const { marches } = await secondEdition(all, revised)
    expect([marches.added.length, marches.changed.length, marches.removed.length]).toEqual([0, 3, 0])
  })
})
