import type { Contract } from '../../../domain/contract/contract.ts'
import type { Purchase } from '../../../domain/purchase/planned-purchase.ts'
import type { Portal } from '../../../domain/portal.ts'
import { contractByPublishedId } from '../../../domain/edition/published-ids.ts'
import { contractsOfPurchase } from '../../../domain/purchase/purchase-contracts.ts'
import { ocidsOf } from './ocid.ts'
import type { Ocids } from './ocid.ts'

export interface RelatedProcess {
  readonly id: string
  readonly relationship: readonly ('framework' | 'planning' | 'prior')[]
  readonly title?: string
  readonly scheme?: 'ocid'
  readonly identifier?: string
}

/** How processes of a portal are tied, by published ids only: a likeness of titles ties nothing. */
export interface Ties {
  readonly ocids: Ocids
  /** Purchases of the plan that say that they became this contract. */
  readonly purchasesOf: (contract: Contract) => readonly Purchase[]
  readonly ofContract: (contract: Contract) => readonly RelatedProcess[]
  readonly ofPurchase: (purchase: Purchase) => readonly RelatedProcess[]
}

export function tiesOf(portal: Portal): Ties {
  const ocids = ocidsOf(portal)
  const contractOf = contractByPublishedId(portal)
  const contractsOf = contractsOfPurchase(portal)
  const purchases = Map.groupBy(
    portal.purchases.flatMap((purchase) =>
      contractsOf(purchase).awarded.map((contract) => ({ id: contract.id, purchase })),
    ),
    ({ id }) => id,
  )
  const purchasesOf = ({ id }: Contract) => (purchases.get(id) ?? []).map(({ purchase }) => purchase)

  function framework({ kind, frameworkId, id }: Contract): readonly RelatedProcess[] {
    if (frameworkId === undefined || kind !== 'callOff') return []
    const found = contractOf(frameworkId)
    const known = found !== undefined && found.id !== id
    return [
      {
        id: 'accord-cadre',
        relationship: ['framework'],
        // A framework that no file read holds is named as published: its ocid would be invented.
        title: known ? found.title : `Accord-cadre ${frameworkId}`,
        ...(known && { scheme: 'ocid', identifier: ocids.ofContract(found) }),
      },
    ]
  }

  function prior(purchase: Purchase, id: string): readonly RelatedProcess[] {
    const { renewed } = contractsOf(purchase)
    if (renewed === undefined) return []
    const { title } = renewed
    return [{ id, relationship: ['prior'], title, scheme: 'ocid', identifier: ocids.ofContract(renewed) }]
  }

  return {
    ocids,
    purchasesOf,
    ofContract: (contract) => [
      ...framework(contract),
      ...purchasesOf(contract).flatMap((purchase, index) => [
        {
          id: `programmation-${index + 1}`,
          relationship: ['planning'] as const,
          title: purchase.title,
          scheme: 'ocid' as const,
          identifier: ocids.ofPurchase(purchase),
        },
        ...prior(purchase, `renouvelle-${index + 1}`),
      ]),
    ],
    ofPurchase: (purchase) => prior(purchase, 'renouvelle'),
  }
}
