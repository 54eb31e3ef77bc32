import { endingLines } from '../../../src/views/ending/line.ts'
import { endingRows } from '../../../src/views/ending/row.ts'
import type { Contract } from '../../../src/domain/contract/contract.ts'
import type { Purchase } from '../../../src/domain/purchase/planned-purchase.ts'
import { purchase } from '../../domain/purchase-fixture.ts'
import { contract, portal as emptyPortal } from '../../outputs/portal-fixture.ts'

/** Contracts that end, and the portal that they are of. */
export const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')
const EDITION = { date: '2026-10-31', sources: ['plan'], purchases: 1 }

export const portalOf = (
  contracts: readonly Partial<Contract>[],
  purchases: readonly Partial<Purchase>[] = [],
  planEditions = [EDITION],
) =>
  emptyPortal({
    referenceDate: '2026-10-31',
    contracts: contracts.map((fields, index) =>
      contract({
        id: `c${index}`,
        localId: `2023T0${index}`,
        title: 'Lavage du linge',
        notifiedOn: '2023-06-30',
        year: 2023,
        durationMonths: 48,
        initialDurationMonths: 48,
        ...('endDate' in fields ? {} : { endDate: '2027-06-30' }),
        ...fields,
      }),
    ),
    purchases: purchases.map((fields, index) => purchase({ slug: `pa-${index}`, ...fields })),
    planEditions,
    trades: [{ slug: 'linge', label: 'Blanchisserie', description: '', cpvPrefixes: ['9831'] }],
  })

export const stated = (amount: bigint) => ({ amount, amountStatus: 'stated' as const })
export const lineOf = (
  fields: Partial<Contract>,
  purchases: readonly Partial<Purchase>[] = [],
  isMixed = true,
) => {
  const portal = portalOf([fields], purchases)
  return endingLines(portal, isMixed)(endingRows(portal)[0]!)
}
