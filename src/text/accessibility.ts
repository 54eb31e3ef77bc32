import type { IsoDate } from '../domain/date.ts'
import { fr } from './language/typography.ts'

/** What the declaration of accessibility states (arrêté of 2019-09-20, RGAA): changed by hand with each audit. */

/** The day on which a person wrote the present declaration: neither the build's nor the data's. */
export const DECLARATION_DATE: IsoDate = '2026-11-29'

export const RGAA_VERSION = '4.1.2'

/** What the project's own tests check on every version, in a real browser: no audit. */
export const AUTOMATIC_CHECKS: readonly string[] = [
  fr`aucune des fautes que sait trouver l'outil axe-core pour les règles WCAG 2.2, niveaux A et AA, sur chaque type de page, en clair et en sombre ;`,
  fr`aucun défilement horizontal des pages à 320 pixels de large ;`,
  fr`chaque graphique porte un nom et une description, et le tableau des mêmes valeurs se trouve à côté ;`,
  fr`toutes les pages fonctionnent sans JavaScript.`,
]

/** What automatic checks cannot see, and nobody has verified yet. */
export const NOT_YET_VERIFIED: readonly string[] = [
  fr`la lecture des graphiques et des grands tableaux avec un lecteur d'écran ;`,
  fr`le parcours entier du site au clavier, par une personne ;`,
  fr`la lisibilité des objets de marchés, repris tels que publiés : majuscules, abréviations, mots coupés ;`,
  fr`l'ouverture des fichiers CSV dans les tableurs avec une technologie d'assistance.`,
]

export const TECHNOLOGIES: readonly string[] = ['HTML', 'CSS', 'SVG']

export const TEST_ENVIRONMENT = fr`Contrôles automatiques dans Chromium sous Linux. Aucun essai n'a encore été mené avec un lecteur d'écran ni une autre technologie d'assistance.`
