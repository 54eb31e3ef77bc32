import type { Target, Theme } from '../domain/indicator.ts'
import type { DocumentedFact } from '../domain/territory/fact.ts'
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

/** What the front page says of clauses where no file has them. */
export function unknownClauses(targets: readonly Target[], territory: string): string {
  const own = targets.some(({ perimeter }) => perimeter === territory)
  return fr`Nous ne le savons pas : les fichiers lus n'ont pas cette rubrique. Les objectifs ${own ? '' : 'nationaux '}et la loi, eux, sont connus.`
}

/** What the front page says of insertion hours where no file has them; `documented` are its own facts on them. */
export function unknownHours(documented: readonly DocumentedFact[]): string {
  const more = documented.length === 0 ? '' : ' Quelques documents en donnent des valeurs.'
  return fr`Nous ne le savons pas : aucun fichier d'heures n'est lu ici.${more}`
}
