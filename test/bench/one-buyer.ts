import { createReadStream } from 'node:fs'
import { DuckDBInstance } from '@duckdb/node-api'
import Papa from 'papaparse'
import { fileToRead } from '../../scripts/site/inputs.ts'
import { sumCents } from '../../src/domain/money.ts'
import { parseAmount } from '../../src/formats/fields/amount.ts'
import { recogniseFile } from '../../src/tables/read.ts'
import { timed } from './measure.ts'

/** What one way of reading has found of one buyer: the rows kept, and the cents of all rows where it sums them. */
export interface FoundOfBuyer {
  readonly rows: number
  readonly cents?: string
}

const centsOf = (text: string) => {
  const amount = parseAmount(text)
  return typeof amount === 'object' ? amount.value : 0n
}

/** The portal's own way, drafts included; recognised before, as every build does. */
async function ours(path: string, siren: string): Promise<() => Promise<FoundOfBuyer>> {
  const { search } = await recogniseFile(fileToRead(path))
  return async () => {
    let rows = 0
    const amounts: bigint[] = []
    for await (const { times, amount } of search!.rowsOf([siren])) {
      if (times === undefined) rows += 1
      amounts.push(amount ?? 0n)
    }
    return { rows, cents: String(sumCents(amounts)) }
  }
}

/** The database alone, without numbers of rows, sums or any understanding; in 256 MB it cannot read the Parquet. */
async function bare(path: string, siren: string): Promise<() => Promise<FoundOfBuyer>> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2', memory_limit: '1GB' })
  const connection = await instance.connect()
  const from = path.endsWith('.csv') ? `read_csv('${path}', all_varchar = true)` : `read_parquet('${path}')`
  return async () => {
    const sql = `select * from ${from} where acheteur_id like '${siren}%'`
    return { rows: (await (await connection.runAndReadAll(sql)).getRowsJS()).length }
  }
}

/** Each record as a list of texts. */
function papa(path: string, siren: string): () => Promise<FoundOfBuyer> {
  return () =>
    new Promise((resolve, reject) => {
      let [rows, cents, key, amount] = [0, 0n, -1, -1]
      Papa.parse(createReadStream(path, 'utf8') as never, {
        delimiter: ',',
        chunk({ data }: { data: string[][] }) {
          for (const record of data) {
            if (key === -1) [key, amount] = [record.indexOf('acheteur_id'), record.indexOf('montant')]
            else if (record.length > 1) {
              if (record[key]!.startsWith(siren)) rows += 1
              cents += centsOf(record[amount]!)
            }
          }
        },
        complete: () => resolve({ rows, cents: String(cents) }),
        error: reject,
      })
    })
}

function bytes(path: string): () => Promise<FoundOfBuyer> {
  return async () => {
    let size = 0
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 }))
      size += (chunk as Buffer).length
    return { rows: size === 0 ? 0 : -1 }
  }
}

const WAYS = { ours, bare, papa, bytes }

const [way, path, siren] = process.argv.slice(2) as [keyof typeof WAYS, string, string]
const prepared = await timed(async () => await WAYS[way](path, siren))
const { result, seconds } = await timed(prepared.result)
const cpu = process.cpuUsage()
console.log(
  JSON.stringify({
    ...result,
    seconds,
    before: prepared.seconds,
    cpuSeconds: (cpu.user + cpu.system) / 1e6,
    peakMiB: process.resourceUsage().maxRSS / 1024,
  }),
)
