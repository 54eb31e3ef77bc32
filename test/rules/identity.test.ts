import { describe, expect, it } from 'vitest'
import { mergeAcrossFiles } from '../../src/rules/merging/across-files.ts'
import {
  compositeKey,
  contractKey,
  initialSuppliersOf,
  joinRows,
  isPlaceholderId,
  mergeByKey,
  publicId,
} from '../../src/rules/merging/identity.ts'
import { draft, rows, supplier } from './draft.ts'

const noUid = { uid: undefined }

describe('rule 2: key of a contract', () => {
  it('is the uuid or uid where the source has one', () => {
    expect(contractKey({ draft: draft({ uid: 'C90E0A18-1C5A' }), buyer: 'b' })).toBe('uid:c90e0a18-1c5a')
  })

  it('is otherwise buyer + id + normalised title + date + amount, never the bare id', () => {
    const key = compositeKey(draft({ title: 'Réfection  de la VOIRIE' }), 'b')
    expect(key).toBe(compositeKey(draft({ title: 'refection de la voirie' }), 'b'))
    const others = [
      { localId: 'x' },
      { title: 'x' },
      { notifiedOn: '2022-04-14' },
      { amount: 1n },
      { amount: undefined },
    ]
    for (const other of others)
      expect(compositeKey(draft({ title: 'Réfection de la voirie', ...other }), 'b')).not.toBe(key)
  })

  it('gives the public id: slug of the uid, else 12 hexadecimal digits', () => {
    expect(publicId({ draft: draft({ uid: 'C90E0A18-1C5A-4C7B-B441-171B1AA16639' }), buyer: 'b' })).toBe(
      'c90e0a18-1c5a-4c7b-b441-171b1aa16639',
    )
    expect(publicId({ draft: draft({ uid: '2000271/5900_A' }), buyer: 'b' })).toBe('2000271-5900-a')
    expect(publicId({ draft: draft({ uid: '/A 1/' }), buyer: 'b' })).toBe('a-1')
    expect(publicId({ draft: draft(noUid), buyer: 'b' })).toMatch(/^[0-9a-f]{12}$/)
    expect(publicId({ draft: draft({ uid: 'x'.repeat(300) }), buyer: 'b' })).toMatch(/^[0-9a-f]{12}$/)
    for (const device of ['con', 'NUL', 'aux', 'prn', 'com1', 'lpt9'])
      expect(publicId({ draft: draft({ uid: device }), buyer: 'b' })).toMatch(
        new RegExp(`^${device.toLowerCase()}-[0-9a-f]{6}$`),
      )
    expect(publicId({ draft: draft({ uid: 'console' }), buyer: 'b' })).toBe('console')
    expect(publicId({ draft: draft(noUid), buyer: 'b' })).toBe(
      publicId({ draft: draft({ ...noUid, procedure: undefined }), buyer: 'b' }),
    )
  })

  it.each(['00', '', '0', ' 000 ', 'E', '7', 'NC', 'Sans objet', undefined])('%j names nothing', (id) =>
    expect(isPlaceholderId(id)).toBe(true),
  )
  it.each(['20222022T0002500', '0012', '20', '201900100'])('%j names something', (id) =>
    expect(isPlaceholderId(id)).toBe(false),
  )
})

describe('rule 2: inside one file', () => {
  it('rows of one key with different suppliers are one contract with several suppliers', async () => {
    const { kept, merged } = await mergeByKey(
      rows([draft({ suppliers: [supplier('Alpha')] }), draft({ suppliers: [supplier('Beta')] })]),
    )
    expect(kept).toHaveLength(1)
    expect(initialSuppliersOf(kept[0]!).map(({ name }) => name)).toEqual(['Alpha', 'Beta'])
    expect(merged).toMatchObject([{ reason: 'same-key', into: { source: 'a', row: 1 } }])
  })

  it('of two equal rows the one with more fields filled wins', async () => {
    const { kept, merged } = await mergeByKey(rows([draft({ cpv: undefined }), draft()]))
    expect(kept).toMatchObject([{ ref: { row: 2 } }])
    expect(merged).toMatchObject([{ reason: 'equal-row', row: { ref: { row: 1 } }, into: { row: 2 } }])
  })

  it('rows of two files are not compared yet', async () => {
    const { kept } = await mergeByKey([...rows([draft()], 'a'), ...rows([draft()], 'b')])
    expect(kept).toHaveLength(2)
  })

  it('rows that were merged before stay with both that are joined', () => {
    const [first, second, third, fourth] = rows([draft(), draft(), draft(), draft()])
    const into = joinRows(first!, [second!], () => 'same-key')
    const other = joinRows(third!, [fourth!], () => 'equal-row')
    expect(
      joinRows(into, [other], () => 'other-file').parts.map(({ ref, reason }) => [ref.row, reason]),
    ).toEqual([
      [2, 'same-key'],
      [3, 'other-file'],
      [4, 'equal-row'],
    ])
  })

  it('one id over unrelated contracts merges nothing', async () => {
    const { kept } = await mergeByKey(
      rows([draft({ title: 'Voirie' }), draft({ title: 'Toiture' }), draft({ amount: 5_00n })]),
    )
    expect(kept).toHaveLength(3)
  })

  it('different uuids are different contracts, however alike', async () => {
    const { kept } = await mergeByKey(rows([draft({ uid: 'a' }), draft({ uid: 'b' }), draft()]))
    expect(kept).toHaveLength(3)
  })
})

describe('rule 2: between files', () => {
  const merge = (first: Parameters<typeof rows>[0], second: Parameters<typeof rows>[0]) =>
    mergeAcrossFiles([...rows(first, 'a'), ...rows(second, 'b')])

  it('the same uid is the same contract; the fuller row stands for it', async () => {
    const { kept, merged } = await merge(
      [draft({ uid: 'X', procedure: undefined })],
      [draft({ uid: 'x', title: 'Autre' })],
    )
    expect(kept).toMatchObject([{ ref: { source: 'b', row: 1 } }])
    expect(merged).toMatchObject([{ reason: 'other-file', into: { source: 'b' } }])
  })

  it('of two rows equally full, the one of the later file stands for it', async () => {
    const { kept } = await merge([draft({ uid: 'X' })], [draft({ uid: 'X', title: 'Autre' })])
    expect(kept).toMatchObject([{ ref: { source: 'b' }, parts: [{ ref: { source: 'a' } }] }])
  })

  it('rows of three files are one contract, each named once', async () => {
    const files = ['a', 'b', 'c'].flatMap((source) => rows([draft()], source))
    const { kept, merged } = await mergeAcrossFiles(files)
    expect(kept).toHaveLength(1)
    expect(kept[0]!.parts.map(({ ref }) => ref.source).toSorted()).toEqual(['a', 'b'])
    expect(merged).toHaveLength(2)
  })

  it('a row with a uuid is compared by the composite key too', async () => {
    const { kept } = await merge([draft({ uid: 'X' })], [draft()])
    expect(kept).toHaveLength(1)
    expect((await merge([draft()], [draft({ uid: 'X' })])).kept).toHaveLength(1)
  })

  it('an id such as 00 never matches', async () => {
    const { kept } = await merge([draft({ localId: '00' })], [draft({ localId: '00' })])
    expect(kept).toHaveLength(2)
  })

  it('several rows of one file that are one contract of the other join it', async () => {
    const first = [
      draft({ uid: '1', suppliers: [supplier('Alpha')] }),
      draft({ uid: '2', suppliers: [supplier('Beta')] }),
    ]
    const { kept } = await merge(first, [draft({ suppliers: [supplier('Beta'), supplier('Alpha')] })])
    expect(kept).toHaveLength(1)
    expect(kept[0]!.parts).toHaveLength(2)
  })

  it('the same composite key is one contract, though each file names another supplier', async () => {
    const { kept } = await merge(
      [draft({ suppliers: [supplier('Alpha')] })],
      [draft({ suppliers: [supplier('Beta')] })],
    )
    expect(kept).toHaveLength(1)
    expect(
      initialSuppliersOf(kept[0]!)
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(['Alpha', 'Beta'])
  })

  it('of several with the same composite key, the one with a common supplier is the same contract', async () => {
    const first = [
      draft({ uid: '1', suppliers: [supplier('Alpha')] }),
      draft({ uid: '2', suppliers: [supplier('Beta')] }),
    ]
    const { merged } = await merge(first, [draft({ suppliers: [supplier('Beta')] })])
    expect(merged).toMatchObject([{ row: { ref: { source: 'b' } }, into: { source: 'a', row: 2 } }])
  })

  it('of several with the same composite key and no common supplier, the first is', async () => {
    const first = ['1', '2'].map((uid) => draft({ uid }))
    const { merged } = await merge(first, [draft({ suppliers: [supplier('Beta')] })])
    expect(merged).toMatchObject([{ row: { ref: { source: 'b' } }, into: { source: 'a', row: 1 } }])
  })

  it('look-alikes inside one file are left apart', async () => {
    const { kept } = await mergeAcrossFiles(rows([draft({ uid: '1' }), draft({ uid: '2' })]))
    expect(kept).toHaveLength(2)
  })
})
