import { isAmountTest } from '../../domain/contract/amount-test.ts'
import type { Flag, FlagCode } from '../../domain/contract/flag.ts'
import { fr } from '../language/typography.ts'

/** `code` is written in files, `label` heads a table row, `sentence` says what it means and what the portal did. */
export interface FlagText {
  readonly code: string
  readonly label: string
  readonly sentence: string
}

export const FLAG_TEXT: Record<FlagCode, FlagText> = {
  'buyer-missing': {
    code: 'acheteur_absent',
    label: 'Acheteur non renseigné',
    sentence: fr`La ligne ne nomme pas son acheteur. Elle est gardée, car ce fichier ne contient que les marchés d'un seul acheteur.`,
  },
  'title-missing': {
    code: 'objet_absent',
    label: 'Objet non renseigné',
    sentence: fr`La ligne ne dit pas ce qui est acheté. Le marché est gardé, son objet est inconnu.`,
  },
  'title-truncated': {
    code: 'objet_coupe',
    label: 'Objet coupé',
    sentence: fr`L'objet s'arrête à la longueur maximale d'un outil, souvent au milieu d'un mot. Il est montré tel que publié.`,
  },
  'title-decoded': {
    code: 'objet_decode',
    label: 'Objet décodé',
    sentence: fr`L'objet contenait des codes de page web à la place de caractères, par exemple « &amp; ». Le portail a rétabli les caractères.`,
  },
  'title-corrupted': {
    code: 'objet_altere',
    label: 'Caractères perdus dans l’objet',
    sentence: fr`Des caractères étaient déjà perdus dans le fichier publié. Le portail les laisse ainsi : il ne devine pas.`,
  },
  'title-personal-data': {
    code: 'objet_donnee_personnelle',
    label: 'Donnée personnelle dans l’objet',
    sentence: fr`L'objet contenait une donnée personnelle, par exemple un courriel ou un téléphone. Elle est masquée partout.`,
  },
  'title-suggests-call-off': {
    code: 'objet_evoque_marche_subsequent',
    label: 'Peut-être un marché sous accord-cadre',
    sentence: fr`L'objet parle d'un marché sous accord-cadre, mais aucun autre champ ne le dit. Le marché reste compté comme un marché ordinaire.`,
  },
  'title-says-concession': {
    code: 'concession_par_son_titre',
    label: fr`Concession par son titre`,
    sentence: fr`L'objet dit une concession ou une délégation de service public, la nature publiée dit un marché. Le contrat reste compté comme un marché ; une seconde somme est donnée sans lui.`,
  },
  'personal-data-masked': {
    code: 'donnee_personnelle_masquee',
    label: 'Donnée personnelle masquée',
    sentence: fr`Un texte de la ligne, autre que l'objet, contenait une donnée personnelle, par exemple un courriel. Elle est masquée partout.`,
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
  'amount-missing': {
    code: 'montant_absent',
    label: 'Montant non renseigné',
    sentence: fr`La ligne ne donne aucun montant. Le marché est compté, mais pas dans les sommes.`,
  },
  'amount-unreadable': {
    code: 'montant_illisible',
    label: 'Montant illisible',
    sentence: fr`Le montant publié n'est pas un nombre, est négatif ou dépasse un million de milliards d'euros. Le marché est compté, mais pas dans les sommes.`,
  },
  'amount-not-stated': {
    code: 'montant_non_indique',
    label: fr`Montant de 0 ou 1 €`,
    sentence: fr`Un montant de 0 ou 1 € veut dire « non indiqué », souvent un accord-cadre sans maximum. Le marché est compté, mais pas dans les sommes.`,
  },
  'amount-over-100-million': {
    code: 'tres_grand_montant',
    label: fr`Très grand montant : 100 M€ ou plus`,
    sentence: fr`Le montant atteint 100 millions d'euros pour un seul marché. Grand n'est pas faux : il reste dans les sommes, et une seconde somme est donnée sans lui.`,
  },
  'amount-over-100-medians': {
    code: 'tres_grand_montant_famille',
    label: fr`Très grand montant : cent fois la médiane de sa famille`,
    sentence: fr`Le montant atteint cent fois le montant médian de sa famille d'achats. Grand n'est pas faux : il reste dans les sommes, et une seconde somme est donnée sans lui.`,
  },
  'amount-over-10-billion': {
    code: 'montant_invraisemblable_plafond',
    label: fr`Montant invraisemblable : 10 milliards d'euros ou plus`,
    sentence: fr`Le montant atteint 10 milliards d'euros : aucun marché n'en approche. Il est montré tel que publié et reste dans les sommes ; une seconde somme est donnée sans lui.`,
  },
  'amount-all-nines': {
    code: 'montant_invraisemblable_neufs',
    label: fr`Montant invraisemblable : une suite de 9`,
    sentence: fr`Les euros du montant s'écrivent avec des 9 seulement, huit ou plus : c'est le plus grand nombre d'une case, non un prix. Il est montré tel que publié et reste dans les sommes ; une seconde somme est donnée sans lui.`,
  },
  'amount-out-of-family': {
    code: 'montant_invraisemblable_famille',
    label: fr`Montant invraisemblable : hors de sa famille`,
    sentence: fr`Le montant dépasse vingt-cinq fois celui sous lequel sont 95 % des autres marchés de sa famille d'achats. Il est montré tel que publié et reste dans les sommes ; une seconde somme est donnée sans lui.`,
  },
  'amount-decimal-slip': {
    code: 'montant_invraisemblable_virgule',
    label: fr`Montant invraisemblable : virgule déplacée ?`,
    sentence: fr`Le montant atteint dix fois celui sous lequel sont 95 % des autres marchés de sa famille d'achats, et divisé par 10 ou par 100 il en serait un montant ordinaire : une virgule a pu être oubliée. Il est montré tel que publié et reste dans les sommes ; une seconde somme est donnée sans lui.`,
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
  'supplier-missing': {
    code: 'titulaire_absent',
    label: 'Fournisseur non renseigné',
    sentence: fr`La ligne ne nomme aucun fournisseur. Le marché est compté, mais dans le total d'aucune entreprise.`,
  },
  'supplier-id-missing': {
    code: 'titulaire_sans_identifiant',
    label: 'Fournisseur sans identifiant',
    sentence: fr`Le fournisseur n'a pas de numéro d'identification. Il est montré par son nom, sans page propre.`,
  },
  'supplier-id-invalid': {
    code: 'titulaire_identifiant_invalide',
    label: 'Identifiant de fournisseur invalide',
    sentence: fr`Le numéro publié n'est pas un SIRET valable : longueur ou clé de contrôle fausse. Le fournisseur est montré par son nom, sans page propre.`,
  },
  'supplier-id-mistyped': {
    code: 'titulaire_identifiant_mal_type',
    label: 'Type d’identifiant inexact',
    sentence: fr`Le numéro est un SIRET valable, annoncé sous un autre type, par exemple « hors Union européenne ». Il est lu comme un SIRET.`,
  },
  'supplier-personal-data': {
    code: 'titulaire_donnee_personnelle',
    label: 'Fournisseur protégé',
    sentence: fr`L'identité publiée est celle d'une personne. Ni son nom ni son numéro ne sont repris, nulle part.`,
  },
  'supplier-looks-like-test': {
    code: 'titulaire_semble_essai',
    label: 'Fournisseur d’essai possible',
    sentence: fr`Le nom du fournisseur ressemble à un essai, par exemple « Test B ». Le marché est gardé : un nom ne suffit pas pour l'écarter.`,
  },
  'amount-split-estimate': {
    code: 'montant_reparti',
    label: 'Montant réparti entre fournisseurs',
    sentence: fr`Le marché a plusieurs fournisseurs et un seul montant. Dans les totaux par entreprise il est réparti à parts égales : c'est une estimation.`,
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
  'amendment-amount-not-stated': {
    code: 'modification_montant_non_indique',
    label: fr`Modification de 0 ou 1 €`,
    sentence: fr`Une modification porte un montant de 0 ou 1 €, souvent pour un simple changement de fournisseur. Le montant précédent reste retenu.`,
  },
  'subcontract-unreadable': {
    code: 'sous_traitance_illisible',
    label: 'Acte de sous-traitance illisible',
    sentence: fr`Un acte de sous-traitance ne se laisse pas lire en entier. Ce qui en est lisible est montré.`,
  },
  'possible-duplicate': {
    code: 'doublon_possible',
    label: 'Doublon possible',
    sentence: fr`Un autre marché a presque les mêmes champs. Les deux sont comptés : rien ne prouve que ce soit le même.`,
  },
  'framework-merged': {
    code: 'accord_cadre_reuni',
    label: 'Accord-cadre réuni',
    sentence: fr`Plusieurs lignes de même objet et de même montant ont été réunies en un accord-cadre à plusieurs fournisseurs. C'est une déduction du portail.`,
  },
  'key-merged': {
    code: 'lignes_reunies',
    label: 'Lignes réunies',
    sentence: fr`Plusieurs lignes de même clé ont été réunies en un seul marché.`,
  },
  'other-file-merged': {
    code: 'fichiers_reunis',
    label: 'Fichiers réunis',
    sentence: fr`Le marché figure dans plusieurs fichiers lus. Il n'est compté qu'une fois.`,
  },
  'id-placeholder': {
    code: 'numero_factice',
    label: 'Numéro factice',
    sentence: fr`Le numéro manque ou, comme « 00 », n'identifie rien. Il ne sert jamais à rapprocher deux fichiers.`,
  },
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
  'id-repeated': {
    code: 'identifiant_repete',
    label: 'Identifiant répété',
    sentence: fr`Deux lignes d'un même fichier portent le même identifiant et ne disent pas la même chose. La dernière du fichier compte ; celle-ci est gardée ici.`,
  },
  'text-cut': {
    code: 'texte_coupe',
    label: 'Texte démesuré, coupé',
    sentence: fr`Un texte de la ligne dépasse 100 000 caractères, ou met plus de 30 signes sur une lettre. Le portail en lit le début, jusqu'à un mot entier, et laisse la suite, que le fichier publié garde. La valeur dit combien il avait de caractères.`,
  },
  'title-markup': {
    code: 'intitule_balise',
    label: 'Balises dans le texte',
    sentence: fr`Le texte publié contenait des balises HTML. Elles sont retirées, les mots restent.`,
  },
  'title-formula': {
    code: 'intitule_formule',
    label: 'Formule dans le texte',
    sentence: fr`Le texte commence comme une formule de tableur. Il est gardé tel quel ; dans les fichiers CSV, une apostrophe empêche qu'il soit calculé.`,
  },
  'contact-personal': {
    code: 'courriel_nominatif',
    label: 'Courriel d’une personne',
    sentence: fr`Le courriel de contact est celui d'une personne, non d'un service : il n'est ni montré ni publié. Donnez l'adresse d'un service.`,
  },
  corrected: {
    code: 'donnee_corrigee',
    label: 'Donnée corrigée',
    sentence: fr`Une valeur publiée s'est révélée fausse. Le portail compte la valeur corrigée, avec son motif et sa source, dans le journal des corrections ; la ligne de la source reste telle que publiée.`,
  },
  'other-feed-merged': {
    code: 'flux_reunis',
    label: 'Flux réunis',
    sentence: fr`Deux flux publient ce marché, sous deux numéros ou sous le même. Il n'est compté qu'une fois ; c'est une déduction du portail.`,
  },
  'sources-disagree': {
    code: 'publications_divergentes',
    label: 'Les publications ne disent pas la même chose',
    sentence: fr`Le marché est publié plusieurs fois, et une rubrique n'y est pas la même. Le portail retient la ligne la mieux remplie, et réunit les clauses et critères déclarés ; l'autre valeur est donnée ici. Corrigez à la source celle qui est fausse.`,
  },
  'deadline-unread': {
    code: 'date_limite_non_lue',
    label: 'Nouvelle date limite non lue',
    sentence: fr`Un avis rectificatif parle de la date limite sans que la nouvelle se laisse lire. La date limite est inconnue : l'ancienne n'est plus donnée.`,
  },
  'total-or-increase': {
    code: 'total_ou_augmentation',
    label: fr`Total ou augmentation ?`,
    sentence: fr`Une modification divise le montant par deux ou plus, ou donne une durée qui achève le marché avant elle : elle dit peut-être ce qui s'ajoute, non le nouveau total. Le portail la lit comme un total, ainsi que le format le veut ; la page du marché montre les deux lectures. Si c'est une augmentation, publiez le total.`,
  },
  'published-before-notified': {
    code: 'publication_avant_notification',
    label: 'Publication avant la notification',
    sentence: fr`Les données disent avoir été publiées avant que le marché soit signé : l'une des deux dates est fausse. Les deux sont montrées telles que publiées ; l'année reste celle de la notification.`,
  },
  'amendment-before-contract': {
    code: 'modification_avant_marche',
    label: 'Modification avant le marché',
    sentence: fr`Une modification est datée d'avant la notification du marché qu'elle modifie : l'une des deux dates est fausse. Les deux sont montrées telles que publiées.`,
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
  'uid-shared': {
    code: 'identifiant_partage',
    label: 'Identifiant unique partagé',
    sentence: fr`Plusieurs marchés portent le même identifiant unique : leurs objets, leurs dates de notification et leurs fournisseurs sont tous différents. Chacun est compté séparément et a sa propre adresse. Donnez à chaque marché, à chaque lot, un numéro qui ne soit qu'à lui.`,
  },
  'target-incomplete': {
    code: 'cible_incomplete',
    label: 'Cible incomplète',
    sentence: fr`Une cible sans échéance, ou une échéance sans cible, ne peut être ni tenue ni manquée : le résultat mesuré est montré, sa cible ne l'est pas. Donnez les deux.`,
  },
}

/** Why a contract has a further sum without it: the tests that its amount fails, its title (rules 5 and 7). */
export function setBesideFlags({ flags }: { readonly flags: readonly Flag[] }): readonly FlagText[] {
  return flags
    .filter(({ code }) => isAmountTest(code) || code === 'title-says-concession')
    .map(({ code }) => FLAG_TEXT[code])
}
