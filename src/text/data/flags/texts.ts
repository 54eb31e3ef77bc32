import { fr } from '../../language/typography.ts'
import type { FlagText } from './flag-text.ts'

/** Texts of a row: what they held, and what became of it. */
export const TEXT_FLAGS = {
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
    sentence: fr`L'objet parle d'un « marché subséquent », passé sous un accord-cadre, mais aucun autre champ ne le dit. Le marché reste compté comme un marché ordinaire.`,
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
} as const satisfies Readonly<Record<string, FlagText>>
