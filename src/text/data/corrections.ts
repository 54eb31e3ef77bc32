import type { CorrectableField, CorrectionRefusal } from '../../domain/edition/correction.ts'
import { isCorrectable } from '../../domain/edition/correction.ts'
import { isIsoDate } from '../../domain/date.ts'
import { centsFromDecimal } from '../../domain/money.ts'
import { formatDate, formatEurosExact, NBSP } from '../language/format.ts'
import type { ReasonText } from './reasons.ts'
import { fr } from '../language/typography.ts'

/** What a reader calls the field, and how its values are written for one. */
export const CORRECTED_FIELD_TEXT: Record<
  CorrectableField,
  { readonly label: string; readonly written?: 'euros' | 'day' | 'months' }
> = {
  objet: { label: 'Objet' },
  nature: { label: 'Nature' },
  procedure: { label: 'Procédure' },
  cpv: { label: 'Code CPV' },
  lieu_execution_code: { label: 'Code du lieu d’exécution' },
  lieu_execution_nom: { label: 'Lieu d’exécution' },
  montant_eur: { label: 'Montant signé', written: 'euros' },
  montant_initial_eur: { label: 'Montant initial', written: 'euros' },
  date_notification: { label: 'Date de notification', written: 'day' },
  date_publication: { label: 'Date de publication des données', written: 'day' },
  duree_mois: { label: 'Durée', written: 'months' },
  duree_initiale_mois: { label: 'Durée initiale', written: 'months' },
  offres_recues: { label: 'Nombre d’offres reçues' },
  titulaire_siret: { label: 'SIRET du fournisseur' },
  denomination: { label: 'Dénomination du fournisseur' },
}

/** Why a line of the log is not applied. */
export const CORRECTION_REFUSAL_TEXT: Record<CorrectionRefusal, ReasonText> = {
  incomplete: {
    code: 'ligne_incomplete',
    label: 'Ligne incomplète',
    sentence: fr`Une correction dit quel marché, quel champ, quelle valeur, pour quel motif et d'après quelle source.`,
  },
  'day-impossible': {
    code: 'jour_impossible',
    label: 'Jour de correction absent ou impossible',
    sentence: fr`La colonne « le » ne donne pas un jour du calendrier.`,
  },
  'id-unknown': {
    code: 'marche_inconnu',
    label: 'Marché inconnu',
    sentence: fr`Aucun marché de ce site ne porte cet identifiant.`,
  },
  'field-unknown': {
    code: 'champ_non_corrigeable',
    label: 'Champ qui ne se corrige pas',
    sentence: fr`Ce champ n'existe pas, ou le portail le calcule à partir d'autres.`,
  },
  'value-unreadable': {
    code: 'valeur_illisible',
    label: 'Valeur illisible',
    sentence: fr`Une valeur ne se laisse pas lire comme une valeur de ce champ.`,
  },
  'date-impossible': {
    code: 'date_impossible',
    label: 'Date impossible',
    sentence: fr`La date proposée précède 2000 ou suit la date d'arrêt des données.`,
  },
  contradictory: {
    code: 'corrections_contraires',
    label: 'Corrections contraires',
    sentence: fr`Deux lignes remplacent la même valeur par des valeurs différentes : aucune n'est appliquée.`,
  },
  'already-so': {
    code: 'deja_corrige',
    label: 'Déjà corrigé à la source',
    sentence: fr`Le marché dit déjà la valeur juste : son producteur l'a corrigée, la ligne peut être retirée.`,
  },
  'value-other': {
    code: 'valeur_differente',
    label: 'La valeur actuelle est une autre',
    sentence: fr`Le marché ne dit pas, ou ne dit plus, la valeur à remplacer : il faut relire avant de corriger.`,
  },
  'supplier-unclear': {
    code: 'titulaire_ambigu',
    label: 'Fournisseur ambigu',
    sentence: fr`Plusieurs fournisseurs du marché ont cette valeur : on ne sait pas lequel corriger.`,
  },
  'without-effect': {
    code: 'sans_effet',
    label: 'Sans effet',
    sentence: fr`La valeur proposée ne changerait rien, ou une règle de décompte l'emporte sur elle.`,
  },
}

export const UNKNOWN_VALUE = 'inconnu'

/** A value of a field as a reader reads it: "1 250 000,00 €", "3 mars 2024"; as written where it is not of its kind. */
export function correctedValue(field: string | undefined, value: string | undefined): string {
  if (value === undefined) return UNKNOWN_VALUE
  const written = isCorrectable(field) ? CORRECTED_FIELD_TEXT[field].written : undefined
  if (written === 'euros' && /^\d+(\.\d+)?$/.test(value)) return formatEurosExact(centsFromDecimal(value))
  if (written === 'day' && isIsoDate(value)) return formatDate(value)
  return written === 'months' && /^\d+$/.test(value) ? `${value}${NBSP}mois` : value
}

/** "Montant signé"; the word that was written where the field is none. */
export function correctedFieldLabel(field: string | undefined): string {
  if (field === undefined) return 'Champ non indiqué'
  return isCorrectable(field) ? CORRECTED_FIELD_TEXT[field].label : fr`Champ « ${field} »`
}
