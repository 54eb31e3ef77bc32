import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Contract } from '../../src/domain/contract/contract.ts'
import { finishContract } from '../../src/rules/finish.ts'
import { buildRecords } from '../../src/rules/own-tables.ts'
import type { RecordContext } from '../../src/rules/record-context.ts'
import { recognise } from '../tables/read-records.ts'
import { draft, rows } from './draft.ts'

const INSERTION =
  'annee,marche_id,metier,type_structure,modalite,heures_prevues,heures_realisees,personnes,mis_a_jour_le'
const ESTABLISHMENTS = 'siret,denomination,commune,categorie,ess,diffusion'

const contractFrom = (changes: Partial<Contract>): Contract => ({
  ...finishContract(rows([draft({ localId: changes.localId })])[0]!, '2026-10-31'),
  ...changes,
})

async function build(lines: readonly string[], context?: RecordContext) {
  const file = await recognise(lines.join('\n'))
  return buildRecords([{ source: 'essai', file }], context)
}

const line = (year: string, contract: string, hours: string) =>
  `${year},${contract},nettoyage,SIAE,,,${hours},9,`

describe('a file of the portal’s own tables', () => {
  it('keeps the last row of a key, and says which rows joined it', async () => {
    const built = await build([
      INSERTION,
      line('2025', 'A', '100'),
      line('2025', 'B', '50'),
      line('2025', 'A', '120'),
      line('2025', 'A', '140'),
    ])
    expect(built.inclusion.map(({ contractId, inclusionHours }) => [contractId, inclusionHours])).toEqual([
      ['B', 50],
      ['A', 140],
    ])
    expect(built.merges).toEqual(
      [1, 3].map((row) => ({
        from: { source: 'essai', row },
        into: { source: 'essai', row: 4 },
        reason: 'equal-row',
      })),
    )
    expect(built.files).toMatchObject([{ read: 4, kept: 2, merged: 2, setAside: 0 }])
  })

  it('sets a bad row aside and does not let it take the place of a good one', async () => {
    const built = await build([INSERTION, line('2025', 'A', '100'), line('en cours', 'A', '1')])
    expect(built.inclusion).toHaveLength(1)
    expect(built.anomalies).toEqual([
      {
        ref: { source: 'essai', row: 2 },
        setAside: 'unreadable',
        detail: 'annee : attendu un nombre entier, reçu « en cours »',
      },
    ])
  })

  it('flags a code of no commune, and the place is unknown', async () => {
    const built = await build(
      [ESTABLISHMENTS, '00062283700011,A,59000,PME,non,O', '00010434900048,B,59350,PME,non,O'],
      { isCommune: (code) => code === '59350' },
    )
    expect(built.establishments.map(({ commune }) => commune)).toEqual([undefined, '59350'])
    expect(built.anomalies).toEqual([
      {
        ref: { source: 'essai', row: 1 },
        flag: { code: 'commune-unknown', column: 'commune', value: '59000' },
        detail: undefined,
      },
    ])
  })

  it('flags hours of a contract that no file has, or that several have, and counts them all the same', async () => {
    const contracts = [
      contractFrom({ id: 'a1', uid: 'A1', localId: '2025S1' }),
      contractFrom({ id: 'b2', localId: '2025S2' }),
      contractFrom({ id: 'c3', localId: '2025S2' }),
    ]
    const names = ['a1', 'A1', '2025S1', 'b2', '2025S2', '2017S42', '00']
    const built = await build([INSERTION, ...names.map((name) => line('2025', name, '10'))], { contracts })
    expect(built.inclusion).toHaveLength(names.length)
    const unknown = built.anomalies.filter(({ flag }) => flag?.code === 'contract-unknown')
    expect(unknown.map(({ flag }) => flag?.value)).toEqual(['2025S2', '2017S42', '00'])
  })

  it('does not take hours of a year to come', async () => {
    const built = await build([INSERTION, line('2026', 'A', '10'), line('2062', 'A', '10')], {
      referenceDate: '2026-10-31',
    })
    expect(built.inclusion.map(({ year }) => year)).toEqual([2026])
    expect(built.anomalies[0]!.detail).toBe('annee : attendu une année jusqu’à 2026, reçu « 2062 »')
  })

  it('takes hours of a later year where the line itself was brought up to date then', async () => {
    const lines = [`${line('2026', 'A', '10')}2026-02-01`, `${line('2026', 'B', '10')}2024-02-01`]
    const built = await build([INSERTION, ...lines], { referenceDate: '2023-09-07' })
    expect(built.inclusion.map(({ contractId }) => contractId)).toEqual(['A'])
  })

  it('reads several files of one table one after the other', async () => {
    const first = await recognise(`${INSERTION}\n${line('2024', 'A', '10')}\n`)
    const second = await recognise(`${INSERTION}\n${line('2025', 'A', '10')}\n`)
    const built = await buildRecords([
      { source: 'un', file: first },
      { source: 'deux', file: second },
    ])
    expect(built.inclusion.map(({ ref }) => ref.source)).toEqual(['un', 'deux'])
    expect(built.files.map(({ kept }) => kept)).toEqual([1, 1])
  })

  it('loses no row, whatever is in it: read = kept + merged + set aside', async () => {
    const cell = (...values: string[]) => fc.constantFrom(...values)
    const row = fc.tuple(
      cell('2024', '2025', '2062', '', 'x'),
      cell('A', 'B', '', '1 99 99 99 999 999 30'),
      cell('nettoyage', 'espaces verts', ''),
      cell('SIAE', 'EA', 'ETTI', ''),
      cell('', 'intérim', 'a@b.example'),
      cell('10', '-1', '1 000'),
      cell('10', 'dix', ''),
      cell('0', '3', '3 pers.', ''),
      cell('2026-01-31', '31/01/2026', 'hier', ''),
    )
    const ragged = fc.oneof({ weight: 9, arbitrary: row }, fc.constant(['2025', 'A']), fc.constant(['', '']))
    await fc.assert(
      fc.asyncProperty(fc.array(ragged, { minLength: 1, maxLength: 40 }), async (cells) => {
        const built = await build([INSERTION, ...cells.map((each) => each.join(','))], {
          contracts: [],
          referenceDate: '2026-10-31',
        })
        const [file] = built.files
        expect(file!.read).toBe(file!.kept + file!.merged + file!.setAside)
        expect(file!.kept).toBe(built.inclusion.length)
        expect(file!.merged).toBe(built.merges.length)
        expect(file!.setAside).toBe(built.anomalies.filter(({ setAside }) => setAside).length)
        expect(JSON.stringify(built)).not.toMatch(/99 999 999|a@b|3 pers/)
      }),
      { numRuns: 60, seed: 59 },
    )
  })
})
