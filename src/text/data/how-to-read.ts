import { fr } from '../language/typography.ts'
import type { Caveat, ComputedIndicator } from '../../domain/indicator.ts'
import type { Unit } from '../../domain/unit.ts'

/** What the unit is, in a few words. */
const OF_UNIT: Partial<Record<Unit, string>> = {
  EUR: fr`euros hors taxes`,
  taux: fr`une variation entre le départ et l'arrivée`,
  heures: fr`des heures de travail`,
  etp: fr`des heures divisées par une année de travail à temps plein`,
  indice: fr`de 0, très partagé, à 10 000, tout au même fournisseur`,
  attributions: fr`une attribution par marché et par fournisseur`,
}

/** Caveats in a few words, in the order that a reader needs them; the others stand in the notes. */
const OF_CAVEAT: readonly (readonly [Caveat, string])[] = [
  ['amount-is-not-spending', fr`prix ou maximums prévus, non ce qui a été payé`],
  ['concentration-of-notified', fr`montants signés, plafonds compris`],
  ['concessions-apart', fr`chiffre d'affaires attendu du concessionnaire, non un achat`],
  ['coverage-threshold', fr`surtout des marchés d'au moins 40 000 € (25 000 € avant 2020)`],
  ['plan-not-binding', fr`prévisionnel, non exhaustif, sans engagement de l'acheteur`],
  ['estimate-is-not-award', fr`une estimation n'est pas un montant signé`],
  ['plan-links-only', fr`marchés que la programmation cite`],
  ['published-so-far', fr`achats déjà parus`],
  ['unknown-is-not-none', fr`calculé sur ce qui est renseigné`],
  ['location-from-establishments', fr`d'après l'adresse de l'établissement, quand elle est connue`],
  ['shared-equally', fr`à parts égales entre fournisseurs`],
  ['newcomer-in-files-only', fr`nouveau dans ces fichiers`],
  ['subcontracting-declared-only', fr`sous-traitance déclarée seulement`],
  ['size-class-of-today', fr`taille d'aujourd'hui`],
  ['people-masked', fr`aucun nombre de 1 à 4 personnes`],
  ['partial-years', fr`les années hachurées sont incomplètes`],
  ['plan-years', fr`une année partielle n'est pas finie, ou mal couverte`],
]

const MOST = 3

/** "Comment lire ce chiffre": one short line, from the unit and the caveats. */
export function howToRead({
  unit,
  caveats,
}: Pick<ComputedIndicator, 'unit' | 'caveats'>): string | undefined {
  const parts = [
    OF_UNIT[unit],
    ...OF_CAVEAT.filter(([caveat]) => caveats.includes(caveat)).map(([, words]) => words),
  ].filter((part) => part !== undefined)
  if (parts.length === 0) return undefined
  return fr`Comment lire ce chiffre : ${parts.slice(0, MOST).join('\u00a0; ')}.`
}
