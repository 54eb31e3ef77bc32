import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { isCommune } from '../../scripts/site/communes.ts'
import type { DemoPlanLine } from '../../scripts/demo/plan/line.ts'
import type { Contract } from '../../src/domain/contract/contract.ts'
import { tradeOfCpv } from '../../src/domain/reference/trade.ts'
import { buildContracts } from '../../src/rules/build.ts'
import { buildRecords } from '../../src/rules/own-tables.ts'
import type { BuiltRecords } from '../../src/rules/own-tables.ts'
import { MEL } from './mel.ts'
import { DEMO_DAY, DEMO_SCOPE, recogniseDemo } from './read-demo.ts'

const DATA = new URL('../../data/', import.meta.url)

export function readTable<Row = Record<string, string>>(path: string): Row[] {
  const text = readFileSync(new URL(path, DATA), 'utf8')
  return Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data
}

export const readReference = (name: string) => readTable(`reference/${name}`)

/** The committed lines of the plan, edition after edition, as cells (`files.test.ts` holds them against the code). */
export const planLines = (): DemoPlanLine[][] =>
  MEL.editions.map(({ name }) =>
    readTable(`territories/mel/sources/demo-programmation-${name}/programmation-demo-${name}.csv`),
  )

export const TRADES = readReference('metiers.csv').map((row) => ({
  slug: row['metier']!,
  label: row['libelle']!,
  description: row['description']!,
  cpvPrefixes: row['prefixes_cpv']!.split('|'),
}))

/** The trade of what is bought; a check digit after the code counts for nothing. */
export const tradeOf = ({ cpv }: { readonly cpv?: string | undefined }) =>
  tradeOfCpv(cpv?.slice(0, 8), TRADES)?.slug

/** The demonstration's contracts and purchases, as the portal reads them. */
export async function buildDemo(): Promise<{
  readonly contracts: readonly Contract[]
  readonly records: BuiltRecords
}> {
  const files = await recogniseDemo()
  const days = new Map(MEL.editions.map(({ name, day }) => [`demo-programmation-${name}`, day]))
  const { contracts } = await buildContracts(files.contracts, {
    scope: DEMO_SCOPE,
    referenceDate: DEMO_DAY,
  })
  const records = await buildRecords(
    files.records.map(({ source, file }) => {
      const published = days.get(source)
      return { source, file, ...(published !== undefined && { published }) }
    }),
    { contracts, isCommune, referenceDate: DEMO_DAY },
  )
  return { contracts, records }
}
