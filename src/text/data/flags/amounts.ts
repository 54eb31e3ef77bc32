import { fr } from '../../language/typography.ts'
import type { FlagText } from './flag-text.ts'

/** Amounts: missing, unlikely, shared out or changed. */
export const AMOUNT_FLAGS = {
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
  'amount-split-estimate': {
    code: 'montant_reparti',
    label: 'Montant réparti entre fournisseurs',
    sentence: fr`Le marché a plusieurs fournisseurs et un seul montant. Dans les totaux par entreprise il est réparti à parts égales : c'est une estimation.`,
  },
  'amendment-amount-not-stated': {
    code: 'modification_montant_non_indique',
    label: fr`Modification de 0 ou 1 €`,
    sentence: fr`Une modification porte un montant de 0 ou 1 €, souvent pour un simple changement de fournisseur. Le montant précédent reste retenu.`,
  },
  'total-or-increase': {
    code: 'total_ou_augmentation',
    label: fr`Total ou augmentation ?`,
    sentence: fr`Une modification divise le montant par deux ou plus, ou donne une durée qui achève le marché avant elle : elle dit peut-être ce qui s'ajoute, non le nouveau total. Le portail la lit comme un total, ainsi que le format le veut ; la page du marché montre les deux lectures. Si c'est une augmentation, publiez le total.`,
  },
} as const satisfies Readonly<Record<string, FlagText>>
