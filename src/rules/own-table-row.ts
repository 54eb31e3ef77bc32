import type { Contract } from '../domain/contract/contract.ts'
import type { IsoDate } from '../domain/date.ts'
import { flagText } from '../domain/contract/flag.ts'
import type { Flag } from '../domain/contract/flag.ts'
import type {
  Anomaly,
  FileReconciliation,
  Merge,
  MergeReason,
  Reconciliation,
  Tally,
} from '../domain/reconciliation.ts'
import type { FileOfSource } from './file-of-source.ts'
import type { SourceRow } from './read-files.ts'
import { byPlace } from './row.ts'
import type { Counted, StageResult, StageTally } from './stage.ts'
import { totalsOf } from './totals.ts'
import type { Finished } from './finished.ts'

const NOTHING: Tally = { rows: 0, amount: 0n }

function add(...tallies: readonly (Tally | undefined)[]): Tally {
  return tallies.reduce<Tally>(
    (sum, tally) =>
      tally === undefined ? sum : { rows: sum.rows + tally.rows, amount: sum.amount + tally.amount },
    NOTHING,
  )
}

function asTally({ rows, amount }: Tally): Tally {
  return { rows, amount }
}

type Stages = readonly StageResult<Counted, unknown>[]

/** What became of each row of one file, over all stages. */
function reconcileFile({ source, file }: FileOfSource, stages: Stages): FileReconciliation {
  const tallies = stages.flatMap(({ tallies: all }): StageTally[] => {
    const tally = all.get(source)
    return tally === undefined ? [] : [tally]
  })
  const setAsideByReason = tallies.flatMap(({ setAsideByReason: reasons }) => [...reasons])
  return {
    source,
    file: file.name,
    format: file.format,
    encoding: file.encoding,
    sha256: file.sha256,
    read: asTally(tallies[0]?.read ?? NOTHING),
    kept: tallies.length === stages.length ? asTally(tallies.at(-1)!.kept) : NOTHING,
    merged: add(...tallies.map(({ merged }) => merged)),
    setAside: add(...tallies.map(({ setAside }) => setAside)),
    setAsideByReason: Object.fromEntries(setAsideByReason.map(([reason, tally]) => [reason, asTally(tally)])),
  }
}

/** The published tallies: per file, and the sums with the steps between them. */
export function reconciliationOf(
  files: readonly FileOfSource[],
  stages: Stages,
  finished: readonly Finished[],
  referenceDate: IsoDate,
  repeats: (contract: Contract) => boolean,
): Reconciliation {
  const perFile = files.map((file) => reconcileFile(file, stages))
  for (const { file, read, kept, merged, setAside } of perFile) {
    const sum = add(kept, merged, setAside)
    if (sum.rows !== read.rows || sum.amount !== read.amount)
      throw new Error(`rows of ${file} are lost: ${sum.rows} of ${read.rows}`)
  }
  const mergedFor = (...reasons: readonly MergeReason[]): Tally => {
    const rows = stages.flatMap(({ merged }) => merged).filter(({ reason }) => reasons.includes(reason))
    return { rows: rows.length, amount: rows.reduce((sum, { row }) => sum + (row.amount ?? 0n), 0n) }
  }
  const taken = {
    setAside: add(...perFile.map(({ setAside }) => setAside)),
    mergedSameKey: mergedFor('same-key', 'equal-row', 'older-version', 'other-file', 'other-feed'),
    mergedFramework: mergedFor('same-framework'),
  }
  const gross = add(...perFile.map(({ read }) => read)).amount
  return {
    files: perFile,
    recordFiles: [],
    totals: totalsOf(finished, gross, taken, referenceDate, repeats),
    referenceDate,
  }
}

/** Every row merged away, with the contract that now stands for it. */
export function mergesOf(finished: readonly Finished[]): Merge[] {
  return finished
    .flatMap(({ row: standing, contract, before: { row } = { row: standing } }) =>
      row.parts.map((part) => ({
        ref: part.ref,
        merge: {
          from: part.ref,
          into: row.ref,
          contractId: contract.id,
          reason: part.reason,
          amount: part.draft.amount,
          title: part.draft.title,
          supplierName: part.draft.suppliers[0]?.name,
        },
      })),
    )
    .sort(byPlace)
    .map(({ merge }) => merge)
}

/** Of a corrected contract, those that its published row was flagged for and that the correction answers too. */
function flagsOf({ contract, before }: Finished): readonly Flag[] {
  const standing = new Set(contract.flags.map(flagText))
  const answered = before?.contract.flags.filter((flag) => !standing.has(flagText(flag))) ?? []
  return [...answered, ...contract.flags]
}

/** Every row set aside and every flag, of kept and merged rows alike, in file order. */
export function anomaliesOf(read: StageResult<SourceRow, unknown>, finished: readonly Finished[]): Anomaly[] {
  const setAside = read.setAside.map(({ row, setAside: { reason, detail } }): Anomaly => ({
    ref: row.ref,
    setAside: reason,
    detail,
  }))
  const flags = finished.flatMap(flagLines)
  return [...setAside, ...flags].sort(byPlace)
}

function flagLines(finished: Finished): Anomaly[] {
  const { row, contract } = finished
  return [
    ...flagsOf(finished).map((flag) => ({ ref: row.ref, contractId: contract.id, flag })),
    ...row.parts.flatMap((part) =>
      part.draft.flags.map((flag) => ({ ref: part.ref, contractId: contract.id, flag })),
    ),
  ]
}
