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
    label: 'Volet social, nature non précisée',
    plural: 'Volet social, nature non précisée',
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
    label: 'Volet environnemental, nature non précisée',
    plural: 'Volet environnemental, nature non précisée',
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
  'Ce qui en est publié ne change ni le montant, ni la durée, ni le fournisseur.'

export interface OptionalFieldText {
  readonly label: string
  /** Said where no file read has the field (rule 6): never "0 %". */
  readonly absent: string
}

export const OPTIONAL_FIELD_TEXT: Record<OptionalField, OptionalFieldText> = {
  socialConsiderations: {
    label: 'Volet social',
    absent: fr`Ce format ne le demande pas : on ne peut pas savoir si ce marché a un volet social.`,
  },
  environmentalConsiderations: {
    label: 'Volet environnemental',
    absent: fr`Ce format ne le demande pas : on ne peut pas savoir si ce marché a un volet environnemental.`,
  },
  bidsReceived: {
    label: 'Nombre d’offres reçues',
    absent: fr`Ce format ne le demande pas : on ne peut pas savoir combien d'entreprises ont répondu.`,
  },
  subcontracting: {
    label: 'Sous-traitance déclarée',
    absent: fr`Ce format ne le demande pas : on ne peut pas savoir si une partie du marché est sous-traitée.`,
  },
  supplierDistance: {
    label: 'Distance du fournisseur',
    absent: fr`Ce format ne le demande pas : on ne peut pas savoir à quelle distance de l'acheteur l'entreprise est établie.`,
  },
}
