import type { Theme } from '../domain/indicator.ts'
import type { Cents } from '../domain/money.ts'
import { formatCount, formatEurosShort } from './language/format.ts'
import { fr } from './language/typography.ts'

/** The thematic pages, as headings. */
export const THEME_TEXT: Record<Theme, string> = {
  depenses: 'Dépenses',
  clauses: 'Clauses sociales et environnementales',
  insertion: 'Insertion',
  'achat-local': 'Achat local',
  'sous-traitance': 'Sous-traitance',
  'achats-a-venir': 'Achats à venir',
}

/** Of which rows the shares of a page are: said once a page. */
export const KNOWN_ONLY = fr`Une part ne compte que ce que l'on sait.`

/** "404 contrats, 115 M€": what stands outside the total; none is said of the files, for other files may have some. */
export function apartText(count: number, amount: Cents): string {
  if (count === 0) return 'aucun contrat dans les fichiers lus'
  return fr`${formatCount(count, 'contrat', 'contrats')}, ${formatEurosShort(amount)}`
}
