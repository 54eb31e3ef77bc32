import type { ComputedIndicator } from '../../domain/indicator.ts'

/** The figures of one part of a thematic page: in full, in a few lines, and in a few lines that unfold. */
export interface ChapterPlan {
  readonly lead?: readonly string[]
  readonly more?: readonly string[]
  readonly rest?: readonly string[]
}

export interface Chapter {
  readonly lead: readonly ComputedIndicator[]
  readonly more: readonly ComputedIndicator[]
  readonly rest?: readonly ComputedIndicator[]
}

export interface Story<K extends string> {
  readonly chapters: Readonly<Record<K, Chapter>>
  /** Those that have values and that no chapter names: a new entry of the registry shows without a change here. */
  readonly untold: readonly ComputedIndicator[]
  /** Those of which the sources of this territory say nothing. */
  readonly absent: readonly ComputedIndicator[]
}

/**
 * Puts the indicators of a page into its chapters; absent ones are in none.
 * @throws RangeError where a plan names an indicator that is not among them: a fault of the page.
 */
export function tellStory<K extends string>(
  indicators: readonly ComputedIndicator[],
  plan: Readonly<Record<K, ChapterPlan>>,
): Story<K> {
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]))
  const present = (ids: readonly string[] = []) =>
    ids
      .map((id) => {
        const indicator = byId.get(id)
        if (indicator === undefined) throw new RangeError(`no indicator "${id}" for this page`)
        return indicator
      })
      .filter(({ absent }) => absent === undefined)
  const entries = Object.entries<ChapterPlan>(plan)
  const told = new Set(
    entries.flatMap(([, { lead = [], more = [], rest = [] }]) => [...lead, ...more, ...rest]),
  )
  const chapters = entries.map(([key, { lead, more, rest }]): [string, Chapter] => [
    key,
    { lead: present(lead), more: present(more), rest: present(rest) },
  ])
  return {
    chapters: Object.fromEntries(chapters) as Record<K, Chapter>,
    untold: indicators.filter(({ id, absent }) => absent === undefined && !told.has(id)),
    absent: indicators.filter(({ absent }) => absent !== undefined),
  }
}

/** Whether a chapter has a figure to show. */
export function isTold({ lead, more, rest = [] }: Chapter): boolean {
  return lead.length + more.length + rest.length > 0
}
