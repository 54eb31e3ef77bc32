import { fr } from './language/typography.ts'

export const SORT_BY = fr`Trier par`
/** The order in which the page was made. */
export const PAGE_ORDER = fr`l'ordre de la page`

/** A column in the choice: "Somme, du plus grand au plus petit", "Fournisseur, de A à Z". */
export function sortedBy(label: string, kind: 'number' | 'day' | 'words'): string {
  const way = {
    number: fr`du plus grand au plus petit`,
    day: fr`du plus récent au plus ancien`,
    words: fr`de A à Z`,
  }
  return fr`${label}, ${way[kind]}`
}
