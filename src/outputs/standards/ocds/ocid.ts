import type { Contract } from '../../../domain/contract/contract.ts'
import type { Purchase } from '../../../domain/purchase/planned-purchase.ts'
import type { Portal } from '../../../domain/portal.ts'
import { demonstrationBySource } from '../../datasets/demonstration.ts'

/** Identifiers of contracting processes (ocid). */
export interface Ocids {
  readonly ofContract: (contract: Contract) => string
  readonly ofPurchase: (purchase: Purchase) => string
}

/** Before the identifier of what was invented, so that a copied release is never taken for a real one. */
const DEMONSTRATION = 'demonstration-'

/** The SIREN that all ocid of a portal begin with: the first of the buyer's, whichever a row was published under. */
export function ocidSiren({ territory }: Pick<Portal, 'territory'>): string {
  return territory.buyerSirens[0]!
}

/**
 * `<SIREN>-<id>` for a contract, `<SIREN>-achat-<slug>` for a planned purchase. A prefix `ocds-xxxxxx` is given to a
 * publisher by the register of OCDS on request. Nobody has asked for this one, and to invent one could take another
 * publisher's: the SIREN is unique as it is, and none of these begins with `ocds-`.
 */
export function ocidsOf(portal: Portal): Ocids {
  const siren = ocidSiren(portal)
  const isDemonstration = demonstrationBySource(portal)
  const prefix = (source: string | undefined) => `${isDemonstration(source) ? DEMONSTRATION : ''}${siren}-`
  return {
    ofContract: ({ id, rows }) => `${prefix(rows[0]?.source)}${id}`,
    ofPurchase: ({ slug, ref }) => `${prefix(ref.source)}achat-${slug}`,
  }
}
