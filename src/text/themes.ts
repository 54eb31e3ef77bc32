import type { Theme } from '../domain/indicator.ts'
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
export const KNOWN_ONLY = fr`Les parts sont comptées sur les marchés dont on le sait.`
