import type { AmountStatus, Kind } from '../domain/contract/contract.ts'
import { fr } from './language/typography.ts'

/** A coded value: `code` is written in files (ASCII), `label` is shown, `plural` names several. */
export interface CodedLabel {
  readonly code: string
  readonly label: string
  readonly plural: string
}

export const KIND_TEXT: Record<Kind, CodedLabel> = {
  contract: { code: 'marche', label: 'Marché', plural: 'Marchés' },
  callOff: {
    code: 'marche_subsequent',
    label: 'Marché sous accord-cadre',
    plural: 'Marchés sous accord-cadre',
  },
  concession: { code: 'concession', label: 'Concession', plural: 'Concessions' },
}

/** Rule 7. */
export const AMOUNT_STATUS_TEXT: Record<AmountStatus, CodedLabel & { readonly sentence: string }> = {
  stated: {
    code: 'indique',
    label: 'Indiqué',
    plural: 'Indiqués',
    sentence: fr`Le fichier donne un montant de plus de 1 € : il compte dans les sommes.`,
  },
  notStated: {
    code: 'non_indique',
    label: 'Non indiqué',
    plural: 'Non indiqués',
    sentence: fr`Le montant manque, est illisible, ou vaut 0 ou 1 € : le marché est compté, mais pas dans les sommes.`,
  },
  veryLarge: {
    code: 'tres_grand',
    label: 'Très grand',
    plural: 'Très grands',
    sentence: fr`Le montant est très grand, ce qui ne veut pas dire faux : il reste dans les sommes, et une seconde somme est donnée sans lui.`,
  },
  implausible: {
    code: 'invraisemblable',
    label: 'Invraisemblable',
    plural: 'Invraisemblables',
    sentence: fr`Le montant ne peut guère être vrai : il est montré tel que publié et reste dans les sommes, et une seconde somme est donnée sans lui.`,
  },
}
