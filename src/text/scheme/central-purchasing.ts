import type { CentralPurchasing } from '../../domain/territory/territory.ts'
import { formatCount } from '../language/format.ts'
import { fr, typeset } from '../language/typography.ts'

/** How many contracts name the body, as the first sentence of its page. */
export function centralFinding({ name }: CentralPurchasing, contracts: number): string {
  const quoted = typeset(`« ${name} »`)
  if (contracts === 0) return fr`Aucun contrat des fichiers lus ne nomme ${quoted} dans son objet.`
  return fr`${formatCount(contracts, 'contrat publié nomme', 'contrats publiés nomment')} ${quoted} dans ${contracts === 1 ? 'son' : 'leur'} objet.`
}
