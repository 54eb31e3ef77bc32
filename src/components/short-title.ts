import type { Contract } from '../domain/contract.ts'
import { shortened } from '../domain/shorten.ts'

const LONGEST = 60

/** A contract's title in a link, cut at a word; two contracts may share it, so the id says which where it is unknown. */
export function shortTitle({ title, id }: Pick<Contract, 'title' | 'id'>): string {
  if (title === undefined) return `Marché sans objet (${id})`
  return shortened(title, LONGEST)
}
