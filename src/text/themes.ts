import type { Theme } from '../domain/indicator.ts'

/** The thematic pages, as headings. */
export const THEME_TEXT: Record<Theme, string> = {
  depenses: 'Dépenses',
  clauses: 'Clauses sociales et environnementales',
  insertion: 'Insertion',
  'achat-local': 'Achat local',
  'sous-traitance': 'Sous-traitance',
  'achats-a-venir': 'Achats à venir',
}
