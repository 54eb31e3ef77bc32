import { contractByPublishedId } from '../../domain/edition/published-ids.ts'
import { contractPath, purchasePath } from '../../domain/links.ts'
import { memoize } from '../../domain/memoize.ts'
import type { Portal } from '../../domain/portal.ts'
import { ideaStage } from '../../domain/territory/idea-call.ts'
import type { IdeaCall, IdeaStage } from '../../domain/territory/idea-call.ts'
import { fr } from '../../text/language/typography.ts'
import { contractTitle } from '../contract/names.ts'

/** What a need became, with its page. */
interface IdeaOutcome {
  readonly text: string
  readonly path: string
}

export interface IdeaView {
  readonly call: IdeaCall
  readonly stage: IdeaStage
  /** The purchase and the contract that it became, where the files have them. */
  readonly became: readonly IdeaOutcome[]
}

/** Needs under one theme. */
interface Workshop {
  readonly theme: string
  readonly ideas: readonly IdeaView[]
}

function becameOf(
  { purchaseId, contractId }: IdeaCall,
  { purchases, contracts }: Portal,
): readonly IdeaOutcome[] {
  const purchase = purchases.find(({ id }) => id === purchaseId)
  const contract = contractId === undefined ? undefined : contractByPublishedId({ contracts })(contractId)
  return [
    ...(purchase ? [{ text: fr`l'achat annoncé « ${purchase.title} »`, path: purchasePath(purchase) }] : []),
    ...(contract
      ? [{ text: fr`le marché « ${contractTitle(contract)} »`, path: contractPath(contract) }]
      : []),
  ]
}

/** Every need: those still open first, the soonest last day first; then the others, the latest first. */
export const ideaViews = memoize((portal: Portal): readonly IdeaView[] => {
  const views = portal.ideas.map((call) => ({
    call,
    stage: ideaStage(call, portal.referenceDate),
    became: becameOf(call, portal),
  }))
  const open = views.filter(({ stage }) => stage === 'open')
  const past = views.filter(({ stage }) => stage !== 'open')
  return [
    ...open.toSorted((one, other) => (one.call.due! < other.call.due! ? -1 : 1)),
    ...past.toSorted((one, other) => (one.call.pitchedOn > other.call.pitchedOn ? -1 : 1)),
  ]
})

/** Needs by the theme of their workshop, in the order in which the themes come up. */
export function workshopsOf(ideas: readonly IdeaView[]): readonly Workshop[] {
  return [...Map.groupBy(ideas, ({ call }) => call.workshop)].map(([theme, members]) => ({
    theme,
    ideas: members,
  }))
}
