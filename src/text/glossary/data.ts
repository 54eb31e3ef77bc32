import type { Term } from './term.ts'
import { fr } from '../language/typography.ts'

/** Published data, identifiers and the words of this site's counts. */
export const DATA_TERMS: readonly Term[] = [
  {
    term: 'Volet social ou environnemental',
    slug: 'consideration',
    inLaw: 'considération',
    definition: fr`Dans les données essentielles, ce qu'un marché déclare de social ou d'environnemental : une clause, un critère, une réservation, ou « pas de considération ». Une rubrique vide ne veut pas dire « aucun volet ».`,
    document: 'Format officiel des données essentielles, 2022',
    seeAlso: ['clause-sociale', 'clause-environnementale', 'critere', 'marche-reserve'],
  },
  {
    term: 'CPV',
    slug: 'cpv',
    definition: fr`Vocabulaire commun pour les marchés publics : un code européen de huit chiffres qui dit ce qui est acheté. Les deux premiers chiffres sont la division, par exemple 45 pour les travaux de construction.`,
    law: 'Règlement (CE) n°\u00a0213/2008',
    seeAlso: ['marche-public'],
  },
  {
    term: 'DECP (données essentielles)',
    slug: 'decp',
    definition: fr`Données essentielles de la commande publique : ce qu'un acheteur doit publier de chaque marché d'au moins 40 000 € hors taxes : objet, montant, fournisseur, durée, date… Le format a changé le 1er janvier 2024.`,
    law: 'Arrêté du 22\u00a0décembre\u00a02022 relatif aux données essentielles des marchés publics',
    seeAlso: ['consideration', 'notification', 'montant-notifie'],
  },
  {
    term: 'Drapeau (signalement)',
    slug: 'drapeau',
    definition: fr`Remarque que le portail attache à un marché dont un champ manque, se contredit ou étonne. Le marché reste compté ; la remarque dit ce qui a été fait.`,
    seeAlso: ['decp'],
  },
  {
    term: 'Empreinte SHA-256',
    slug: 'sha-256',
    definition: fr`Nombre calculé à partir d'un fichier, qui change dès qu'un seul caractère change. Il permet de vérifier que l'on parle bien du même fichier.`,
    seeAlso: ['decp'],
  },
  {
    term: 'Licence Ouverte',
    slug: 'licence-ouverte',
    definition: fr`Licence des données publiques françaises (version 2.0) : chacun peut les reprendre, même pour vendre un service, en citant le producteur et la date de mise à jour.`,
    document: 'Licence Ouverte 2.0, Etalab',
    seeAlso: ['decp'],
  },
  {
    term: 'Médiane',
    slug: 'mediane',
    definition: fr`La valeur du milieu : la moitié des marchés est en dessous, l'autre au-dessus. Un montant démesuré ne la déplace presque pas, au contraire de la moyenne.`,
    seeAlso: ['montant-notifie'],
  },
  {
    term: 'Montant signé',
    slug: 'montant-notifie',
    inLaw: 'montant notifié',
    definition: fr`Le montant hors taxes publié quand le marché est signé : un prix fixé, ou un maximum estimé. Ce n'est pas ce qui a été payé.`,
    document: 'Format officiel des données essentielles, 2022',
    seeAlso: ['notification', 'ht', 'accord-cadre', 'somme-retenue'],
  },
  {
    term: 'SIREN',
    slug: 'siren',
    definition: fr`Numéro à neuf chiffres d'une entreprise, d'une association ou d'une administration, donné par l'Insee.`,
    document: 'Insee, répertoire Sirene',
    seeAlso: ['siret'],
  },
  {
    term: 'SIRET',
    slug: 'siret',
    definition: fr`Numéro à quatorze chiffres d'un établissement : le SIREN de l'entreprise, suivi de cinq chiffres pour le lieu. Une clé de contrôle permet de repérer les fautes de frappe.`,
    document: 'Insee, répertoire Sirene',
    seeAlso: ['siren', 'titulaire'],
  },
  {
    term: 'Somme brute',
    slug: 'somme-brute',
    definition: fr`Tous les montants lisibles de toutes les lignes lues, additionnés tels que publiés, répétitions comprises. Elle sert de point de départ et de contrôle.`,
    seeAlso: ['somme-retenue', 'montant-notifie'],
  },
  {
    term: 'Somme retenue',
    slug: 'somme-retenue',
    definition: fr`Les montants indiqués des marchés, chacun compté une fois, sans marchés sous accord-cadre ni concessions. C'est le chiffre que ce site met en avant, entre deux bornes.`,
    seeAlso: ['somme-brute', 'marche-subsequent', 'concession'],
  },
]
