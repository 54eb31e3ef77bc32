import type { Contract } from '../domain/contract/contract.ts'
import type { Correction, JudgedCorrection } from '../domain/edition/correction.ts'
import { EARLIEST_PLAUSIBLE } from '../domain/date.ts'
import type { IsoDate } from '../domain/date.ts'
import { InputError } from '../domain/input-error.ts'
import type { Anomaly, Merge, Reconciliation } from '../domain/reconciliation.ts'
import { mergeAcrossFiles } from './merging/across-files.ts'
import { judgeAmounts } from './amounts.ts'
import type { BuyerScope } from './buyer.ts'
import { applyCorrections } from './corrections/apply.ts'
import { possibleDuplicates } from './merging/duplicates.ts'
import type { FileOfSource } from './file-of-source.ts'
import { finishContract } from './finish.ts'
import { mergeFrameworks } from './merging/frameworks.ts'
import { mergeByKey } from './merging/identity.ts'
import { mergeAcrossFeeds, mergeSameIds } from './merging/look-alikes.ts'
import { tellApart } from './merging/shared-uids.ts'
import { readFiles } from './read-files.ts'
import { anomaliesOf, mergesOf, reconciliationOf } from './own-table-row.ts'
import { latestPlausibleDate } from './reference-date.ts'
import { reconcile } from './stage.ts'
import type { Finished } from './finished.ts'

export interface BuildOptions {
  /** Whose rows are kept; every buyer's where absent (`npm run check`). */
  readonly scope?: BuyerScope
  /** `--date`, or the latest `published` of the sources (rule 14). */
  readonly referenceDate?: IsoDate
  /** Of values that were published wrong: applied once the contracts have their ids, before anything is judged. */
  readonly corrections?: readonly Correction[]
  /** Called as work goes on: the name of the stage and the rows done in it. */
  readonly onProgress?: (stage: string, rows: number) => void
}

export interface Built {
  readonly contracts: readonly Contract[]
  readonly anomalies: readonly Anomaly[]
  readonly merges: readonly Merge[]
  readonly reconciliation: Reconciliation
  /** Every correction that was given, and what became of it. */
  readonly corrections: readonly JudgedCorrection[]
}

/**
 * The whole way from published rows to contracts, in order: read and screen, tell contracts of one uid apart, merge by key, merge between files, merge
 * the suppliers of a framework, merge between feeds, finish each contract, correct what was found wrong, judge amounts against all,
 * reconcile.
 * @throws InputError `buyer-absent` when no row of the buyer remains (it names the buyers met), `bad-reference-date`
 *   when the files name no date at all and none was given.
 */
export async function buildContracts(
  files: readonly FileOfSource[],
  options: BuildOptions = {},
): Promise<Built> {
  const progress = options.onProgress ?? (() => {})
  const read = await readFiles(files, options.scope, progress)
  if (read.result.kept.length === 0 && options.scope !== undefined) {
    throw new InputError('buyer-absent', {
      file: files.map(({ file }) => file.name).join(', '),
      value: await read.buyersMet(),
      expected: options.scope.buyerSirens.join(', '),
    })
  }
  const referenceDate = referenceDateOf(read.dates, files, options)

  const byKey = await mergeByKey(tellApart(read.result.kept))
  const acrossFiles = await mergeAcrossFiles(byKey.kept)
  const frameworks = await mergeFrameworks(acrossFiles.kept)
  const sameIds = await mergeSameIds(frameworks.kept)
  const acrossFeeds = await mergeAcrossFeeds(sameIds.kept)
  const stages = [read.result, byKey, acrossFiles, frameworks, sameIds, acrossFeeds]
  reconcile(stages)
  progress('contracts', acrossFeeds.kept.length)

  const named = withDistinctIds(
    acrossFeeds.kept.map((row) => ({ row, contract: finishContract(row, referenceDate) })),
  )
  const corrected = applyCorrections(named, options.corrections ?? [], referenceDate)
  const finished = judgeTogether(corrected.finished)
  return {
    corrections: corrected.corrections,
    contracts: finished.map(({ contract }) => contract).sort(newestFirst),
    anomalies: anomaliesOf(read.result, finished),
    merges: mergesOf(finished),
    reconciliation: reconciliationOf(
      files,
      stages,
      finished,
      referenceDate,
      ({ format }) => format.rowPerSupplier,
    ),
  }
}

/** Rule 14. A file that is only looked at (no buyer wanted) may name no date: then there is none to judge either. */
function referenceDateOf(
  dates: readonly IsoDate[],
  files: readonly FileOfSource[],
  options: BuildOptions,
): IsoDate {
  const date = options.referenceDate ?? latestPlausibleDate(dates)
  if (date !== undefined) return date
  if (options.scope === undefined) return EARLIEST_PLAUSIBLE
  throw new InputError('bad-reference-date', { file: files[0]?.file.name })
}

/** What can be said of a contract only beside all others: its amount's plausibility, its look-alikes. */
function judgeTogether(finished: readonly Finished[]): Finished[] {
  const contracts = finished.map(({ contract }) => contract)
  const amounts = judgeAmounts(contracts)
  const duplicates = possibleDuplicates(contracts)
  return finished.map(({ contract, ...rest }, index) => {
    const { status, failed } = amounts[index]!
    const flags = [...contract.flags, ...failed.map((code) => ({ code }))]
    if (duplicates.has(contract.id)) flags.push({ code: 'possible-duplicate' })
    return { ...rest, contract: { ...contract, amountStatus: status, flags } }
  })
}

/** `abc/1` and `abc 1` have one slug: the second is `abc-1-2`, or the next number that no other has. */
function withDistinctIds(finished: readonly Finished[]): readonly Finished[] {
  const taken = new Set(finished.map(({ contract }) => contract.id))
  const seen = new Set<string>()
  const lastNumbers = new Map<string, number>()
  return finished.map(({ row, contract }) => {
    let { id } = contract
    let number = lastNumbers.get(id) ?? 1
    while (seen.has(id) || (id !== contract.id && taken.has(id))) id = `${contract.id}-${(number += 1)}`
    lastNumbers.set(contract.id, number)
    seen.add(id)
    return { row, contract: id === contract.id ? contract : { ...contract, id } }
  })
}

function newestFirst(a: Contract, b: Contract): number {
  if (a.notifiedOn !== b.notifiedOn) return (a.notifiedOn ?? '') < (b.notifiedOn ?? '') ? 1 : -1
  return a.id < b.id ? -1 : 1
}
