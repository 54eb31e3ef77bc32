import { fr } from '../../language/typography.ts'
import type { FlagText } from './flag-text.ts'

/** Other fields of a contract and of its amendments. */
export const FIELD_FLAGS = {
  'buyer-missing': {
    code: 'acheteur_absent',
    label: 'Acheteur non renseigné',
    sentence: fr`La ligne ne nomme pas son acheteur. Elle est gardée, car ce fichier ne contient que les marchés d'un seul acheteur.`,
  },
  'value-unreadable': {
    code: 'valeur_illisible',
    label: 'Valeur illisible',
    sentence: fr`Un champ de la ligne ne se laisse pas lire. Il compte comme non renseigné.`,
  },
  'date-missing': {
    code: 'date_absente',
    label: 'Date non renseignée',
    sentence: fr`Aucune date de notification. Le marché est gardé et rangé dans « date inconnue ».`,
  },
  'date-unreadable': {
    code: 'date_illisible',
    label: 'Date illisible',
    sentence: fr`La date publiée n'est pas une date du calendrier. Le marché est gardé et rangé dans « date inconnue ».`,
  },
  'date-implausible': {
    code: 'date_invraisemblable',
    label: 'Date invraisemblable',
    sentence: fr`La date est antérieure à 2000 ou postérieure à la date d'arrêt du portail. Elle n'est pas corrigée : le marché est rangé dans « date inconnue ».`,
  },
  'duration-missing': {
    code: 'duree_absente',
    label: 'Durée non renseignée',
    sentence: fr`Aucune durée. La date de fin du marché est inconnue.`,
  },
  'duration-unreadable': {
    code: 'duree_illisible',
    label: 'Durée illisible',
    sentence: fr`La durée publiée n'est pas un nombre de mois. La date de fin du marché est inconnue.`,
  },
  'duration-implausible': {
    code: 'duree_invraisemblable',
    label: 'Durée invraisemblable',
    sentence: fr`La durée vaut 0 ou dépasse 240 mois (480 pour une concession), parfois parce que des jours ont été saisis comme des mois. Elle est montrée telle quelle, sans date de fin.`,
  },
  'cpv-missing': {
    code: 'cpv_absent',
    label: 'Code CPV non renseigné',
    sentence: fr`Aucun code CPV. Le marché est gardé, sa famille d'achats est inconnue.`,
  },
  'cpv-repaired': {
    code: 'cpv_retabli',
    label: 'Code CPV rétabli',
    sentence: fr`Le code CPV publié avait perdu son zéro initial ou portait des caractères en trop. Le portail retient les huit chiffres qui s'en déduisent.`,
  },
  'cpv-unreadable': {
    code: 'cpv_illisible',
    label: 'Code CPV illisible',
    sentence: fr`Le code publié n'est pas un code CPV. Le marché est gardé, sa famille d'achats est inconnue.`,
  },
  'consideration-contradictory': {
    code: 'consideration_contradictoire',
    label: 'Volet contradictoire',
    sentence: fr`« Pas de considération » est déclaré à côté d'une clause ou d'un critère. Le marché est compté comme ayant ce volet.`,
  },
  'consideration-unknown-value': {
    code: 'consideration_hors_liste',
    label: 'Volet hors liste',
    sentence: fr`La valeur publiée n'est pas de la liste officielle et n'est pas prise en compte. Sans autre valeur, la rubrique compte comme non renseignée.`,
  },
  'bids-implausible': {
    code: 'offres_invraisemblables',
    label: 'Nombre d’offres invraisemblable',
    sentence: fr`Le nombre d'offres reçues ne peut pas être vrai pour un marché attribué. Il compte comme non renseigné.`,
  },
  'amendment-undated': {
    code: 'modification_sans_date',
    label: 'Modification sans date',
    sentence: fr`Une modification n'a pas de date. Elle est montrée dans l'historique et ne l'emporte sur aucune modification datée.`,
  },
  'amendment-unreadable': {
    code: 'modification_illisible',
    label: 'Modification illisible',
    sentence: fr`Une modification ne se laisse pas lire en entier. Ce qui en est lisible est montré dans l'historique.`,
  },
  'amendment-before-contract': {
    code: 'modification_avant_marche',
    label: 'Modification avant le marché',
    sentence: fr`Une modification est datée d'avant la notification du marché qu'elle modifie : l'une des deux dates est fausse. Les deux sont montrées telles que publiées.`,
  },
  'published-before-notified': {
    code: 'publication_avant_notification',
    label: 'Publication avant la notification',
    sentence: fr`Les données disent avoir été publiées avant que le marché soit signé : l'une des deux dates est fausse. Les deux sont montrées telles que publiées ; l'année reste celle de la notification.`,
  },
  'subcontract-unreadable': {
    code: 'sous_traitance_illisible',
    label: 'Acte de sous-traitance illisible',
    sentence: fr`Un acte de sous-traitance ne se laisse pas lire en entier. Ce qui en est lisible est montré.`,
  },
  'place-unreadable': {
    code: 'lieu_illisible',
    label: fr`Code du lieu illisible`,
    sentence: fr`Le code du lieu d'exécution n'est pas de son type : un nom, des lettres ou un autre numéro en tiennent lieu. Le code compte comme non renseigné ; aucun lieu n'est deviné. Publiez le code de l'Insee.`,
  },
  'place-postcode': {
    code: 'lieu_code_postal',
    label: 'Lieu donné par un code postal',
    sentence: fr`Un code postal n'est pas un code de commune : plusieurs communes peuvent le partager, et il ressemble au code d'une autre. Il est montré tel que publié ; aucune commune n'en est déduite. Publiez le code de l'Insee.`,
  },
  'deadline-unread': {
    code: 'date_limite_non_lue',
    label: 'Nouvelle date limite non lue',
    sentence: fr`Un avis rectificatif parle de la date limite sans que la nouvelle se laisse lire. La date limite est inconnue : l'ancienne n'est plus donnée.`,
  },
} as const satisfies Readonly<Record<string, FlagText>>
