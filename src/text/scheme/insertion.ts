import { fr } from '../language/typography.ts'

/** Under each table that gives numbers of people (rule 11). */
export const PEOPLE_NOTE = fr`Une ligne de 1 à 4 personnes n'est pas montrée : un total qui la contient se lit entre deux nombres, ou est masqué. Une personne présente deux années compte deux fois.`
