import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import type { FoundOfBuyer } from './one-buyer.ts'

export const NATIONAL_ROWS = 1_500_000
/** Of the invented buyers: one of them is looked for. */
const BUYERS = 30_000
const SIREN = '200012345'

/** One run of one way in a process of its own, which alone knows its peak. */
interface Run extends FoundOfBuyer {
  readonly seconds: number
  /** To recognise the file: its hash, its encoding. */
  readonly before: number
  readonly peakMiB: number
}

/** Rows as the set has them, of 27 columns, invented: some 600 bytes each. */
const rowsSql = (rows: number) => `
  select printf('%014d%08d', siret, i) as uid, printf('%08d', i) as id, 'Marché' as nature,
    printf('%014d', siret) as acheteur_id, 'Commune fictive ' || (i % ${BUYERS}) as acheteur_nom,
    printf('%014d', 30000000000000 + i % 400000) as titulaire_id, 'SIRET' as titulaire_typeIdentifiant,
    'ENTREPRISE FICTIVE ' || (i % 400000) as titulaire_nom,
    'Travaux de réfection, "lot" ' || (i % 40) || ' du groupe scolaire ' || i || repeat(' et de ses abords', 6) as objet,
    round((i % 90000000) / 7, 2) as montant, '45211000' as codeCPV, 'Procédure adaptée' as procedure,
    'Accord-cadre, Catalogue électronique' as techniques, 12 as dureeMois, 3 as offresRecues,
    date '2024-03-05' as dateNotification, 'Clause sociale, Critère social' as considerationsSociales,
    'Pas de considération environnementale' as considerationsEnvironnementales, 12 as titulaire_distance,
    'PME' as titulaire_categorie, '59350' as titulaire_commune_code, '59' as titulaire_departement_code,
    '32' as titulaire_region_code, 0 as modification_id, true as donneesActuelles,
    'flux_fictif' as sourceDataset, 'https://exemple.invalid/' || repeat('flux/', 20) || i as sourceFile
  from (select i, (200000000 + i * 7919 % ${BUYERS}) * 100000 as siret from range(${rows}) as numbers(i))`

async function write(rows: number, ...paths: readonly string[]): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2', memory_limit: '1GB' })
  const connection = await instance.connect()
  for (const path of paths) await connection.run(`copy (${rowsSql(rows)}) to '${path}'`)
  connection.closeSync()
  instance.closeSync()
}

function run(way: string, path: string): Run {
  const script = join(import.meta.dirname, 'one-buyer.ts')
  const { stdout, stderr, status } = spawnSync(process.execPath, [script, way, path, SIREN], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout) as Run
}

/** The fastest of three, each way in turn: what else the machine does falls on all alike. */
function fastest(ways: readonly string[], path: string, times: number): Map<string, Run> {
  const best = new Map<string, Run>()
  for (let time = 0; time < times; time++)
    for (const way of ways) {
      const now = run(way, path)
      if (now.seconds < (best.get(way)?.seconds ?? Infinity)) best.set(way, now)
    }
  return best
}

const NAMES: Readonly<Record<string, string>> = {
  ours: 'le portail : lignes numérotées, comprises, les autres comptées et additionnées',
  bare: 'DuckDB seul, SELECT * … WHERE, 1 Go de mémoire permis (pair)',
  papa: 'Papa Parse en flux (pair)',
  bytes: 'octets seuls (plancher)',
}
const number = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 })

function told(path: string, runs: Map<string, Run>): string {
  const peer = runs.get('bare')!
  const title = `  ${path.endsWith('.csv') ? 'CSV' : 'Parquet'}, ${number.format(statSync(path).size / 1e6)} Mo`
  const lines = [...runs].map(([way, { seconds, before, rows, cents, peakMiB }]) => {
    const found = way === 'bytes' ? '' : `, ${rows} lignes${cents === undefined ? '' : `, ${cents} centimes`}`
    const first = way === 'ours' ? ` (après ${number.format(before)} s pour reconnaître le fichier)` : ''
    return `    ${NAMES[way]} : ${number.format(seconds)} s${first}, ${number.format(seconds / peer.seconds)} × DuckDB seul, pointe ${number.format(peakMiB)} Mio${found}`
  })
  return [title, ...lines].join('\n')
}

/** One buyer out of the national set, beside the bare query of the database that reads it, Papa Parse and the bytes. */
export async function benchNationalSet(rows: number, times = 3): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'alo-national-'))
  const [csv, parquet] = [join(folder, 'decp.csv'), join(folder, 'decp.parquet')]
  try {
    await write(rows, csv, parquet)
    const ofCsv = fastest(['ours', 'bare', 'bytes'], csv, times)
    ofCsv.set('papa', run('papa', csv))
    const ofParquet = fastest(['ours', 'bare', 'bytes'], parquet, times)
    const [one, ...others] = [...ofCsv, ...ofParquet]
      .filter(([way]) => way !== 'bytes')
      .map(([, each]) => each)
    const differs = others.some(
      (each) => each.rows !== one!.rows || (each.cents ?? one!.cents) !== one!.cents,
    )
    if (differs) throw new Error('the ways do not find the same rows and sums')
    return [
      `Un acheteur parmi ${rows} lignes du jeu national`,
      told(csv, ofCsv),
      told(parquet, ofParquet),
    ].join('\n')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
