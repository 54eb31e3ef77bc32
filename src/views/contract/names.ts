import type { Contract } from '../../domain/contract/contract.ts'
import { shortened } from '../../domain/shorten.ts'

const TITLE_NOT_FILLED_IN = 'Marché sans objet publié'

/** What a contract is called, also where no title is published: its id then tells it from others. */
export function contractTitle({ title, id }: Pick<Contract, 'title' | 'id'>): string {
  return title ?? `${TITLE_NOT_FILLED_IN} (${id})`
}

const SHORT_TITLE = 60

/** The same in a link within a sentence, cut at a word. */
export function shortTitle(contract: Pick<Contract, 'title' | 'id'>): string {
  return contract.title === undefined ? contractTitle(contract) : shortened(contract.title, SHORT_TITLE)
}
