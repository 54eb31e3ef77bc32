import { fr } from '../language/typography.ts'
import type { YearTopic } from './topic.ts'

const MARKETS = ['marché', 'marchés'] as const

export interface EasyWord {
  readonly word: string
  /** One idea each. */
  readonly sentences: readonly string[]
}

/** The words of the page, explained; `marche` is needed everywhere. */
export const EASY_WORDS = {
  marche: {
    word: fr`Un marché`,
    sentences: [
      fr`Un marché est un contrat.`,
      fr`Une entreprise promet un travail ou un objet.`,
      fr`{who} promet de payer.`,
    ],
  },
  'prix-prevu': {
    word: fr`Le prix prévu`,
    sentences: [fr`C'est le prix écrit dans le contrat.`, fr`Le prix payé peut être plus petit.`],
  },
  territoire: {
    word: fr`Le territoire`,
    sentences: [fr`C'est l'endroit où {who} agit.`, fr`On ne choisit pas une entreprise pour son adresse.`],
  },
  'regle-sociale': {
    word: fr`Une règle sociale`,
    sentences: [
      fr`L'entreprise doit aider des personnes.`,
      fr`Par exemple : donner du travail à une personne au chômage.`,
    ],
  },
  reserve: {
    word: fr`Un marché réservé`,
    sentences: [
      fr`Seules certaines entreprises peuvent le faire.`,
      fr`Elles emploient des personnes handicapées ou sans travail.`,
    ],
  },
  insertion: {
    word: fr`Le travail d'insertion`,
    sentences: [fr`Ce travail aide une personne à retrouver un emploi.`],
  },
  'regle-nature': {
    word: fr`Une règle pour la nature`,
    sentences: [fr`L'entreprise doit faire attention à la nature.`, fr`Par exemple : jeter moins.`],
  },
  reponse: {
    word: fr`Une réponse`,
    sentences: [fr`Une entreprise dit : je peux faire ce travail.`, fr`Elle donne son prix.`],
  },
} satisfies Readonly<Record<string, EasyWord>>

/** What comes after "1 marché sur 4", "3 marchés sur 4", "aucun marché". */
interface OutOf {
  readonly noun: readonly [one: string, many: string]
  readonly one: string
  readonly many: string
  readonly none: string
}

/**
 * One idea of the easy page. Its figure is a part ("1 marché sur 4"), stands beside the year before ("plus qu’en
 * 2024"), or is a comparison by itself ("autant que…"): a number alone says nothing.
 */
export interface EasyTopic extends Pick<YearTopic, 'indicator' | 'series'> {
  readonly outOf?: OutOf
  /** With `{}`: what the year before is set beside. */
  readonly beside?: string
  /** With `{}`: a comparison by itself. */
  readonly like?: string
  readonly noun?: readonly [one: string, many: string]
  /** A word that the sentence needs. */
  readonly word?: keyof typeof EASY_WORDS
  /** What is not known where there is no figure: a whole sentence. */
  readonly unknown: string
}

export const EASY_TOPICS: readonly EasyTopic[] = [
  {
    indicator: 'nombre-de-marches',
    beside: fr`{who} a signé {}`,
    noun: MARKETS,
    unknown: fr`On ne sait pas combien de marchés sont signés.`,
  },
  {
    indicator: 'montants-notifies',
    beside: fr`Le prix prévu est de {}`,
    word: 'prix-prevu',
    unknown: fr`On ne sait pas le prix des marchés.`,
  },
  {
    indicator: 'taille-des-titulaires',
    series: 'pme',
    outOf: {
      noun: MARKETS,
      one: fr`va à une petite ou moyenne entreprise`,
      many: fr`vont à de petites ou moyennes entreprises`,
      none: fr`ne va à une petite ou moyenne entreprise`,
    },
    unknown: fr`On ne sait pas si les entreprises sont petites ou grandes.`,
  },
  {
    indicator: 'part-locale-territoire',
    outOf: {
      noun: MARKETS,
      one: fr`va à une entreprise du territoire`,
      many: fr`vont à des entreprises du territoire`,
      none: fr`ne va à une entreprise du territoire`,
    },
    word: 'territoire',
    unknown: fr`On ne sait pas où sont les entreprises.`,
  },
  {
    indicator: 'considerations-sociales',
    outOf: {
      noun: MARKETS,
      one: fr`a une règle sociale`,
      many: fr`ont une règle sociale`,
      none: fr`n'a de règle sociale`,
    },
    word: 'regle-sociale',
    unknown: fr`On ne sait pas combien de marchés ont une règle sociale.`,
  },
  {
    indicator: 'marches-reserves',
    outOf: {
      noun: MARKETS,
      one: fr`est réservé`,
      many: fr`sont réservés`,
      none: fr`n'est réservé`,
    },
    word: 'reserve',
    unknown: fr`On ne sait pas combien de marchés sont réservés.`,
  },
  {
    indicator: 'equivalents-temps-plein',
    like: fr`Le travail d'insertion a duré autant que {} pendant un an.`,
    noun: ['emploi', 'emplois'],
    word: 'insertion',
    unknown: fr`On ne sait pas combien de travail d'insertion a été fait.`,
  },
  {
    indicator: 'considerations-environnementales',
    outOf: {
      noun: MARKETS,
      one: fr`a une règle pour la nature`,
      many: fr`ont une règle pour la nature`,
      none: fr`n'a de règle pour la nature`,
    },
    word: 'regle-nature',
    unknown: fr`On ne sait pas combien de marchés ont une règle pour la nature.`,
  },
  {
    indicator: 'offres-recues',
    beside: fr`Un marché reçoit environ {}`,
    noun: ['réponse', 'réponses'],
    word: 'reponse',
    unknown: fr`On ne sait pas combien d'entreprises répondent.`,
  },
  {
    indicator: 'offre-unique',
    outOf: {
      noun: MARKETS,
      one: fr`a reçu une seule réponse`,
      many: fr`ont reçu une seule réponse`,
      none: fr`n'a reçu une seule réponse`,
    },
    word: 'reponse',
    unknown: fr`On ne sait pas combien de marchés ont une seule réponse.`,
  },
]
