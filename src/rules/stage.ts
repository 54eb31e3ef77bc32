import type { Cents } from '../domain/money.ts'
import type { RowRef } from '../domain/contract/contract.ts'
import type { MergeReason, Tally } from '../domain/reconciliation.ts'
import type { SetAside, SetAsideReason } from '../domain/set-aside.ts'

/** Anything that stands for one published row. */
export interface Counted {
  readonly ref: RowRef
  /** The published amount of that row; absent where none is readable. */
  readonly amount?: Cents
  /** How many rows it stands for, where others than the buyer's were only counted: 1 where absent. */
  readonly times?: number
}

/** What a step decides of a row: it goes on, it joins another, or it is set aside. Nothing else can happen to it. */
export type Outcome<Out> =
  | { readonly keep: Out }
  | { readonly mergeInto: RowRef; readonly reason: MergeReason }
  | { readonly setAside: SetAside }

export interface StageTally {
  readonly read: Tally
  readonly kept: Tally
  readonly merged: Tally
  readonly setAside: Tally
  readonly setAsideByReason: ReadonlyMap<SetAsideReason, Tally>
}

export interface MergedRow<In> {
  readonly row: In
  readonly into: RowRef
  readonly reason: MergeReason
}

export interface SetAsideRow<In> {
  readonly row: In
  readonly setAside: SetAside
}

export interface StageResult<In, Out> {
  readonly name: string
  readonly tallies: ReadonlyMap<string, StageTally>
  readonly kept: readonly Out[]
  readonly merged: readonly MergedRow<In>[]
  /** Another buyer's rows are counted in the tallies and not listed (rule 1). */
  readonly setAside: readonly SetAsideRow<In>[]
}

class Count {
  rows = 0
  amount: Cents = 0n

  add({ amount, times = 1 }: Counted): void {
    this.rows += times
    this.amount += amount ?? 0n
  }
}

function newTally() {
  return {
    read: new Count(),
    kept: new Count(),
    merged: new Count(),
    setAside: new Count(),
    setAsideByReason: new Map<SetAsideReason, Count>(),
  }
}

/**
 * Runs `step` over every row: *in = kept + merged + set aside*, in rows and in euros, by construction, because each
 * row has exactly one outcome and is counted where the outcome is read (rule 1).
 */
export async function stage<In extends Counted, Out>(
  name: string,
  rows: Iterable<In> | AsyncIterable<In>,
  step: (row: In) => Outcome<Out>,
): Promise<StageResult<In, Out>> {
  const tallies = new Map<string, ReturnType<typeof newTally>>()
  const kept: Out[] = []
  const merged: MergedRow<In>[] = []
  const setAside: SetAsideRow<In>[] = []
  for await (const row of rows) {
    let tally = tallies.get(row.ref.source)
    if (tally === undefined) tallies.set(row.ref.source, (tally = newTally()))
    tally.read.add(row)
    const outcome = step(row)
    if ('keep' in outcome) {
      tally.kept.add(row)
      kept.push(outcome.keep)
    } else if ('mergeInto' in outcome) {
      tally.merged.add(row)
      merged.push({ row, into: outcome.mergeInto, reason: outcome.reason })
    } else {
      const { reason } = outcome.setAside
      tally.setAside.add(row)
      let count = tally.setAsideByReason.get(reason)
      if (count === undefined) tally.setAsideByReason.set(reason, (count = new Count()))
      count.add(row)
      if (reason !== 'other-buyer') setAside.push({ row, setAside: outcome.setAside })
    }
  }
  return { name, tallies, kept, merged, setAside }
}

/**
 * Holds the stages against one another: what one kept, the next has read, in rows and in euros.
 * @throws Error naming the two stages and the source: a fault of this program, which stops the build.
 */
export function reconcile(stages: readonly StageResult<Counted, unknown>[]): void {
  for (let index = 1; index < stages.length; index++) {
    const before = stages[index - 1]!
    const after = stages[index]!
    for (const [source, { kept }] of before.tallies) {
      const read = after.tallies.get(source)?.read ?? { rows: 0, amount: 0n }
      if (kept.rows !== read.rows || kept.amount !== read.amount) {
        throw new Error(
          `the chain breaks for ${source}: ${before.name} kept ${kept.rows} rows (${kept.amount} cents), ` +
            `${after.name} read ${read.rows} (${read.amount} cents)`,
        )
      }
    }
  }
}
