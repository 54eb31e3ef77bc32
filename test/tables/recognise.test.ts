import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/domain/input-error.ts'
import { recognise, recordOf, rowsOf } from './read-records.ts'

const HEADER = ['siret', 'denomination', 'commune', 'categorie', 'ess', 'diffusion']
const ROW = ['00062283700011', 'Matériaux de la Péniche (fictif)', '59350', 'PME', 'non', 'O']
const table = (separator: string, newline = '\n', header = HEADER, row = ROW) =>
  [header, row].map((cells) => cells.join(separator) + newline).join('')
const RECORD = {
  siret: '00062283700011',
  name: 'Matériaux de la Péniche (fictif)',
  commune: '59350',
  sizeClass: 'PME',
  ess: false,
  diffusion: 'full',
}

const first = async (content: string | Uint8Array, size?: number) =>
  recordOf((await rowsOf(content, size))[0])

async function problemOf(content: string): Promise<InputError> {
  try {
    await recognise(content)
  } catch (error) {
    if (error instanceof InputError) return error
  }
  throw new Error('the file was recognised')
}

describe('a file of the portal’s own tables', () => {
  it.each([
    [',', '\n'],
    [';', '\r\n'],
    ['\t', '\n'],
    ['|', '\n'],
  ])('is read whatever its separator (%j) and line ends (%j)', async (separator, newline) => {
    expect(await first(table(separator, newline))).toMatchObject(RECORD)
  })

  it('is read after a byte order mark, in chunks of any size', async () => {
    for (const size of [1, 7, 4096]) expect(await first(`\uFEFF${table(';')}`, size)).toMatchObject(RECORD)
  })

  it('is read in cp1252, as spreadsheets write it', async () => {
    const bytes = Uint8Array.from(table(';'), (char) => char.charCodeAt(0))
    expect((await recognise(bytes)).encoding).not.toBe('utf-8')
    expect(await first(bytes)).toMatchObject(RECORD)
  })

  it('is read whatever the order of its columns, and with columns of its own', async () => {
    const header = ['telephone', ...HEADER.toReversed(), 'remarque']
    const row = ['0320000000', ...ROW.toReversed(), 'à relancer']
    expect(await first(table(',', '\n', header, row))).toMatchObject(RECORD)
  })

  it('is read with its columns in capitals, accented, or spaced', async () => {
    const header = ['SIRET', 'Dénomination', ' Commune ', 'Catégorie', 'ESS', 'Diffusion']
    expect(await first(table(';', '\n', header))).toMatchObject(RECORD)
  })

  it('is read where an optional column is missing: what it would say is unknown', async () => {
    const record = await first(table(',', '\n', HEADER.slice(0, 4), ROW.slice(0, 4)))
    expect(record).toMatchObject({ siret: RECORD.siret, ess: undefined, diffusion: undefined })
  })

  it('is told from the other tables by its columns', async () => {
    const kind = async (content: string) => (await recognise(content)).table.kind
    expect(await kind(table(','))).toBe('establishments')
    expect(await kind('siret,type,nom,commune,metiers\na,b,c,d,e\n')).toBe('structures')
    expect(await kind('annee,marche_id,metier,type_structure,heures_realisees\n2025,A,b,c,1\n')).toBe(
      'inclusion',
    )
  })

  it('is known by the columns that it requires alone, where nothing else stands beside them', async () => {
    const kind = async (content: string) => (await recognise(content)).table.kind
    expect(await kind('indicateur,periode,valeur,unite,source\nA,2025,1,lots,S\n')).toBe('results')
    expect(await kind('source,date,besoin,atelier,id\nS,2025,b,c,d\n')).toBe('ideas')
    expect(
      (await problemOf('indicateur,periode,valeur,unite,source,autre\nA,2025,1,lots,S,x\n')).problem,
    ).toBe('unknown-format')
  })

  it('is refused where a column that each row needs is missing, naming it', async () => {
    const { problem, place } = await problemOf('nom,commune,metiers,type\nA,59350,nettoyage,EA\n')
    expect({ problem, column: place.column }).toEqual({ problem: 'missing-column', column: 'siret' })
  })

  it('is refused without rows', async () => {
    expect((await problemOf(`${HEADER.join(';')}\n`)).problem).toBe('no-rows')
  })

  it('sets aside a row with more or fewer cells than the header, and reads on', async () => {
    const rows = await rowsOf(`${table(',')}00062283700011,A,B\n${ROW.join(',')}\n`)
    expect(rows.map(({ result }) => 'record' in result)).toEqual([true, false, true])
    expect(rows[1]!.result).toEqual({
      setAside: { reason: 'unreadable', detail: '3 champs au lieu de 6' },
    })
  })

  it('sets aside a row of empty cells as empty', async () => {
    const rows = await rowsOf(`${table(',')} ,,,,,\n`)
    expect(rows[1]!.result).toEqual({ setAside: { reason: 'empty' } })
  })
})
