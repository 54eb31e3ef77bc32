import { maskPersonalData } from '../domain/personal-data.ts'
import type { IsoDate } from '../domain/date.ts'
import type { ReadRow } from '../tables/read.ts'
import { belongsToBuyer, buyerKey, buyerSirenOf } from './buyer.ts'
import type { BuyerScope } from './buyer.ts'
import type { FileOfSource } from './file-of-source.ts'
import { datesOf } from './reference-date.ts'
import type { Row } from './row.ts'
import { screen } from './screening.ts'
import { stage } from './stage.ts'
import type { Counted, Outcome, StageResult } from './stage.ts'

/** A row as the reader gives it, under its place. */
export interface SourceRow extends Counted {
  readonly result: ReadRow['result']
}

export interface ReadResult {
  readonly result: StageResult<SourceRow, Row>
  /** Every day named by the rows kept. */
  readonly dates: readonly IsoDate[]
  /** The buyers met, most rows first: what to tell when none of them is the one wanted. */
  buyersMet(): Promise<string>
}

const BUYERS_TO_NAME = 5
const NO_BUYER = 'sans identifiant'

async function* rowsOf(
  files: readonly FileOfSource[],
  scope: BuyerScope | undefined,
  progress: (stage: string, rows: number) => void,
) {
  for (const { source, file } of files) {
    let rows = 0
    const read = scope && file.search ? file.search.rowsOf(scope.buyerSirens) : file.rows()
    for await (const { row, times, amount, result } of read) {
      rows += times ?? 1
      if (rows % 5000 === 0) progress(file.name, rows)
      yield { ref: { source, row }, times, amount, result } satisfies SourceRow
    }
    progress(file.name, rows)
  }
}

/** Reads all files as streams, keeps the buyer's rows and sets the others aside with a reason (rules 1 and 3). */
export async function readFiles(
  files: readonly FileOfSource[],
  scope: BuyerScope | undefined,
  progress: (stage: string, rows: number) => void,
): Promise<ReadResult> {
  const buyers = new Map<string, { name: string; rows: number }>()
  const dates: IsoDate[] = []

  const counted = new Set<string>()

  function meet(key: string, name = '', rows = 1): void {
    const known = buyers.get(key)
    if (known === undefined) buyers.set(key, { name, rows })
    else known.rows += rows
  }

  function step({ ref, times, amount, result }: SourceRow): Outcome<Row> {
    if (times !== undefined) counted.add(ref.source)
    if ('setAside' in result) return { setAside: result.setAside }
    const { draft } = result
    meet(buyerSirenOf(draft) ?? draft.buyerId ?? NO_BUYER, draft.buyerName)
    if (scope !== undefined && !belongsToBuyer(draft, scope)) return { setAside: { reason: 'other-buyer' } }
    const setAside = screen(draft)
    if (setAside !== undefined) return { setAside }
    for (const date of datesOf(draft)) dates.push(date)
    return { keep: { ref, amount, draft, buyer: buyerKey(draft, scope), parts: [] } }
  }

  const result = await stage('read', rowsOf(files, scope, progress), step)
  return {
    result,
    dates,
    async buyersMet() {
      for (const { file } of files.filter(({ source }) => counted.has(source)))
        for (const { key, name, rows } of (await file.search?.buyers(BUYERS_TO_NAME)) ?? [])
          meet(key, maskPersonalData(name), rows)
      return [...buyers]
        .sort(([, a], [, b]) => b.rows - a.rows)
        .slice(0, BUYERS_TO_NAME)
        .map(([siren, { name, rows }]) => `${siren}${name === '' ? '' : ` ${name}`} (${rows})`)
        .join(' ; ')
    },
  }
}
