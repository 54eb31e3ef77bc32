import type { Caveat, ComputedIndicator } from '../../domain/indicator.ts'

/** The figures of one part of a thematic page: in a few lines with a drawing, and those that unfold by their names. */
export interface ChapterPlan {
  readonly shown?: readonly string[]
  readonly rest?: readonly string[]
}

export interface Chapter {
  readonly shown: readonly ComputedIndicator[]
  readonly rest: readonly ComputedIndicator[]
  /** What to beware of in them that no part before has said. */
  readonly caveats: readonly Caveat[]
}

export interface Story<K extends string> {
  readonly chapters: Readonly<Record<K, Chapter>>
  /** Those that have values and that no chapter names: a new entry of the registry shows without a change here. */
  readonly untold: Chapter
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
  const told = new Set(entries.flatMap(([, { shown = [], rest = [] }]) => [...shown, ...rest]))
  const said = new Set<Caveat>()
  const firstSaid = (members: readonly ComputedIndicator[]) => {
    const caveats = [...new Set(members.flatMap((each) => each.caveats))].filter(
      (caveat) => !said.has(caveat),
    )
    for (const caveat of caveats) said.add(caveat)
    return caveats
  }
  const chapters = entries.map(([key, plan]): [string, Chapter] => {
    const [shown, rest] = [present(plan.shown), present(plan.rest)]
    return [key, { shown, rest, caveats: firstSaid([...shown, ...rest]) }]
  })
  const untold = indicators.filter(({ id, absent }) => absent === undefined && !told.has(id))
  return {
    chapters: Object.fromEntries(chapters) as Record<K, Chapter>,
    untold: { shown: untold, rest: [], caveats: firstSaid(untold) },
    absent: indicators.filter(({ absent }) => absent !== undefined),
  }
}

/** Whether a chapter has a figure to show. */
export function isTold({ shown, rest }: Pick<Chapter, 'shown' | 'rest'>): boolean {
  return shown.length + rest.length > 0
}
