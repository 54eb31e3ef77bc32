import Big from 'big.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { THEMES } from '../../../src/domain/indicator.ts'
import { AGGREGATES } from '../../../src/domain/series.ts'
import type { Portal } from '../../../src/domain/portal.ts'
import { derivedPortal, hasRealFiles } from '../derived.ts'
import { rowsOf } from '../read.ts'
import { CLAUSES } from '../sql/clauses.ts'
import { openPublished } from '../sql/database.ts'
import type { Database, SqlRow } from '../sql/database.ts'
import { INCLUSION } from '../sql/inclusion.ts'
import { LOCAL } from '../sql/local.ts'
import { PLAN } from '../sql/plan.ts'
import { SPEND } from '../sql/spend.ts'
import { SUBCONTRACTING } from '../sql/subcontracting.ts'

/** Each indicator once more, in SQL written from the methodology and not from the code. */
const QUERIES = { ...SPEND, ...CLAUSES, ...INCLUSION, ...LOCAL, ...SUBCONTRACTING, ...PLAN }

/** Columns that a query may give: sums and counts are compared digit by digit, quotients to the twelfth decimal. */
const SUMS = ['numerateur', 'denominateur', 'inconnus'] as const
const COLUMNS = ['valeur', ...SUMS, 'borne_basse', 'borne_haute'] as const

/** Values that the portal rounds: by how much the two roundings may part. */
const ROUNDED: Readonly<Record<string, number>> = { indice: 0.1, etp: 0.001 }
const QUOTIENTS = new Set(['part', 'taux', 'offres', ...Object.keys(ROUNDED)])

const place = (row: Readonly<Record<string, string | null>>) =>
  `${row['periode']} ${row['serie'] ?? ''}`.trim()

/** Whether a published cell and a recomputed one are the same; "375000.50" and "375000.5" are, "" and null too. */
function agree(published: string, recomputed: string | null, column: string, unit: string): boolean {
  if (published === '' || recomputed === null) return published === '' && recomputed === null
  const isSum = (SUMS as readonly string[]).includes(column) || (column === 'valeur' && !QUOTIENTS.has(unit))
  const difference = new Big(published).minus(recomputed).abs()
  return isSum ? difference.eq(0) : difference.lte((ROUNDED[unit] ?? 0) + 1e-12)
}

describe.each([
  ['demonstration', true],
  ['real', hasRealFiles],
] as const)('figures of the %s data, recomputed by DuckDB from the published files', (name, present) => {
  let portal: Portal
  let database: Database
  let compared = 0

  beforeAll(async () => {
    if (!present) return
    portal = await derivedPortal(name)
    database = await openPublished(portal)
  }, 120_000)
  afterAll(async () => {
    await database?.close()
  })

  it.skipIf(!present).each(Object.keys(QUERIES))('%s', async (id) => {
    const indicator = portal.indicators.find((each) => each.id === id)!
    const sql = await database.query(QUERIES[id]!)
    if (indicator.absent !== undefined) return
    const again = new Map(sql.map((row): [string, SqlRow] => [place(row), row]))
    const published = rowsOf(portal, `donnees/indicateurs/${id}.csv`)
    const wrong: string[] = []
    for (const row of published) {
      const found = again.get(place(row))
      if (found === undefined) {
        if (id !== 'personnes-insertion') wrong.push(`${place(row)} not found by SQL`)
        continue
      }
      for (const column of COLUMNS) {
        if (found[column] === undefined || row[column] === undefined) continue
        compared += 1
        if (!agree(row[column], found[column], column, row['unite']!))
          wrong.push(`${place(row)} ${column}: published ${row[column]}, SQL ${found[column]}`)
      }
    }
    expect(wrong.slice(0, 5)).toEqual([])
    if (id !== 'personnes-insertion') expect(again.size).toBe(published.length)
  })

  it.skipIf(!present)('are many, of every theme and every way to compute', () => {
    const counted = portal.indicators.filter(({ id, absent }) => absent === undefined && id in QUERIES)
    console.info(`${name}: ${compared} values of ${counted.length} indicators agree`)
    expect(compared).toBeGreaterThan(500)
    if (name === 'real') return
    expect(new Set(counted.map(({ series }) => series.aggregate)).size).toBe(AGGREGATES.length)
    expect(new Set(counted.map(({ theme }) => theme))).toEqual(new Set(THEMES))
  })
})
