import { fr } from '../../language/typography.ts'
import type { FlagText } from './flag-text.ts'

/** Rows of the tables that are not contracts. */
export const TABLE_FLAGS = {
  'siret-doubtful': {
    code: 'siret_douteux',
    label: 'SIRET douteux',
    sentence: fr`Le numéro a 14 chiffres, mais sa clé de contrôle est fausse : il ne désigne aucun établissement connu. La ligne est gardée telle quelle et ne rejoint aucun fournisseur.`,
  },
  'commune-unknown': {
    code: 'commune_inconnue',
    label: 'Commune inconnue',
    sentence: fr`Le code n'est celui d'aucune commune : un code postal, peut-être. Le lieu compte comme non renseigné.`,
  },
  'commune-outside': {
    code: 'commune_hors_territoire',
    label: 'Commune hors du territoire',
    sentence: fr`Le code est celui d'une commune qui n'est pas du territoire. Le lieu compte comme non renseigné : corrigez le code, ou laissez la cellule vide.`,
  },
  'theme-unknown': {
    code: 'theme_inconnu',
    label: 'Thème inconnu',
    sentence: fr`Aucun marché de la centrale d'achat n'est de ce thème. Le thème n'est pas retenu, la ligne reste : écrivez-le comme dans la table des marchés de la centrale.`,
  },
  'action-unknown': {
    code: 'action_inconnue',
    label: 'Action inconnue',
    sentence: fr`Aucune action du schéma ne porte ce numéro. La mesure reste, sans lien avec une action : corrigez le numéro, ou ajoutez l'action à la table des actions.`,
  },
  'contract-unknown': {
    code: 'marche_inconnu',
    label: 'Marché introuvable',
    sentence: fr`Aucun marché publié ne porte ce numéro, ou plusieurs le portent. La ligne est gardée et compte dans les totaux, sans lien avec un marché.`,
  },
  'value-contradictory': {
    code: 'valeurs_contradictoires',
    label: 'Valeurs contradictoires',
    sentence: fr`Deux cellules de la ligne ne peuvent pas être vraies ensemble, comme un minimum au-dessus de son maximum. On ne sait pas laquelle est fausse : les deux comptent comme non renseignées.`,
  },
  'target-incomplete': {
    code: 'cible_incomplete',
    label: 'Cible incomplète',
    sentence: fr`Une cible sans échéance, ou une échéance sans cible, ne peut être ni tenue ni manquée : le résultat mesuré est montré, sa cible ne l'est pas. Donnez les deux.`,
  },
} as const satisfies Readonly<Record<string, FlagText>>
