import { formatDate } from '../../text/language/format.ts'
import { fr } from '../../text/language/typography.ts'
import type { Passing } from '../passing.ts'
import type { PurchaseView } from './view.ts'

type Sourcing = Pick<PurchaseView, 'isSourcingOpen' | 'purchase' | 'referenceDate'>

/** "sourcing jusqu'au 15 décembre 2026": the few words of lists, tables, cards and feeds; nothing where none is open. */
export function sourcingTag({ isSourcingOpen, purchase, referenceDate }: Sourcing): Passing | undefined {
  if (isSourcingOpen !== true) return undefined
  const { sourcingUntil: until } = purchase
  if (until === undefined)
    return { text: fr`sourcing ouvert au ${formatDate(referenceDate)}, sans date limite indiquée` }
  return {
    text: fr`sourcing jusqu'au ${formatDate(until)}`,
    until,
    past: fr`sourcing terminé le ${formatDate(until)}`,
  }
}

/** The same as a sentence. */
export function sourcingSentence({ isSourcingOpen, purchase, referenceDate }: Sourcing): Passing | undefined {
  if (isSourcingOpen !== true) return undefined
  const { sourcingUntil: until } = purchase
  const met = fr`Au ${formatDate(referenceDate)}, l'acheteur rencontrait des entreprises`
  if (until === undefined) return { text: `${met}.` }
  return {
    text: fr`${met}, jusqu'au ${formatDate(until)}.`,
    until,
    past: fr`L'acheteur a rencontré des entreprises jusqu'au ${formatDate(until)}.`,
  }
}
