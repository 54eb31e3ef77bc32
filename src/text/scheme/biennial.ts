import type { Absence, ComputedIndicator } from '../../domain/indicator.ts'
import { FEWEST_FOR_A_SHARE } from '../../domain/small-numbers.ts'
import { absenceReasons } from '../data/absence.ts'
import type { AbsenceReason } from '../data/absence.ts'
import { formatCount } from '../language/format.ts'
import { fr } from '../language/typography.ts'

/** Categories of purchases that a report counts, by the indicator that counts them in number. */
export const CATEGORY_LABELS = {
  'considerations-sociales': fr`Un volet social, quel qu'il soit`,
  'clauses-sociales': fr`dont une clause sociale d'exécution`,
  'criteres-sociaux': fr`dont un critère social d'attribution`,
  'marches-reserves': fr`dont un marché réservé`,
  'considerations-environnementales': fr`Un volet environnemental, quel qu'il soit`,
  'clauses-environnementales': fr`dont une clause environnementale d'exécution`,
  'criteres-environnementaux': fr`dont un critère environnemental d'attribution`,
  'considerations-sociales-et-environnementales': fr`Les deux volets à la fois`,
  'titulaires-esus': fr`Entreprises solidaires d'utilité sociale agréées (ESUS)`,
  'titulaires-siae-ea-esat': fr`Entreprises qui emploient des personnes défavorisées ou handicapées (SIAE, EA, ESAT)`,
  'titulaires-ess': fr`Économie sociale et solidaire, agréée ou non`,
} as const
export type CategoryId = keyof typeof CATEGORY_LABELS

export const SECTION_LABELS = {
  social: fr`Achats socialement responsables`,
  environment: fr`Achats écologiquement responsables`,
  named: fr`Les catégories que la loi nomme`,
} as const
export type SectionId = keyof typeof SECTION_LABELS

/** How a category is counted: by its contracts or awards, or by what they are worth. */
export const MEASURE_LABELS = { number: 'en nombre', amount: fr`en valeur, euros hors taxes` } as const
export type ReportMeasure = keyof typeof MEASURE_LABELS

/** "2024 seulement ; 2026 en partie": what a figure of two years is short of; nothing where it has both whole. */
export function halfCovered(
  told: readonly string[],
  missing: readonly number[],
  partial: readonly number[],
): string {
  return [
    ...(missing.length > 0 ? [fr`${told.join(', ')} seulement`] : []),
    ...(partial.length > 0 ? [fr`${partial.join(' et ')} en partie`] : []),
  ].join(fr` ; `)
}

/** Where a field that no file has is to be found. */
export const FIELD_REMEDY = fr`Les données essentielles publiées depuis 2024 ont cette rubrique : c'est leur fichier, ajouté aux sources, qui le dirait.`

/** Why an indicator says nothing of two years, of which it has no figure. */
export function silenceReasons(indicator: ComputedIndicator, period: string): readonly AbsenceReason[] {
  const reasons = absenceReasons(indicator)
  if (reasons.length > 0) return reasons
  const lack: Absence = indicator.needs.length === 0 ? 'no-rows' : 'field-not-in-formats'
  const [reason] = absenceReasons({ ...indicator, absent: lack })
  return [
    {
      sentence:
        fr`${period} : aucune ligne de ces deux années ne le dit. ${lack === 'no-rows' ? '' : reason!.sentence}`.trim(),
    },
  ]
}

/** Why two years have no report: the files, what they have of each year, and what to do. */
export function refusalSentence(
  counts: readonly { readonly year: number; readonly contracts: number }[],
  files: readonly string[],
): string {
  const years = counts.map(({ year }) => year).join('-')
  const short = counts.filter(({ contracts }) => contracts < FEWEST_FOR_A_SHARE).map(({ year }) => year)
  const read = files.length === 0 ? 'aucun' : files.join(', ')
  const found = counts.map(
    ({ year, contracts }) => fr`${formatCount(contracts, 'marché', 'marchés')} de ${year}`,
  )
  return fr`${years} : pas de rapport. Fichiers lus : ${read} ; ${found.join(', ')}. Il en faut au moins ${FEWEST_FOR_A_SHARE} de chaque année : ajoutez aux sources ceux de ${short.join(' et de ')} (npm run import).`
}

/** Titles of the other parts of a report. */
export const REPORT_PARTS = {
  covered: fr`Ce que le rapport couvre`,
  reserved: fr`Marchés réservés, par article`,
  inclusion: fr`Insertion : heures et personnes`,
  documents: fr`Ce que des documents publiés disent`,
  targets: fr`Les objectifs et leur état`,
  silent: fr`Ce que ce rapport ne dit pas, et quel fichier le dirait`,
  method: fr`Méthode`,
} as const

export const SECTION_TEXT: Readonly<Record<SectionId, string>> = {
  social: fr`Part des marchés dont on sait s'ils demandent quelque chose pour l'emploi ou les personnes. Un marché peut compter dans plusieurs catégories.`,
  environment: fr`Part des marchés dont on sait s'ils demandent quelque chose pour l'environnement, par une clause ou par un critère.`,
  named: fr`Part des attributions, une par marché et par entreprise retenue, qui vont à ces entreprises. Un montant partagé l'est à parts égales.`,
}

export const REPORT_LAW = fr`À partir de 50 millions d'euros d'achats par an, un acheteur public publie des indicateurs tous les deux ans. Ils disent la part réelle de ses achats responsables, en nombre ou en valeur. Ce rapport les donne en nombre et en valeur.`

/** "Les fichiers ne couvrent 2026 qu'en partie": said at the head of a report, and again under each figure. */
export function partialSentence(years: readonly number[]): string {
  if (years.length === 0) return ''
  return fr`Les fichiers peuvent ne couvrir ${years.join(' et ')} qu'en partie : chaque chiffre qui en vient le dit, et deux rapports ne se comparent pas.`
}
