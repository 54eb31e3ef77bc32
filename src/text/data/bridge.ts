import type { BridgeStep } from '../../domain/reconciliation.ts'
import type { ReasonText } from './reasons.ts'
import { fr } from '../language/typography.ts'

/** The steps from the plain sum of all rows to the retained sum, as a reader follows them. */
export const BRIDGE_TEXT: Record<BridgeStep, ReasonText> = {
  'set-aside': {
    code: 'lignes_ecartees',
    label: 'Lignes écartées',
    sentence: fr`Les lignes illisibles, vides, d'essai ou d'un autre acheteur ne sont pas des marchés de ce portail.`,
  },
  'merged-same-key': {
    code: 'fusions_meme_cle',
    label: 'Lignes d’un même marché',
    sentence: fr`Un marché écrit sur plusieurs lignes ou dans plusieurs fichiers n'est compté qu'une fois.`,
  },
  'merged-framework': {
    code: 'fusions_accord_cadre',
    label: 'Accords-cadres à plusieurs fournisseurs',
    sentence: fr`Le montant d'un accord-cadre, répété sur la ligne de chaque fournisseur, n'est compté qu'une fois.`,
  },
  'call-offs': {
    code: 'marches_subsequents',
    label: 'Marchés sous accord-cadre',
    sentence: fr`Leur montant est déjà compris dans le plafond de leur accord-cadre : il est montré séparément.`,
  },
  concessions: {
    code: 'concessions',
    label: 'Concessions',
    sentence: fr`Leur valeur est le chiffre d'affaires attendu du concessionnaire, non un achat : elle est montrée séparément.`,
  },
  'not-stated': {
    code: 'montants_non_indiques',
    label: fr`Montants de 0 ou 1 €`,
    sentence: fr`Ces montants veulent dire « non indiqué » : les marchés sont comptés, leurs euros non.`,
  },
  amendments: {
    code: 'modifications',
    label: 'Modifications',
    sentence: fr`Quand une modification annonce un nouveau montant total, c'est lui qui est retenu.`,
  },
  corrections: {
    code: 'corrections',
    label: 'Corrections',
    sentence: fr`Quand un montant publié s'est révélé faux, c'est le montant corrigé qui est retenu ; chaque correction est dans le journal des corrections.`,
  },
}

/** The two ends of the bridge. */
export const BRIDGE_ENDS = {
  gross: {
    code: 'montant_brut_eur',
    label: 'Somme brute',
    sentence: fr`Tous les montants lisibles de toutes les lignes lues, tels que publiés.`,
  },
  retained: {
    code: 'montant_retenu_eur',
    label: 'Somme retenue',
    sentence: fr`Les montants indiqués des marchés, chacun compté une fois, sans marchés sous accord-cadre ni concessions.`,
  },
} as const satisfies Record<string, ReasonText>
