import type {
  Category,
  EnvironmentalConsideration,
  SocialConsideration,
} from '../domain/contract/contract.ts'
import type { OptionalField } from '../domain/contract/format.ts'
import type { CodedLabel } from './contract-kinds.ts'
import { fr } from './language/typography.ts'

export { AMOUNT_STATUS_TEXT, KIND_TEXT } from './contract-kinds.ts'

/** Rule 15. */
export const CATEGORY_TEXT: Record<Category, CodedLabel> = {
  works: { code: 'travaux', label: 'Travaux', plural: 'Travaux' },
  goods: { code: 'fournitures', label: 'Fournitures', plural: 'Fournitures' },
  services: { code: 'services', label: 'Services', plural: 'Services' },
  unknown: { code: 'inconnue', label: 'Catégorie inconnue', plural: 'Catégorie inconnue' },
}

/** In the words of the official format (`considerationsSociales`). */
export const SOCIAL_TEXT: Record<SocialConsideration, CodedLabel> = {
  contractPerformanceConditions: {
    code: 'clause_sociale',
    label: 'Clause sociale',
    plural: 'Clauses sociales',
  },
  awardCriteria: { code: 'critere_social', label: 'Critère social', plural: 'Critères sociaux' },
  reservedParticipation: { code: 'marche_reserve', label: 'Marché réservé', plural: 'Marchés réservés' },
  unspecified: {
    code: 'consideration_sociale',
    label: 'Considération sociale, nature non précisée',
    plural: 'Considérations sociales, nature non précisée',
  },
}

/** In the words of the official format (`considerationsEnvironnementales`). */
export const ENVIRONMENTAL_TEXT: Record<EnvironmentalConsideration, CodedLabel> = {
  contractPerformanceConditions: {
    code: 'clause_environnementale',
    label: 'Clause environnementale',
    plural: 'Clauses environnementales',
  },
  awardCriteria: {
    code: 'critere_environnemental',
    label: 'Critère environnemental',
    plural: 'Critères environnementaux',
  },
  unspecified: {
    code: 'consideration_environnementale',
    label: 'Considération environnementale, nature non précisée',
    plural: 'Considérations environnementales, nature non précisée',
  },
}

/** A concession that is reserved has its own official word. */
export const RESERVED_CONCESSION_LABEL = 'Concession réservée'

/** Declared as none (`[]`), and not filled in (`undefined`): never the same thing (rule 6). */
export const NO_SOCIAL_CONSIDERATION = 'Pas de considération sociale'
export const NO_ENVIRONMENTAL_CONSIDERATION = 'Pas de considération environnementale'
export const NOT_FILLED_IN_TEXT = 'Non renseigné'

/** Of a modification that says again what was so already, or says none of it. */
export const AMENDMENT_WITHOUT_EFFECT =
  'Ce qui en est publié ne change ni le montant, ni la durée, ni le titulaire.'

export interface OptionalFieldText {
  readonly label: string
  /** Said where no file read has the field (rule 6): never "0 %". */
  readonly absent: string
}

export const OPTIONAL_FIELD_TEXT: Record<OptionalField, OptionalFieldText> = {
  socialConsiderations: {
    label: 'Considérations sociales',
    absent: fr`Champ inexistant dans ce format : on ne peut pas savoir si ce marché porte une considération sociale.`,
  },
  environmentalConsiderations: {
    label: 'Considérations environnementales',
    absent: fr`Champ inexistant dans ce format : on ne peut pas savoir si ce marché porte une considération environnementale.`,
  },
  bidsReceived: {
    label: 'Nombre d’offres reçues',
    absent: fr`Champ inexistant dans ce format : on ne peut pas savoir combien d'entreprises ont répondu.`,
  },
  subcontracting: {
    label: 'Sous-traitance déclarée',
    absent: fr`Champ inexistant dans ce format : on ne peut pas savoir si une partie du marché est sous-traitée.`,
  },
  supplierDistance: {
    label: 'Distance du titulaire',
    absent: fr`Champ inexistant dans ce format : on ne peut pas savoir à quelle distance de l'acheteur l'entreprise est établie.`,
  },
}
