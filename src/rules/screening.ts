import type { ContractDraft } from '../domain/contract/contract.ts'
import type { SetAside } from '../domain/set-aside.ts'
import { normaliseText } from './normalise.ts'

const TEST_TITLE =
  /ceci n'est pas une consultation|\bcreation (de )?test\b|^(consultation|marche|contrat)?( de)? ?test( \d+)?$/

/** Rule 1: a test by its own title ("Ceci n'est pas une consultation… création test"); a supplier's name is only flagged. */
export function isTestTitle(title: string): boolean {
  return TEST_TITLE.test(normaliseText(title))
}

/** Rule 1: none of title, amount, supplier and date. */
function isEmptyDraft(draft: ContractDraft): boolean {
  return (
    draft.title === undefined &&
    draft.amount === undefined &&
    draft.notifiedOn === undefined &&
    draft.suppliers.length === 0
  )
}

/** What rule 1 sets aside among readable rows of the buyer, or `undefined` for a row to keep. */
export function screen(draft: ContractDraft): SetAside | undefined {
  if (isEmptyDraft(draft)) return { reason: 'empty' }
  if (draft.title !== undefined && isTestTitle(draft.title)) return { reason: 'test', detail: draft.title }
  return undefined
}
