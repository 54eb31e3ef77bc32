import type { NoticeDraft } from '../../domain/notice/notice.ts'
import { fold } from '../../text/language/fold.ts'

/** Whose notices are wanted. */
export interface NoticeScope {
  readonly buyerSirens: readonly string[]
  /** Names under which its notices appear. */
  readonly noticeNames: readonly string[]
  /** INSEE codes of the departments that it lies in; none = a name alone tells nothing. */
  readonly departments: ReadonlySet<string>
}

/**
 * What tells that a notice is the buyer's: a SIREN that it states, else its whole name, folded, in the buyer's
 * department. `other`: it states who buys, and that is somebody else; `unsaid`: nothing says whose it is. Nothing is
 * taken by likeness: a notice missed is better than one lent to the wrong buyer.
 */
export function ownerOf(
  draft: NoticeDraft,
  scope: NoticeScope | undefined,
): 'siren' | 'name' | 'other' | 'unsaid' {
  const { buyerSirens, buyerName, departments } = draft
  if (scope === undefined) return buyerSirens.length > 0 ? 'siren' : 'name'
  if (buyerSirens.some((siren) => scope.buyerSirens.includes(siren))) return 'siren'
  if (buyerSirens.length > 0) return 'other'
  const name = fold(buyerName ?? '')
  const isNamed = name !== '' && scope.noticeNames.some((known) => fold(known) === name)
  return isNamed && departments.some((code) => scope.departments.has(code)) ? 'name' : 'unsaid'
}
