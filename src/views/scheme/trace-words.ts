import type { TraceName, WordTraceName } from '../../domain/territory/trace.ts'
import { formatCount, formatNumber } from '../../text/language/format.ts'
import { fr } from '../../text/language/typography.ts'
import type { EvidenceState } from './evidence.ts'
import { MEASURED_TRACE } from './traces.ts'
import type { FoundTrace } from './traces.ts'

export const EVIDENCE_TEXT: Readonly<Record<EvidenceState, string>> = {
  measured: 'mesurée',
  traced: 'des traces',
  silent: 'rien de publié',
}

type Nouns = readonly [one: string, many: string]

const NOUNS: Readonly<Record<TraceName | typeof MEASURED_TRACE, Nouns>> = {
  [MEASURED_TRACE]: ['résultat mesuré', 'résultats mesurés'],
  'marches-clause-sociale': ['marché avec une clause sociale', 'marchés avec une clause sociale'],
  'marches-critere-social': [
    'marché jugé aussi sur un critère social',
    'marchés jugés aussi sur un critère social',
  ],
  'marches-reserves': ['marché réservé', 'marchés réservés'],
  'marches-heures-insertion': ['marché avec des heures d’insertion', 'marchés avec des heures d’insertion'],
  'marches-clause-environnementale': [
    'marché avec une clause environnementale',
    'marchés avec une clause environnementale',
  ],
  'marches-critere-environnemental': [
    'marché jugé aussi sur un critère environnemental',
    'marchés jugés aussi sur un critère environnemental',
  ],
  'travaux-environnement': [
    'marché de travaux qui tient compte de l’environnement',
    'marchés de travaux qui tiennent compte de l’environnement',
  ],
  'marches-innovants': ['marché déclaré innovant', 'marchés déclarés innovants'],
  'concessions-considerations': [
    'concession avec une demande sociale ou environnementale',
    'concessions avec une demande sociale ou environnementale',
  ],
  'achats-annonces': ['achat annoncé dans la programmation', 'achats annoncés dans la programmation'],
  'achats-sourcing': [
    'achat avec un échange préalable (sourcing)',
    'achats avec un échange préalable (sourcing)',
  ],
  'achats-heures-prevues': [
    'achat annoncé avec des heures d’insertion',
    'achats annoncés avec des heures d’insertion',
  ],
  'achats-environnement': [
    'achat annoncé avec une demande environnementale',
    'achats annoncés avec une demande environnementale',
  ],
  'achats-lots': ['achat annoncé en plusieurs lots', 'achats annoncés en plusieurs lots'],
  'achats-reserves': ['achat annoncé avec un lot réservé', 'achats annoncés avec un lot réservé'],
  'achats-reserves-handicap': [
    'achat annoncé avec un lot réservé au handicap',
    'achats annoncés avec un lot réservé au handicap',
  ],
  'achats-reserves-ess': [
    'achat annoncé avec un lot réservé à l’économie sociale',
    'achats annoncés avec un lot réservé à l’économie sociale',
  ],
  'avis-ouverts': [
    'consultation à laquelle on pouvait répondre',
    'consultations auxquelles on pouvait répondre',
  ],
  'avis-reserves': ['consultation réservée', 'consultations réservées'],
}

const WORD_NOUNS: Readonly<Record<WordTraceName, Nouns>> = {
  'marches-objet': ['contrat dont l’objet dit', 'contrats dont l’objet dit'],
  'achats-objet': ['achat annoncé qui dit', 'achats annoncés qui disent'],
  partenaires: ['partenaire dont le rôle dit', 'partenaires dont le rôle dit'],
  faits: ['valeur d’un document qui dit', 'valeurs d’un document qui disent'],
  jalons: ['date du schéma qui dit', 'dates du schéma qui disent'],
}

function nouns({ name, word }: FoundTrace): Nouns {
  if (word === undefined) return NOUNS[name as keyof typeof NOUNS]
  const [one, many] = WORD_NOUNS[name as WordTraceName]
  return [fr`${one} « ${word} »`, fr`${many} « ${word} »`]
}

/** "12 marchés réservés", "2 contrats dont l’objet dit « carbone »". */
export function foundText(trace: FoundTrace): string {
  return formatCount(trace.items.length, ...nouns(trace))
}

/** "marchés réservés": what was looked for in vain. */
export function soughtText(trace: FoundTrace): string {
  return nouns(trace)[1]
}

type Tally = Readonly<Record<EvidenceState, number>>

/** "28 actions : 12 se mesurent, 9 laissent des traces, 7 restent muettes". */
export function tallyTitle({ measured, traced, silent }: Tally): string {
  const parts = [
    measured === 0 ? '' : `${formatNumber(measured)} ${measured > 1 ? 'se mesurent' : 'se mesure'}`,
    traced === 0 ? '' : `${formatNumber(traced)} ${traced > 1 ? 'laissent' : 'laisse'} des traces`,
    silent === 0 ? '' : `${formatNumber(silent)} ${silent > 1 ? 'restent muettes' : 'reste muette'}`,
  ].filter((part) => part !== '')
  return fr`${formatCount(measured + traced + silent, 'action', 'actions')} : ${parts.join(', ')}`
}

/** What the three marks mean, with how many actions have each. */
export function tallyParts({
  measured,
  traced,
  silent,
}: Tally): readonly (readonly [EvidenceState, string])[] {
  return [
    ['measured', fr`${measured} mesurée${measured > 1 ? 's' : ''} par un chiffre`],
    ['traced', fr`${traced} qui laisse${traced > 1 ? 'nt' : ''} des traces : un marché, une date`],
    ['silent', fr`${silent} sans rien de publié`],
  ]
}
