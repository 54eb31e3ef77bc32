import { beforeAll, describe, expect, it } from 'vitest'
import { fileToRead } from '../../../scripts/site/inputs.ts'
import { buildContracts } from '../../../src/rules/build.ts'
import type { Built } from '../../../src/rules/build.ts'
import { recogniseAnyFile, recogniseFile } from '../../../src/tables/read.ts'
import { collect, fileOf } from '../../formats/read-fixture.ts'
import { madeFiles, textOf } from './make-files.ts'

const CSV = new URL('../../fixtures/decp-tabulaire-quirks.csv', import.meta.url).pathname
const SCOPE = { buyerSirens: ['245900410', '200093201'], ownFormats: [] }
const OTHERS = 1_234_50n
const made = madeFiles()

async function built(path: string | undefined): Promise<Built> {
  const file = await recogniseFile(path === undefined ? fileOf(textOf(CSV)) : fileToRead(path))
  return buildContracts([{ source: 'set', file }], { scope: SCOPE, referenceDate: '2025-01-01' })
}

/** All but what is the file's own. */
function comparable({ contracts, merges, anomalies, reconciliation: { files, totals } }: Built) {
  const [{ read, kept, merged, setAside, setAsideByReason }] = files as [Built['reconciliation']['files'][0]]
  return { contracts, merges, anomalies, totals, read, kept, merged, setAside, setAsideByReason }
}

describe('one buyer out of the national set', () => {
  let expected: ReturnType<typeof comparable>
  beforeAll(async () => {
    expected = comparable(await built(undefined))
  })

  it('has rows, and others are counted with their euros', () => {
    expect(expected.read.rows).toBe(18)
    expect(expected.setAsideByReason).toEqual({ 'other-buyer': { rows: 3, amount: 100_000_00n + OTHERS } })
  })

  it('is the same from a CSV that a database reads', async () => {
    expect(comparable(await built(CSV))).toEqual(expected)
  })

  it('is the same from GZIP, whatever its name', async () => {
    expect(comparable(await built(made.packed('set.parquet', textOf(CSV))))).toEqual(expected)
  })

  it('is the same from Parquet, whatever its name', async () => {
    expect(comparable(await built(await made.parquet('set.csv', CSV)))).toEqual(expected)
  })

  it('reads no other row: plain identifiers of others reach no reader', async () => {
    const { search } = await recogniseFile(fileToRead(CSV))
    const rows = await collect(search!.rowsOf(['200093201']))
    expect(rows.map(({ row, times }) => [row, times]).slice(-3)).toEqual([
      [17, undefined],
      [18, undefined],
      [0, 2],
    ])
    expect(rows.map(({ row }) => row)).not.toContain(11)
  })

  it('names the buyers that most rows are of, where the one wanted is not among them', async () => {
    const file = await recogniseFile(fileToRead(CSV))
    const build = buildContracts([{ source: 'set', file }], {
      scope: { buyerSirens: ['999999999'], ownFormats: [] },
    })
    await expect(build).rejects.toMatchObject({
      problem: 'buyer-absent',
      place: {
        value:
          '200093201 Métropole fictive (15) ; 215903501 Commune fictive (2) ; sans identifiant Métropole fictive (1)',
      },
    })
  })
})

describe('a text that several threads read at once', () => {
  const HEADER = 'id,acheteur_id,titulaire_id,montant,dateNotification,objet\n'
  const OBJECT = 'x'.repeat(2000)
  const row = (index: number) =>
    `${index},${index % 1000 === 1 ? '200093201' : '215903501'}00016,00000001800010,0.10,2024-03-05,${OBJECT}\n`
  const ROWS = Array.from({ length: 20_000 }, (_, index) => row(index + 1))

  it('numbers its rows as the file does, and sums all others to the cent', async () => {
    const path = made.write('threads.csv', HEADER + ROWS.join(''))
    const { search } = await recogniseFile(fileToRead(path))
    const read = await collect(search!.rowsOf(['200093201']))
    const wanted = Array.from({ length: 20 }, (_, index) => index * 1000 + 1)
    expect(read.map(({ row: number }) => number)).toEqual([...wanted, 0])
    expect(read.at(-1)).toMatchObject({ times: 19_980, amount: 1_998_00n })
  })
})

describe('a table of typed columns', () => {
  const header =
    'id,acheteur_id,titulaire_id,montant,dateNotification,dureeMois,marcheInnovant,techniques,codeCPV\n'
  const rows = [
    'A1,20009320100016,00000001800010,21800.1,2024-03-05,12,true,"Accord-cadre, Catalogue électronique",45233141',
    'A2,20009320100016,00000001800010,46974,2024-12-31,,,,03111000',
    'A3,21590350100017,00000001800010,100.25,2024-12-31,1,false,,45233141',
  ]
  const types = `id, acheteur_id, titulaire_id, montant::double as montant, dateNotification::timestamp as dateNotification,
    dureeMois::double as dureeMois, marcheInnovant::boolean as marcheInnovant,
    string_split(techniques, ', ') as techniques, codeCPV`

  it('says the same as the text that it was made from', async () => {
    const csv = made.write('typed.csv', `${header}${rows.join('\n')}\n`)
    const parquet = await made.parquet('typed.parquet', csv, types)
    expect(comparable(await built(parquet))).toEqual(comparable(await built(csv)))
  })

  it('is read whole where no buyer is asked for', async () => {
    const csv = made.write('all.csv', `${header}${rows.join('\n')}\n`)
    const file = await recogniseFile(fileToRead(await made.parquet('all.parquet', csv, types)))
    const read = await collect(file.rows())
    expect(read.map(({ row, amount }) => [row, amount])).toEqual([
      [1, 21_800_10n],
      [2, 46_974_00n],
      [3, 100_25n],
    ])
  })
})

describe('a text that is not all well formed', () => {
  const header = 'id,acheteur_id,titulaire_id,montant,dateNotification\n'
  const row = (id: string, buyer = '20009320100016') => `${id},${buyer},00000001800010,10,2024-03-05\n`

  it('is read row by row, and each row that is none is told', async () => {
    const path = made.write(
      'wide.csv',
      `${header}${row('A1')}\n${row('B1', '21590350100017')}A2,3\n${row('A3')}`,
    )
    const { anomalies, reconciliation } = await built(path)
    expect(anomalies.filter(({ setAside }) => setAside === 'unreadable')).toEqual([
      { ref: { source: 'set', row: 3 }, setAside: 'unreadable', detail: '2 champs au lieu de 5' },
    ])
    expect(reconciliation.files[0]).toMatchObject({
      read: { rows: 4 },
      kept: { rows: 2 },
      setAside: { rows: 2 },
    })
  })

  it.each([
    [
      'in Windows-1252',
      new Uint8Array([
        ...new TextEncoder().encode(header + row('A1').replace('A1', 'A')),
        0x41,
        0xe9,
        ...new TextEncoder().encode(row('2')),
      ]),
    ],
    ['with a blank first line', `\n${header}${row('A1')}${row('A2')}`],
    ['with a byte order mark and CRLF', `\uFEFF${(header + row('A1') + row('A2')).replaceAll('\n', '\r\n')}`],
    [
      'with columns whose names differ by case',
      `${header.replace('\n', ',ID\n')}${row('A1').replace('\n', ',x\n')}${row('A2').replace('\n', ',y\n')}`,
    ],
    ['with [brackets] and a quote in its name', header + row('A1') + row('A2')],
  ])('is read %s', async (what, content) => {
    const path = made.write(what.startsWith('with [') ? "l'[a]*?.csv" : `${what.length}.csv`, content)
    made.write("l'abc.csv", content)
    const { reconciliation } = await built(path)
    expect(reconciliation.files[0]).toMatchObject({ read: { rows: 2 }, kept: { rows: 2 } })
  })
})

describe('a table of the portal’s own', () => {
  it('may be Parquet too', async () => {
    const csv = made.write(
      'own.csv',
      'siret,denomination,commune,categorie,ess,diffusion\n00000001800010,Alpha,59350,PME,non,O\n',
    )
    const file = await recogniseAnyFile(fileToRead(await made.parquet('own.parquet', csv)))
    const records = 'table' in file ? await collect(file.records('own')) : []
    expect(records).toMatchObject([{ ref: { row: 1 }, result: { record: { commune: '59350', ess: false } } }])
  })
})
