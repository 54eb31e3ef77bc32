import { execFile, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { DuckDBInstance } from '@duckdb/node-api'
import { parseHTML } from 'linkedom'
import { describe, expect, inject, it } from 'vitest'
import { centsFromDecimal, decimalFromCents } from '../../../src/domain/money.ts'
import { readCsv, sumCents } from '../built/csv.ts'
import { describeSite } from '../built/describe-site.ts'
import { SITES } from '../built/sites.ts'
import type { SiteName } from '../built/sites.ts'

const run = promisify(execFile)
const has = (program: string) => spawnSync(program, ['--version']).status === 0
const NO_PYTHON = has('python3') ? undefined : 'python3 is not on this machine'
const NO_CURL = has('curl') ? undefined : 'curl is not on this machine'

const fileOf = (site: SiteName, path: string) => join(SITES[site].folder, path)
const jsonOf = (site: SiteName, path: string) => JSON.parse(readFileSync(fileOf(site, path), 'utf8'))

/** An example as the page shows it, with another place for the site's address. */
function example(site: SiteName, name: string, root: string): string {
  const { document } = parseHTML(readFileSync(fileOf(site, 'donnees/api/index.html'), 'utf8'))
  const address = document.querySelector('link[rel=canonical]')!.getAttribute('href')!
  const text = document.querySelector(`[data-example="${name}"]`)!.textContent!
  const shown = address.replace(/donnees\/api\/$/, '')
  expect(text).toContain(shown)
  return text.replaceAll(shown, root)
}

/** Lines that a Python example prints. */
async function python(site: SiteName, name: string): Promise<string[]> {
  const code = example(site, name, inject('urls')[site]!)
  const { stdout } = await run('python3', ['-I', '-X', 'utf8', '-c', code])
  return stdout.trimEnd().split(/\r?\n/).filter(Boolean)
}

/** Rows that an SQL example gives, on the files of the site. */
async function sql(site: SiteName, name: string): Promise<Record<string, string>[]> {
  const query = example(site, name, `${SITES[site].folder.replaceAll('\\', '/')}/`)
  const instance = await DuckDBInstance.create()
  const connection = await instance.connect()
  try {
    const rows = (await connection.runAndReadAll(query)).getRowObjects()
    return rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([column, value]) => [column, String(value)])),
    )
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

const plain = (decimal: string) => decimalFromCents(centsFromDecimal(decimal))

for (const site of ['demonstration', 'below', 'real'] as const) {
  describeSite(site, () => {
    const built = SITES[site].missing === undefined
    const contracts = built ? readCsv(site, 'marches.csv').rows : []
    const purchases = built ? readCsv(site, 'achats-a-venir.csv').rows : []
    const lastYear = contracts
      .map((row) => row['annee']!)
      .reduce((one, other) => (other > one ? other : one), '')

    it('leads to the documents of single firms from their list alone', () => {
      const one = 'api/v1/fournisseurs/'
      expect(jsonOf(site, 'api/v1/fournisseurs.json').lignes).toBeGreaterThan(10)
      for (const list of [
        'donnees/SHA256SUMS',
        'donnees/datapackage.json',
        'catalog.jsonld',
        'api/v1/index.json',
      ])
        expect(readFileSync(fileOf(site, list), 'utf8').includes(one), list).toBe(false)
    })

    it('has every document that its index names, with as many rows as it says', () => {
      const { donnees } = jsonOf(site, 'api/v1/index.json')
      expect(donnees.length).toBeGreaterThan(20)
      const wrong = donnees.filter(
        ({ chemin, lignes }: { chemin: string; lignes: number }) =>
          !existsSync(fileOf(site, chemin)) || jsonOf(site, chemin).donnees.length !== lignes,
      )
      expect(wrong).toEqual([])
    })

    it('has a document for each firm of its list, and for each page of a firm', () => {
      const { donnees } = jsonOf(site, 'api/v1/fournisseurs.json')
      const missing = donnees.filter(
        ({ cle }: { cle: string }) =>
          !existsSync(fileOf(site, `api/v1/fournisseurs/${cle}.json`)) ||
          !existsSync(fileOf(site, `fournisseurs/${cle}/index.html`)),
      )
      expect(donnees.length).toBeGreaterThan(100)
      expect(missing).toEqual([])
    })

    it('has every contract in the document of one year, and in one OCDS release', () => {
      const years = jsonOf(site, 'api/v1/index.json').donnees.filter(
        ({ type }: { type: string }) => type === 'marches',
      )
      const ids = years.flatMap(({ chemin }: { chemin: string }) =>
        jsonOf(site, chemin).donnees.map(({ id }: { id: string }) => id),
      )
      const expected = contracts.map((row) => row['id']!).sort()
      expect(ids.sort()).toEqual(expected)
      const { releases } = jsonOf(site, 'donnees/ocds/releases.json')
      const released = releases.flatMap(({ contracts: signed = [] }: { contracts?: { id: string }[] }) =>
        signed.map(({ id }) => id),
      )
      expect(released.sort()).toEqual(expected)
      expect(releases.length).toBe(contracts.length + purchases.length)
    })

    it('lets pages of other sites read the open data, and nothing else', async () => {
      const origin = async (path: string) =>
        (await fetch(new URL(path, inject('urls')[site]))).headers.get('access-control-allow-origin')
      for (const path of [
        'api/v1/index.json',
        'donnees/marches.csv',
        'donnees/ocds/releases.json',
        'catalog.jsonld',
      ])
        expect(await origin(path)).toBe('*')
      for (const path of ['', 'marches/', 'favicon.svg']) expect(await origin(path)).toBeNull()
      const rules = readFileSync(fileOf(site, '_headers'), 'utf8')
      expect(rules).toContain(`\n${SITES[site].base}api/*\n  Access-Control-Allow-Origin: *`)
    })

    describe(`examples in Python${NO_PYTHON ? ` (skipped: ${NO_PYTHON})` : ''}`, () => {
      it.skipIf(NO_PYTHON)('print the values of an indicator as its CSV has them', async () => {
        const printed = (await python(site, 'indicateur.py')).map((line) => line.split(' '))
        const published = readCsv(site, 'indicateurs/montants-notifies.csv').rows
        expect(printed).toEqual(published.map((row) => [row['periode'], plain(row['valeur']!), 'EUR']))
      })

      it.skipIf(NO_PYTHON)('count and sum the contracts of a year', async () => {
        const ofYear = contracts.filter((row) => row['annee'] === lastYear && row['genre'] === 'marche')
        const filled = ofYear.filter((row) => row['considerations_sociales'] !== '')
        const social = filled.filter((row) => row['considerations_sociales'] !== 'aucune')
        const counts = (row: (typeof ofYear)[number]) => row['compte_dans_montant_retenu'] === 'oui'
        expect(await python(site, 'marches.py')).toEqual([
          `marchés ${ofYear.length}`,
          `rubrique renseignée ${filled.length}`,
          `avec un volet social ${social.length}`,
          `montant retenu ${decimalFromCents(sumCents(ofYear, 'montant_eur', counts))}`,
        ])
      })

      it.skipIf(NO_PYTHON)('print the numbers that the pages of indicators give of that year', async () => {
        const valueOf = (id: string, column: string) =>
          readCsv(site, `indicateurs/${id}.csv`).rows.find((row) => row['periode'] === lastYear)?.[column]
        const [all, filled, social, amount] = (await python(site, 'marches.py')).map((line) =>
          line.split(' ').at(-1),
        )
        expect(all).toBe(valueOf('nombre-de-marches', 'valeur'))
        expect(amount).toBe(plain(valueOf('montants-notifies', 'valeur')!))
        if (site === 'real') return
        expect([social, filled]).toEqual([
          valueOf('considerations-sociales', 'numerateur'),
          valueOf('considerations-sociales', 'denominateur'),
        ])
      })

      it.skipIf(NO_PYTHON)('list the purchases ahead that have a reserved lot', async () => {
        const printed = await python(site, 'achats.py')
        const ahead = purchases.filter(
          (row) =>
            ['a-venir', 'date-passee', 'publie'].includes(row['etape']!) && Number(row['lots_reserves']) > 0,
        )
        expect(printed.map((line) => line.split(' ').slice(0, 2))).toEqual(
          ahead.map((row) => [row['publication_prevue'], row['id']]),
        )
        if (site !== 'real') expect(printed.length).toBeGreaterThan(3)
      })
    })

    describe('examples in SQL', () => {
      it('give the values of an indicator', async () => {
        const published = readCsv(site, 'indicateurs/montants-notifies.csv').rows
        const given = await sql(site, 'indicateur.sql')
        expect(given.map(({ periode, valeur }) => [periode, plain(valeur!)])).toEqual(
          published.map((row) => [row['periode'], plain(row['valeur']!)]).sort(),
        )
      })

      it.skipIf(NO_PYTHON)('say the same of a year and of the plan as those in Python', async () => {
        const [counts] = await sql(site, 'marches.sql')
        const printed = await python(site, 'marches.py')
        expect(Object.values(counts!).map((value, index) => (index === 3 ? plain(value) : value))).toEqual(
          printed.map((line) => line.split(' ').at(-1)),
        )
        const rows = await sql(site, 'achats.sql')
        expect(rows.map(({ publication, id }) => `${publication} ${id}`).sort()).toEqual(
          (await python(site, 'achats.py')).map((line) => line.split(' ').slice(0, 2).join(' ')).sort(),
        )
      })
    })

    it.skipIf(NO_CURL).each(['indicateur.sh', 'marches.sh', 'achats.sh'])(
      'the example in curl saves a whole document: %s',
      async (name) => {
        const folder = mkdtempSync(join(tmpdir(), 'alo-curl-'))
        try {
          const command = example(site, name, inject('urls')[site]!)
          await run('sh', ['-c', command], { cwd: folder })
          const file = /--output (\S+)/.exec(command)![1]!
          const { donnees, lignes } = JSON.parse(readFileSync(join(folder, file), 'utf8'))
          expect(donnees.length).toBe(lignes)
        } finally {
          rmSync(folder, { recursive: true, force: true })
        }
      },
    )
  })
}
