import { describe, expect, it } from 'vitest'
import { buildRecords } from '../../src/rules/own-tables.ts'
import { recogniseAnyFile } from '../../src/tables/read.ts'
import { fileOf } from '../formats/read-fixture.ts'
import { contract } from '../outputs/portal-fixture.ts'
import { recordOf, refusalOf, rowsOf } from './read-records.ts'

const HEADER = 'id,atelier,besoin,date,echeance,courriel,lien,suite,marche_id,source,demonstration'
const rows = (...lines: readonly string[]) => rowsOf([HEADER, ...lines, ''].join('\n'))

describe('a line of needs', () => {
  it('has a theme, a need, the day when it was pitched and the last one for answers', async () => {
    const [row] = await rows(
      'velos,Mobilité,Des vélos.,2026-10-13,31/01/2027,achats@mel.example,,,,Rencontre,oui',
    )
    expect(recordOf(row)).toMatchObject({
      id: 'velos',
      workshop: 'Mobilité',
      need: 'Des vélos.',
      pitchedOn: '2026-10-13',
      due: '2027-01-31',
      email: 'achats@mel.example',
      demonstration: true,
    })
    expect(row!.flags).toEqual([])
  })

  it('is set aside without a need, an id that can stand in an address, or a day', async () => {
    const [need, id, day] = await rows(
      'a,Mobilité,,2026,,,,,,S,',
      'À vélo !,Mobilité,Des vélos.,2026,,,,,,S,',
      'b,Mobilité,Des vélos.,hier,,,,,,S,',
    )
    expect(refusalOf(need)).toBe('besoin : cellule vide')
    expect(refusalOf(id)).toMatch(/^id : attendu une valeur écrite comme « toitures-vegetalisees »/)
    expect(refusalOf(day)).toMatch(/^date : attendu une valeur écrite comme « 2026-11-26 », reçu « hier »/)
  })

  it('loses a last day before it was pitched, which is flagged', async () => {
    const [row] = await rows('a,Mobilité,Des vélos.,2026-10,2026-09-30,,,,,S,')
    expect(recordOf(row)).toMatchObject({ due: undefined })
    expect(row!.flags).toEqual([
      {
        flag: { code: 'value-contradictory', column: 'echeance', value: '2026-09-30' },
        detail: 'attendu un jour à partir du 2026-10, date de la présentation',
      },
    ])
    const [same] = await rows('a,Mobilité,Des vélos.,2026-10,2026-10-02,,,,,S,')
    expect(same!.flags).toEqual([])
  })

  it('never shows a person’s address, nor one that no browser may follow', async () => {
    const [row] = await rows(
      'a,Mobilité,Écrire à jean.exemple@mel.example.,2026,,jean.exemple@mel.example,http://x,,,S,',
    )
    expect(JSON.stringify(row)).not.toMatch(/jean/)
    expect(row!.flags.map(({ flag }) => [flag.code, flag.column])).toEqual([
      ['personal-data-masked', 'besoin'],
      ['contact-personal', 'courriel'],
      ['value-unreadable', 'lien'],
    ])
  })
})

describe('a file of needs', () => {
  it('keeps the last of two lines of one id, and flags a contract that no file has unless it is invented', async () => {
    const lines = [
      'a,M,Un.,2026,,,,,,S,',
      'a,M,Deux.,2026,,,,,,S,',
      'b,M,Trois.,2026,,,,,nulle-part,S,',
      'c,M,Quatre.,2026,,,,,nulle-part,S,oui',
      'd,M,Cinq.,2026,,,,,aaaa,S,',
    ]
    const file = await recogniseAnyFile(fileOf([HEADER, ...lines, ''].join('\n'), undefined, 'besoins.csv'))
    if (!('table' in file)) throw new Error('no table')
    const built = await buildRecords([{ source: 'besoins', file }], { contracts: [contract({ id: 'aaaa' })] })
    expect(built.ideas.map(({ need }) => need)).toEqual(['Deux.', 'Trois.', 'Quatre.', 'Cinq.'])
    expect(built.anomalies.map(({ ref, flag }) => [ref.row, flag!.code])).toEqual([
      [1, 'id-repeated'],
      [3, 'contract-unknown'],
    ])
  })
})
