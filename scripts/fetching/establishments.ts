import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import Papa from 'papaparse'
import { establishments } from '../../src/tables/establishments.ts'
import type { FetchFailure } from '../../src/domain/fetching/fetch-failure.ts'
import { directoryAnswerSchema, establishmentRow } from './directory-answer.ts'
import { FetchError } from './fetch-error.ts'
import { jsonAnswer } from './json-answer.ts'
import { pace } from './pace.ts'
import type { Web } from './web.ts'

/** The directory allows seven. */
const PER_SECOND = 5
const ANSWER_BYTES = 2 ** 20
const COLUMNS = establishments.columns.map(({ name }) => name)

export interface LookUp {
  /** With `{siret}` where the number goes. */
  readonly url: string
  readonly sirets: readonly string[]
  /** The table so far, and where the longer one goes. */
  readonly inPlace: string
  readonly path: string
  readonly perSecond: number | undefined
}

export interface LookedUp {
  readonly host: string
  /** SIRET that the directory does not know. */
  readonly unknown: readonly string[]
  /** What ended the round before its last SIRET: what had come is kept. */
  readonly failure: FetchFailure | undefined
}

type Row = Readonly<Record<string, string>>

async function rowsInPlace(path: string): Promise<readonly Row[]> {
  if (!existsSync(path)) return []
  const text = await readFile(path, 'utf8')
  return Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data
}

/** Asks the directory for each SIRET in turn, and writes the table with what it answered. */
export async function lookUp(
  { url, sirets, inPlace, path, perSecond = PER_SECOND }: LookUp,
  web: Web,
): Promise<LookedUp> {
  const turn = pace(perSecond, web)
  const addressOf = (siret: string) => new URL(url.replaceAll('{siret}', siret))
  const rows: Row[] = []
  const unknown: string[] = []
  let failure: FetchFailure | undefined
  let { host } = addressOf('')
  try {
    for (const siret of sirets) {
      await turn()
      const order = { address: addressOf(siret), path: `${path}.answer`, maxBytes: ANSWER_BYTES }
      const asked = await jsonAnswer(order, directoryAnswerSchema, web)
      host = asked.host
      const row = establishmentRow(siret, asked.answer)
      if (row === undefined) unknown.push(siret)
      else rows.push(row)
    }
  } catch (error) {
    if (!(error instanceof FetchError)) throw error
    failure = error.failure
  }
  if (rows.length > 0) {
    const all = [...(await rowsInPlace(inPlace)), ...rows].sort((a, b) =>
      a['siret']! < b['siret']! ? -1 : 1,
    )
    await writeFile(path, `${Papa.unparse(all, { columns: COLUMNS, newline: '\r\n' })}\r\n`)
  }
  return { host, unknown, failure }
}
