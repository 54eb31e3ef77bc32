import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { isCommune } from '../../scripts/site/communes.ts'
import { demoCorrections } from '../../scripts/demo/corrections.ts'
import { demoFiles } from '../../scripts/demo/files.ts'
import type { DemoFile } from '../../scripts/demo/files.ts'
import { settingOf } from '../../scripts/demo/setting.ts'
import type { Setting } from '../../scripts/demo/setting.ts'
import { TERRITORIES, readTerritory } from '../../scripts/site/territory.ts'
import { isSiret } from '../../src/domain/supplier/siret.ts'
import { buildContracts } from '../../src/rules/build.ts'
import { buildRecords } from '../../src/rules/own-tables.ts'
import { readTable } from './build-demo.ts'
import { MEL } from './mel.ts'
import { DEMO_DAY, recognise } from './read-demo.ts'

const MEL_TERRITORY = await readTerritory('mel')
const SMALL = readdirSync(TERRITORIES).filter((slug) => slug !== 'mel')

it('two smaller demonstrations are embedded beside the first', () => {
  expect(SMALL).toEqual(['grand-lyon', 'pas-de-calais'])
})

describe.each(SMALL)('the demonstration of %s', (slug) => {
  let setting: Setting
  let files: DemoFile[]
  const committed = (path: string) => readFileSync(join(TERRITORIES, slug, path), 'utf8')

  beforeAll(async () => {
    setting = settingOf(await readTerritory(slug))
    files = demoFiles(setting)
  })

  /** Its contracts and own tables, as the portal reads them. */
  async function built() {
    const { buyerSirens, ownFormats } = await readTerritory(slug)
    const read = await recognise(files)
    const scope = { buyerSirens, ownFormats }
    const { contracts, reconciliation } = await buildContracts(read.contracts, {
      scope,
      referenceDate: DEMO_DAY,
    })
    const records = await buildRecords(read.records, { contracts, isCommune, referenceDate: DEMO_DAY })
    return { contracts, reconciliation, records }
  }

  it('is written again in the very bytes that are committed, and the same twice', () => {
    for (const { path, text } of files) expect(committed(`sources/${path}`) === text, path).toBe(true)
    expect(demoFiles(setting)).toEqual(files)
  })

  it('has about 300 contracts, each year with some, and corrections of its own', async () => {
    const { contracts, reconciliation } = await built()
    expect(contracts.length).toBeGreaterThan(290)
    expect(contracts.length).toBeLessThan(330)
    const years = new Set(contracts.flatMap(({ year }) => year ?? []))
    expect([...years].sort()).toEqual([2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026])
    const reasons = reconciliation.files.flatMap(({ setAsideByReason }) => Object.keys(setAsideByReason))
    expect(reasons).toEqual(['other-buyer'])
    expect(demoCorrections(contracts, setting)['corrections.csv']).toBe(committed('corrections.csv'))
  })

  it('has suppliers plainly invented, mostly of the territory, and hours on its own contracts', async () => {
    const { contracts, records } = await built()
    const sirets = contracts.flatMap(({ suppliers }) => suppliers.flatMap(({ siret }) => siret ?? []))
    expect(sirets.filter((siret) => !siret.startsWith('000') || !isSiret(siret))).toEqual([])
    expect(records.inclusion.filter(({ contractId }) => contractId !== undefined).length).toBeGreaterThan(50)
    expect(records.structures.length).toBeGreaterThan(25)
    const own = new Set(setting.places.own.map(({ code }) => code))
    const placed = records.establishments.filter(({ commune }) => commune !== undefined)
    expect(placed.filter(({ commune }) => own.has(commune!)).length / placed.length).toBeGreaterThan(0.35)
  })

  it('has a plan in three editions, of which some purchases became contracts and others renew one', () => {
    const plan = readTable(
      `territories/${slug}/sources/demo-programmation-2026-10/programmation-demo-2026-10.csv`,
    )
    expect(plan.length).toBeGreaterThan(35)
    expect(plan.filter((row) => row['marches_attribues'] !== '').length).toBeGreaterThanOrEqual(5)
    expect(plan.filter((row) => row['renouvelle'] !== '').length).toBeGreaterThanOrEqual(5)
    expect(plan.filter((row) => row['article_reserve'] !== 'aucune').length).toBeGreaterThan(12)
    expect(setting.editions.map(({ name }) => name)).toEqual(['2025-12', '2026-05', '2026-10'])
  })

  it('names no commune or buyer of the first, and leaves no slot open', () => {
    const text = files.map((file) => file.text).join('\n')
    const foreign = MEL.places.own.map(({ name }) => name).filter((name) => name.length > 7)
    expect([...foreign, 'mel.example', '200093201'].filter((word) => text.includes(word))).toEqual([])
    expect(text.match(/\{[\p{L} \d]+\}/gu)).toBeNull()
  })
})

describe('a demonstration smaller still', () => {
  const years = MEL.tables.years.map((year) => ({ ...year, contracts: 1 }))
  const trades = MEL.tables.trades.filter(({ lots }) => !lots).slice(0, 3)
  const tables = { ...MEL.tables, years, trades, links: [] }
  const lines = (files: readonly DemoFile[], name: string) =>
    files
      .find(({ path }) => path.endsWith(name))!
      .text.trimEnd()
      .split('\n')

  it('has whole lines in each of its files: no oddity asks for more rows than there are', () => {
    const files = demoFiles({ ...MEL, tables })
    for (const line of lines(files, 'etablissements-demo.csv').slice(1)) expect(line).toMatch(/\d/)
    for (const line of lines(files, 'insertion-demo.csv').slice(1)) expect(line).not.toContain('NaN')
    expect(demoFiles({ ...MEL, tables })).toEqual(files)
  })
})

describe('the number of odd rows', () => {
  it('follows that of contracts: one at least of each kind', () => {
    const small = settingOf({ ...MEL_TERRITORY, slug: 'pas-de-calais' })
    const rows = ({ quirks }: Setting) => quirks.decp.map((quirk) => quirk.rows)
    for (const [index, few] of rows(small).entries()) {
      expect(few).toBe(Math.max(1, Math.ceil((rows(MEL)[index]! * 300) / 2390)))
    }
  })
})
