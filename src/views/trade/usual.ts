import type { TradeSummary } from '../../indicators/trade-summary.ts'
import { formatCount, formatEuros, formatNumber } from '../../text/language/format.ts'
import { fr } from '../../text/language/typography.ts'
import { NOT_FILLED_IN } from '../contract/property.ts'
import type { Property, PropertyValue } from '../contract/property.ts'

const FEW: PropertyValue = {
  ...NOT_FILLED_IN,
  text: 'trop peu de données',
  detail: 'moins de cinq marchés le disent',
}

function without(count: number): string {
  return count === 0 ? '' : fr` ; ${formatCount(count, 'marché ne le dit', 'marchés ne le disent')} pas`
}

/** What is usual, of a trade or of a family. */
type UsualOf = Pick<TradeSummary, 'amounts' | 'bids' | 'withoutAmount' | 'withoutBids'>

function amount({ amounts, withoutAmount }: UsualOf): PropertyValue {
  if (amounts === undefined) return FEW
  return {
    text: `${formatEuros(amounts.median)} hors taxes`,
    detail: fr`la moitié des marchés vont de ${formatEuros(amounts.quarter)} à ${formatEuros(amounts.threeQuarters)} ; sur ${formatCount(amounts.known, 'montant indiqué', 'montants indiqués')}${without(withoutAmount)}`,
  }
}

function bids({ bids: usual, withoutBids }: UsualOf, hasBids: boolean): PropertyValue {
  if (!hasBids) return { text: 'absent des fichiers lus', unknown: true }
  if (usual === undefined) return FEW
  const range =
    usual.quarter === usual.threeQuarters
      ? ''
      : fr`la moitié des marchés en ont reçu de ${formatNumber(usual.quarter)} à ${formatNumber(usual.threeQuarters)} ; `
  return {
    text: formatCount(usual.median, 'offre', 'offres'),
    detail: fr`${range}sur ${formatCount(usual.known, 'marché renseigné', 'marchés renseignés')}${without(withoutBids)}`,
  }
}

/** Medians of its contracts, where at least five say it (rule 12). */
export function usualProperties(record: UsualOf, hasBids: boolean): readonly Property[] {
  return [
    { label: 'Montant médian', term: 'mediane', values: [amount(record)] },
    { label: 'Nombre médian d’offres reçues', values: [bids(record, hasBids)] },
  ]
}
