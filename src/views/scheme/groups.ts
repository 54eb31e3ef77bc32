import type { Portal } from '../../domain/portal.ts'
import type { SchemeAction } from '../../domain/territory/scheme.ts'
import { measureViews } from '../measures/measures.ts'
import { measureItem } from './trace-item.ts'
import { MEASURED_TRACE } from './traces.ts'
import { EVIDENCE_STATES, evidenceOf } from './evidence.ts'
import type { Evidence, EvidenceState } from './evidence.ts'

export interface ActionView {
  readonly action: SchemeAction
  readonly evidence: Evidence
}

/** Actions under one heading. */
interface NamedActions {
  readonly name: string
  readonly actions: readonly ActionView[]
}

/** "Pilier 1", with what it is about; or "Méthode" and its axes, each with a heading of its own. */
export interface ActionColumn {
  readonly heading: string
  /** Said above the heading; absent where the group is not of two parts, or has axes. */
  readonly kicker?: string
  /** One alone, under the heading itself, or several. */
  readonly groups: readonly NamedActions[]
  readonly actions: readonly ActionView[]
}

/** What the authority measures of an action is a trace of it. */
function withMeasures(portal: Portal, action: SchemeAction, evidence: Evidence): Evidence {
  const items = measureViews(portal)
    .filter(({ actions }) => actions.includes(action))
    .map(measureItem)
  if (items.length === 0) return evidence
  const state = evidence.state === 'silent' ? 'traced' : evidence.state
  return { ...evidence, state, shownBy: [...evidence.shownBy, { name: MEASURED_TRACE, items }] }
}

export function actionViews(portal: Portal): readonly ActionView[] {
  const evidence = evidenceOf(portal)
  return portal.scheme.actions.map((action) => ({
    action,
    evidence: withMeasures(portal, action, evidence(action)),
  }))
}

/** "Pilier 1 – Renforcer l’insertion" → "Pilier 1", "Renforcer l’insertion". */
function parts(group: string): readonly [first: string, second?: string] {
  const [first, second] = group.split(/ [–—-] /, 2) as [string, string?]
  return second === undefined ? [first] : [first, second]
}

/** The actions by what stands before the dash of their group, in the order of the file, each group by rank. */
export function actionColumns(portal: Portal): readonly ActionColumn[] {
  const columns = Map.groupBy(actionViews(portal), ({ action }) => parts(action.group)[0])
  return [...columns].map(([first, actions]) => {
    const groups = [...Map.groupBy(actions, ({ action }) => action.group)].map(
      ([group, members]): NamedActions => ({
        name: parts(group)[1] ?? first,
        actions: members.toSorted((one, other) => one.action.rank - other.action.rank),
      }),
    )
    const [only] = groups
    const single = groups.length === 1 && only!.name !== first
    return single
      ? { kicker: first, heading: only!.name, groups, actions }
      : { heading: first, groups, actions }
  })
}

/** How many actions are measured, traced and silent. */
export function tallyOf(actions: readonly ActionView[]): Readonly<Record<EvidenceState, number>> {
  const count = (state: EvidenceState) => actions.filter(({ evidence }) => evidence.state === state).length
  return Object.fromEntries(EVIDENCE_STATES.map((state) => [state, count(state)])) as Record<
    EvidenceState,
    number
  >
}
