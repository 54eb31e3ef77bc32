import type { Contract } from '../domain/contract.ts'
import type { Cents } from '../domain/money.ts'

/** A quantity read on each contract: `undefined` where the contract does not state it. */
export interface Measure {
  /** Completes « Somme … » in the methodology. */
  readonly label: string
  readonly unknownLabel: string
  of(contract: Contract): Cents | undefined
}

/** Rules 7 and 8: the latest stated total; 0 and 1 € state nothing. */
export const notifiedAmount: Measure = {
  label: 'du dernier montant notifié de chaque contrat, hors taxes, modifications comprises (règle 8)',
  unknownLabel: 'montant non indiqué (vide, 0 ou 1 €, règle 7)',
  of: ({ amount, amountStatus }) => (amountStatus === 'notStated' ? undefined : amount),
}
