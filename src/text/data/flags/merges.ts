import { fr } from '../../language/typography.ts'
import type { FlagText } from './flag-text.ts'

/** Rows that are one contract, or may be, and numbers that do not tell. */
export const MERGE_FLAGS = {
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
  'id-placeholder': {
    code: 'numero_factice',
    label: 'Numéro factice',
    sentence: fr`Le numéro manque ou, comme « 00 », n'identifie rien. Il ne sert jamais à rapprocher deux fichiers.`,
  },
  'id-repeated': {
    code: 'identifiant_repete',
    label: 'Identifiant répété',
    sentence: fr`Deux lignes d'un même fichier portent le même identifiant et ne disent pas la même chose. La dernière du fichier compte ; celle-ci est gardée ici.`,
  },
  'uid-shared': {
    code: 'identifiant_partage',
    label: 'Identifiant unique partagé',
    sentence: fr`Plusieurs marchés portent le même identifiant unique : leurs objets, leurs dates de notification et leurs fournisseurs sont tous différents. Chacun est compté séparément et a sa propre adresse. Donnez à chaque marché, à chaque lot, un numéro qui ne soit qu'à lui.`,
  },
  corrected: {
    code: 'donnee_corrigee',
    label: 'Donnée corrigée',
    sentence: fr`Une valeur publiée s'est révélée fausse. Le portail compte la valeur corrigée, avec son motif et sa source, dans le journal des corrections ; la ligne de la source reste telle que publiée.`,
  },
} as const satisfies Readonly<Record<string, FlagText>>
