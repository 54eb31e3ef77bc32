import type { ContractDraft } from '../domain/contract/contract.ts'
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
  buyersMet(): string
}

const BUYERS_TO_NAME = 5

async function* rowsOf(files: readonly FileOfSource[], progress: (stage: string, rows: number) => void) {
  for (const { source, file } of files) {
    let rows = 0
    for await (const { row, amount, result } of file.rows()) {
      rows += 1
      if (rows % 5000 === 0) progress(file.name, rows)
      yield { ref: { source, row }, amount, result } satisfies SourceRow
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

  function meet(draft: ContractDraft): void {
    const siren = buyerSirenOf(draft) ?? draft.buyerId ?? 'sans identifiant'
    const known = buyers.get(siren)
    if (known === undefined) buyers.set(siren, { name: draft.buyerName ?? '', rows: 1 })
    else known.rows += 1
  }

  function step({ ref, amount, result }: SourceRow): Outcome<Row> {
    if ('setAside' in result) return { setAside: result.setAside }
    const { draft } = result
    meet(draft)
    if (scope !== undefined && !belongsToBuyer(draft, scope)) return { setAside: { reason: 'other-buyer' } }
    const setAside = screen(draft)
    if (setAside !== undefined) return { setAside }
    for (const date of datesOf(draft)) dates.push(date)
    return { keep: { ref, amount, draft, buyer: buyerKey(draft, scope), parts: [] } }
  }

  const result = await stage('read', rowsOf(files, progress), step)
  return {
    result,
    dates,
    buyersMet: () =>
      [...buyers]
        .sort(([, a], [, b]) => b.rows - a.rows)
        .slice(0, BUYERS_TO_NAME)
        .map(([siren, { name, rows }]) => `${siren}${name === '' ? '' : ` ${name}`} (${rows})`)
        .join(' ; '),
  }
}
