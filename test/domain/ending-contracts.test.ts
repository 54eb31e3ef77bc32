import { describe, expect, it } from 'vitest'
import { endingContracts, purchasesByRenewedContract } from '../../src/domain/contract/ending-contracts.ts'
import { neighbouringTrades } from '../../src/domain/purchase/neighbouring-trades.ts'
import { contract } from '../outputs/portal-fixture.ts'
import { purchase } from './purchase-fixture.ts'

describe('endingContracts', () => {
  it('takes both ends of 24 months, soonest first, without call-offs and unknown ends', () => {
    const contracts = [
      contract({ id: 'b', endDate: '2028-10-31' }),
      contract({ id: 'a', endDate: '2026-10-31' }),
      contract({ id: 'c', endDate: '2028-11-01' }),
      contract({ id: 'd', endDate: '2026-10-30' }),
      contract({ id: 'e', endDate: '2027-01-01', kind: 'callOff' }),
      contract({ id: 'f', endDate: '2027-01-01', kind: 'concession' }),
      contract({ id: 'g' }),
    ]
    expect(endingContracts(contracts, '2026-10-31').map(({ id }) => id)).toEqual(['a', 'f', 'b'])
  })
})

describe('purchasesByRenewedContract', () => {
  it('follows the published id only, and takes none where several contracts bear it', () => {
    const contracts = [
      contract({ id: 'aaaaaaaaaaaa', localId: '2023T01' }),
      contract({ id: 'bbbbbbbbbbbb', localId: '2023T02' }),
      contract({ id: 'cccccccccccc', localId: '2023T02' }),
    ]
    const purchases = [
      purchase({ slug: 'one', renews: '2023T01' }),
      purchase({ slug: 'two', renews: '2023T02' }),
      purchase({ slug: 'three', renews: 'unknown' }),
      purchase({ slug: 'four' }),
    ]
    const renewing = purchasesByRenewedContract({ contracts, purchases })
    expect([...renewing].map(([id, found]) => [id, found.map(({ slug }) => slug)])).toEqual([
      ['aaaaaaaaaaaa', ['one']],
    ])
  })
})

describe('neighbouringTrades', () => {
  const trade = (slug: string, ...cpvPrefixes: string[]) => ({
    slug,
    label: slug,
    description: '',
    cpvPrefixes,
  })

  it('shares divisions of the CPV, most first, never the trade itself', () => {
    const roofs = trade('roofs', '45261', '4411')
    const trades = [
      roofs,
      trade('paint', '4544'),
      trade('joinery', '4542', '4422', '4423'),
      trade('food', '15'),
    ]
    expect(neighbouringTrades(roofs, trades).map(({ slug }) => slug)).toEqual(['joinery', 'paint'])
  })
})
