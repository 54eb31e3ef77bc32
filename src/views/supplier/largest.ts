import { contractPath } from '../../domain/links.ts'
import { shortened } from '../../domain/shorten.ts'
import type { SupplierEntry } from '../../indicators/supplier-book.ts'
import { joinProse, link, prose } from '../../text/language/prose.ts'
import type { Prose } from '../../text/language/prose.ts'
import { asPublished } from '../contract/amount.ts'
import { contractTitle } from '../contract/names.ts'
import { isProper } from './totals.ts'

const MOST = 3
/** Fewer are seen at a glance in their list. */
const FEWEST = 6

/** "Les plus grands : … (1 200 000 €, 2021) ; …": what is asked first of a firm that holds many, whatever the year. */
export function largestHeld({ holdings }: Pick<SupplierEntry, 'holdings'>): Prose | undefined {
  const stated = holdings.filter((each) => isProper(each) && each.share !== undefined)
  if (stated.length < FEWEST) return undefined
  const largest = stated
    .toSorted((one, other) => Number(other.share! > one.share!) - Number(other.share! < one.share!))
    .slice(0, MOST)
    .map(({ contract, share, others }) => {
      const words = link(shortened(contractTitle(contract)), contractPath(contract))
      const part = others > 0 ? 'part estimée, ' : ''
      return prose`${words} (${asPublished(share!)}, ${part}${contract.year ?? 'date inconnue'})`
    })
  return prose`Les plus grands, toutes années : ${joinProse(largest, ' ; ')}.`
}
