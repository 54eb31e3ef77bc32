import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { buyersOf } from '../../../scripts/drafting/buyers.ts'
import { readRecipes } from '../../../scripts/drafting/recipes.ts'
import { writeBuyerFolders } from '../../../scripts/fleet/buyer-folder.ts'
import { nationalBuyers } from '../../../scripts/fleet/national-buyers.ts'
import { openNationalFile } from '../../../scripts/fleet/national-file.ts'
import type { NationalFile } from '../../../scripts/fleet/national-file.ts'
import { sortedTable } from '../../../scripts/fleet/national-table.ts'
import { schemeAuthorities, schemeThreshold } from '../../../scripts/fleet/spaser.ts'
import { fileToRead } from '../../../scripts/site/inputs.ts'
import { buildContracts } from '../../../src/rules/build.ts'
import { recogniseFile } from '../../../src/tables/read.ts'
import { madeFiles, textOf } from '../database/make-files.ts'

const CSV = new URL('../../fixtures/decp-tabulaire-quirks.csv', import.meta.url).pathname
const MEL = '200093201'
const made = madeFiles()
const work = mkdtempSync(join(tmpdir(), 'alo-fleet-'))
afterAll(() => rmSync(work, { recursive: true, force: true }))

const opened = async (path: string) => (await openNationalFile(path)) as NationalFile
const sorted = async (path: string, name: string) => sortedTable(await opened(path), join(work, name))

async function extract(path: string, name: string): Promise<string> {
  const table = await sorted(path, name)
  const buyers = await nationalBuyers(table)
  const [recipe] = await readRecipes()
  const folder = join(work, `${name}-${MEL}`)
  await writeBuyerFolders(
    [buyers.bySiren.get(MEL)!],
    () => folder,
    { sorted: table, buyers, recipe: recipe! },
    () => {},
  )
  return folder
}

const extractOf = (folder: string) => join(folder, 'sources/decp/decp.parquet')

/** What a build makes of a file for the buyer, but for its numbers of rows and all that is another's. */
async function contractsOf(path: string) {
  const file = await recogniseFile(fileToRead(path))
  const scope = { buyerSirens: [MEL], ownFormats: [] }
  const built = await buildContracts([{ source: 'set', file }], { scope, referenceDate: '2025-01-01' })
  const { kept, merged } = built.reconciliation.files[0]!
  return {
    contracts: built.contracts.map((contract) => ({ ...contract, origin: undefined, rows: undefined })),
    retained: built.reconciliation.totals.retained,
    kept,
    merged,
  }
}

const HEADER =
  'uid,id,acheteur_id,acheteur_nom,titulaire_id,montant,dateNotification,nature,techniques,donneesActuelles'
/** The City of Paris, listed officially; and a company of that many purchases, which is not. */
const [PARIS, FIRM] = ['21750001600019', '55208131766522']
const table = (rows: readonly string[]) => `${[HEADER, ...rows].join('\n')}\n`
const row = (uid: string, buyer: string, amount: string, day: string, more = 'Marché,,true') =>
  `${uid},${uid},${buyer},Nom,35600000000048,${amount},${day},${more}`

describe('the national file', () => {
  it('tells every column that it lacks at once', async () => {
    const csv = made.write('court.csv', 'id,acheteur_id,montant,codeCPV,acheteur_nom\n1,2,3,4,5\n')
    expect(await openNationalFile(csv)).toMatchObject([
      { field: 'titulaire_id' },
      { field: 'dateNotification' },
    ])
  })

  it('tells that it is another table', async () => {
    const csv = made.write('autre.csv', 'nom,ville\na,b\n')
    expect(await openNationalFile(csv)).toMatchObject([{ file: 'autre.csv', field: '', value: 'nom, ville' }])
  })

  it('is refused without rows, or where there is none', async () => {
    await expect(openNationalFile(made.write('vide.csv', `${HEADER}\n`))).rejects.toMatchObject({
      problem: 'no-rows',
    })
    await expect(openNationalFile('/nulle/part.csv')).rejects.toMatchObject({ problem: 'not-found' })
  })

  it('is refused where its text is cut', async () => {
    const path = made.write('coupe.csv', `${table([row('1', PARIS, '5', '2024-01-01')])}"2,2`)
    await expect(sorted(path, 'coupe')).rejects.toMatchObject({
      problem: 'broken-csv',
      place: { file: 'coupe.csv' },
    })
  })
})

describe('the sorted table', () => {
  it('is made once for the same bytes, and anew for others', async () => {
    const csv = made.write('une.csv', textOf(CSV))
    const first = await sorted(csv, 'une')
    const { mtimeMs, ino } = statSync(first)
    utimesSync(csv, new Date(), new Date())
    expect(await sorted(csv, 'une')).toBe(first)
    expect(statSync(first)).toMatchObject({ mtimeMs, ino })
    made.write('une.csv', `${textOf(CSV)}`.replace('200093201', '222900011'))
    const second = await sorted(csv, 'une')
    expect(second).not.toBe(first)
    expect(readdirSync(join(work, 'une'))).toHaveLength(1)
  })

  it('knows the buyers as the file itself does', async () => {
    const own = await nationalBuyers(await sorted(CSV, 'acheteurs'))
    const file = await buyersOf(await recogniseFile(fileToRead(CSV)))
    const rows = (met: readonly { readonly siren: string; readonly rows: number }[]) =>
      met.map(({ siren, rows: found }) => [siren, found]).toSorted()
    expect(rows([...own.bySiren.values()])).toEqual(rows(file))
    expect(own.oddIds.get(MEL)).toEqual(['200 093 201 00016'])
  })
})

describe('one buyer out of it', () => {
  it('is the contracts that a build finds in the whole file, from CSV and from Parquet', async () => {
    const expected = await contractsOf(CSV)
    expect(expected.contracts.length).toBeGreaterThan(5)
    expect(await contractsOf(extractOf(await extract(CSV, 'csv')))).toEqual(expected)
    const typed = await made.parquet('jeu.parquet', CSV)
    expect(await contractsOf(extractOf(await extract(typed, 'parquet')))).toEqual(expected)
  })

  it('is the same bytes where only the rows of others changed', async () => {
    const rows = textOf(CSV).trimEnd().split('\n')
    const other = rows.filter((each) => each.includes('Commune fictive')).at(-1)!
    const before = await extract(CSV, 'avant')
    const after = await extract(made.write('plus.csv', `${[...rows, other].join('\n')}\n`), 'apres')
    for (const name of ['territory.json', 'sources/decp/source.json', 'sources/decp/decp.parquet'])
      expect([name, readFileSync(join(after, name)).equals(readFileSync(join(before, name)))]).toEqual([
        name,
        true,
      ])
  })

  it('says whose rows they are, and whose set', async () => {
    const source = JSON.parse(textOf(join(await extract(CSV, 'dit'), 'sources/decp/source.json')))
    expect(source).toMatchObject({ demonstration: false, file: 'decp.parquet' })
    expect(source.title).toContain(`lignes de l’acheteur ${MEL}`)
    expect(source.fetch).toBeUndefined()
  })
})

describe('authorities that must adopt a scheme', () => {
  const found = async (name: string, rows: readonly string[]) =>
    schemeAuthorities(await nationalBuyers(await sorted(made.write(`${name}.csv`, table(rows)), name)))

  it('have the threshold of the reference table', () => {
    expect(schemeThreshold()).toBe(50_000_000)
  })

  it('are those of official lists that signed so much in one calendar year', async () => {
    const two = [row('1', PARIS, '30000000', '2024-01-05'), row('2', PARIS, '20000000.00', '2024-12-30')]
    expect(await found('atteint', two)).toEqual(['217500016'])
    expect(
      await found(
        'societe',
        two.map((each) => each.replace(PARIS!, FIRM!)),
      ),
    ).toEqual([])
    expect(await found('deux-ans', [two[0]!, two[1]!.replace('2024-12', '2023-12')])).toEqual([])
    expect(await found('sous', [two[0]!, two[1]!.replace('20000000.00', '19999999.99')])).toEqual([])
  })

  it.each([
    ['a supplier more', row('1', PARIS!, '30000000', '2024-01-05')],
    ['an earlier version', row('1', PARIS!, '90000000', '2024-01-05', 'Marché,,false')],
    ['a call-off', row('2', PARIS!, '30000000', '2024-01-05', 'Marché subséquent,,true')],
    ['a concession', row('2', PARIS!, '30000000', '2024-01-05', 'Concession de service,,true')],
    ['an amount that cannot be', row('2', PARIS!, '99999999999', '2024-01-05')],
    ['nines', row('2', PARIS!, '999999999', '2024-01-05')],
    ['no readable amount', row('2', PARIS!, 'NC', '2024-01-05')],
    ['no day', row('2', PARIS!, '30000000', '')],
  ])('do not count %s', async (what, extra) => {
    const first = row('1', PARIS!, '30000000', '2024-01-05')
    expect(await found(what.replaceAll(' ', '-'), [first, extra])).toEqual([])
    expect(
      await found(`${what.replaceAll(' ', '-')}-et`, [
        first,
        extra,
        row('3', PARIS!, '20000000', '2024-02-01'),
      ]),
    ).toEqual(['217500016'])
  })
})
