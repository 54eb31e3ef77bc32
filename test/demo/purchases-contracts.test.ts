import { beforeAll, describe, expect, it } from 'vitest'
import { UNPUBLISHED, contractNamer } from '../../scripts/demo/plan/file.ts'
import type { Contract } from '../../src/domain/contract/contract.ts'
import { addMonths } from '../../src/domain/date.ts'
import { contractsOfPurchase } from '../../src/domain/purchase/purchase-contracts.ts'
import type { BuiltRecords } from '../../src/rules/own-tables.ts'
import { buildDemo, tradeOf } from './build-demo.ts'
import { MEL } from './mel.ts'
import { DEMO_DAY } from './read-demo.ts'

let contracts: readonly Contract[]
let records: BuiltRecords

beforeAll(async () => {
  ;({ contracts, records } = await buildDemo())
}, 120_000)

describe('the contracts that the plan names', () => {
  it('are in the files, all but one, and of the same trade', () => {
    const of = contractsOfPurchase({ contracts })
    const unknown = records.purchases.flatMap((purchase) => of(purchase).unknownIds)
    expect(unknown).toEqual([UNPUBLISHED])
    for (const purchase of records.purchases) {
      const { awarded, renewed } = of(purchase)
      if (purchase.renews !== undefined) expect(renewed, purchase.title).toBeDefined()
      for (const contract of [...awarded, ...(renewed ? [renewed] : [])])
        expect(tradeOf(contract), purchase.title).toBe(tradeOf(purchase))
    }
  })

  it('follow the notice, and are worth what was announced or not much else', () => {
    const of = contractsOfPurchase({ contracts })
    for (const purchase of records.purchases) {
      const { awarded } = of(purchase)
      if (awarded.length === 0) continue
      for (const { notifiedOn } of awarded) expect(notifiedOn! > purchase.publishedOn!).toBe(true)
      const sum = awarded.reduce((all, { amount = 0n }) => all + amount, 0n)
      const ratio = Number(sum) / Number(purchase.maxAmount)
      expect(ratio, purchase.title).toBeGreaterThan(0.5)
      expect(ratio, purchase.title).toBeLessThan(1.5)
    }
    expect(records.purchases.filter((purchase) => of(purchase).awarded.length === 2)).toHaveLength(2)
  })

  it('end within two years where they are renewed', () => {
    const of = contractsOfPurchase({ contracts })
    const renewed = records.purchases.flatMap((purchase) => of(purchase).renewed ?? [])
    expect(renewed.length).toBeGreaterThan(22)
    for (const { endDate, title } of renewed) {
      expect(endDate! > DEMO_DAY, title).toBe(true)
      expect(endDate! <= addMonths(DEMO_DAY, 24), title).toBe(true)
    }
  })

  it('stop the demonstration when none, or several, bear the number', () => {
    const nameOf = contractNamer({ contracts: [], titles: new Map(), untouched: new Set(), setting: MEL })
    expect(() => nameOf('20232023S0011800')).toThrow('none bears it')
  })
})
