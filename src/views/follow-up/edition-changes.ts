import type { PlanChange, PlanEdition, Purchase } from '../../domain/purchase/planned-purchase.ts'
import type { Portal } from '../../domain/portal.ts'
import { formatDate } from '../../text/language/format.ts'
import { formatPeriod, UNKNOWN_PERIOD_TEXT } from '../../text/plan.ts'
import { ofPeriod, planChangeWords, toPeriod } from '../../text/plan-change.ts'
import { fr } from '../../text/language/typography.ts'
import { stepsOf } from '../purchase/timeline.ts'
import type { Step } from '../purchase/timeline.ts'

/** What an edition did to purchases, as a reader asks for it; one edition may do several to one purchase. */
export const MOVES = [
  'added',
  'returned',
  'later',
  'earlier',
  'published',
  'awarded',
  'abandoned',
  'changed',
  'dropped',
] as const
export type Move = (typeof MOVES)[number]

export interface Moved {
  readonly purchase: Purchase
  /** What was moved, from what to what; nothing where the heading says it all. */
  readonly words?: string | undefined
}

export interface EditionChanges {
  readonly edition: PlanEdition
  /** Nothing came before it: all that it has is announced, nothing is changed. */
  readonly first: boolean
  /** In the order of the plan. */
  readonly moves: ReadonlyMap<Move, readonly Moved[]>
}

/** Fields that follow from a publication or an award, which are told as such. */
const PROGRESS = ['status', 'publishedOn', 'contractIds', 'noticeUrl'] as const
const SOURCING = ['sourcingOpen', 'sourcingUntil'] as const

/**
 * A change less what other moves tell, the award that moves with the publication, and a sourcing that closes, which is
 * time going by; `undefined` where nothing is left.
 */
function ofContent(change: PlanChange, { after: line }: Step, isMoved: boolean): PlanChange | undefined {
  const told = new Set<string>([
    ...PROGRESS,
    ...(isMoved ? ['plannedAward'] : []),
    ...(line.sourcingOpen ? [] : SOURCING),
  ])
  const kept = (side: object = {}) =>
    Object.fromEntries(Object.entries(side).filter(([name]) => !told.has(name)))
  const [before, after] = [kept(change.before), kept(change.after)]
  const isEmpty = Object.keys(before).length + Object.keys(after).length === 0
  return isEmpty ? undefined : { ...change, before, after }
}

function movedBy({ months, before, after }: PlanChange): string {
  const [from, to] = [before!.plannedPublication!, after!.plannedPublication!]
  return fr`de ${months!}\u00a0mois, ${ofPeriod(from)} ${toPeriod(to)}`
}

function plannedFor({ plannedPublication }: Step['after']): string {
  return plannedPublication === undefined ? UNKNOWN_PERIOD_TEXT : formatPeriod(plannedPublication)
}

/** What became of it since the edition before: it was published, awarded, given up, or said to be postponed. */
function progressOf(
  { before, after }: Step,
  isLater: boolean,
): readonly (readonly [Move, string | undefined])[] {
  const { status, publishedOn } = after
  const isNew = before.status !== status
  const day = publishedOn === undefined ? undefined : fr`le ${formatDate(publishedOn)}`
  const appeared = publishedOn !== before.publishedOn && publishedOn !== undefined
  return [
    ...(appeared || (isNew && status === 'published') ? [['published', day] as const] : []),
    ...(isNew && (status === 'awarded' || status === 'abandoned') ? [[status, undefined] as const] : []),
    ...(isNew && status === 'postponed' && !isLater ? [['later', 'sans nouvelle date'] as const] : []),
  ]
}

/** The moves of one purchase in one edition, with their words. */
function movesOf(step: Step): ReadonlyMap<Move, string | undefined> {
  const { changes, before, after } = step
  const has = (kind: PlanChange['kind']) => changes.some((change) => change.kind === kind)
  // What comes into the plan comes as it is: nothing of it has happened since the edition before.
  if (has('added')) return new Map([['added', plannedFor(after)]])
  if (has('dropped')) return new Map([['dropped', before.status === 'awarded' ? 'déjà attribué' : undefined]])
  const isMoved = has('later') || has('earlier')
  const told = changes.flatMap((change): (readonly [Move, string | undefined])[] => {
    const { kind } = change
    if (kind === 'later' || kind === 'earlier') return [[kind, movedBy(change)]]
    if (kind === 'returned') return [[kind, plannedFor(after)]]
    const content = ofContent(change, step, isMoved)
    return content === undefined ? [] : [['changed', planChangeWords(content, after)]]
  })
  return new Map([...told, ...progressOf(step, has('later'))])
}

/** What each edition of the plan changed, oldest first. */
export function editionChanges({
  purchases,
  planEditions,
}: Pick<Portal, 'purchases' | 'planEditions'>): readonly EditionChanges[] {
  const steps = purchases.flatMap((purchase) => stepsOf(purchase).map((step) => ({ purchase, step })))
  const byEdition = Map.groupBy(steps, ({ step }) => step.edition)
  return planEditions.map((edition, index) => {
    const moved = (byEdition.get(edition.date) ?? []).flatMap(({ purchase, step }) =>
      [...movesOf(step)].map(([move, words]) => ({ move, moved: { purchase, words } })),
    )
    const groups = Map.groupBy(moved, ({ move }) => move)
    return {
      edition,
      first: index === 0,
      moves: new Map(
        MOVES.flatMap((move) => {
          const members = groups.get(move)
          return members === undefined ? [] : [[move, members.map((each) => each.moved)] as const]
        }),
      ),
    }
  })
}
