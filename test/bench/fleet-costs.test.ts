import { describe, expect, it } from 'vitest'
import { isSiren } from '../../src/domain/supplier/siret.ts'
import { officialIdentity } from '../../scripts/drafting/official-identity.ts'
import { fleetBuyers, sizesOf } from './fleet-buyers.ts'
import { PRICES, costOf, lineThrough } from './fleet-costs.ts'

const LAW = { median: 120, sigma: 1.4 }

describe('generated buyers', () => {
  it('have sizes of a law whose logarithm is normal: half under the median, few thousands', () => {
    const sizes = sizesOf(40, LAW)
    expect(sizes.filter((size) => size < 120)).toHaveLength(20)
    expect([sizes[0], sizes.at(-1)]).toEqual([5, 2767])
    const logs = sizesOf(4001, LAW).map((size) => Math.log(size / 120) / 1.4)
    const within = (bound: number) => logs.filter((log) => Math.abs(log) < bound).length / logs.length
    expect(within(1)).toBeCloseTo(0.6827, 2)
    expect(within(1.96)).toBeCloseTo(0.95, 2)
  })

  it('are authorities of official lists, each once, of every kind', () => {
    const buyers = fleetBuyers(40, LAW)
    expect(new Set(buyers.map(({ siren }) => siren)).size).toBe(40)
    expect(buyers.filter(({ siren }) => !isSiren(siren))).toEqual([])
    const kinds = buyers
      .map(({ siren, name }) => officialIdentity(siren, [name])?.scope)
      .map((scope) => (scope === undefined || scope === 'none' ? 'none' : scope.kind))
    expect(new Set(kinds)).toEqual(new Set(['region', 'department', 'epci', 'commune']))
    expect(buyers.reduce((sum, { contracts }) => sum + contracts, 0)).toBe(
      sizesOf(40, LAW).reduce((sum, size) => sum + size),
    )
  })
})

describe('what a fleet takes', () => {
  it('follows the line through what was measured', () => {
    const line = lineThrough([0, 10, 20].map((contracts) => [contracts, 5 + 2 * contracts]))
    expect(line).toEqual({ fixed: 5, perContract: 2 })
    expect(lineThrough([[3, 7]])).toEqual({ fixed: 7, perContract: 0 })
  })

  it('is the sum over its portals; of parts, the longest', () => {
    const fixed = (value: number) => ({ fixed: value, perContract: 0 })
    const model = { cpuSeconds: fixed(36), bytes: fixed(1e8), files: fixed(1000) }
    const cost = costOf({ name: 'x', portals: 50, sizes: LAW }, model, 12)
    // 50 on 20 runners: three each at most; 20 runners read the national file.
    expect(cost).toMatchObject({ elapsedMinutes: 2, twoCoreMinutes: 15.2, gigabytes: 5, files: 50_000 })
    expect(cost.coreHours).toBeCloseTo((50 * 36 + 20 * 12) / 3600)
    expect(cost.computing).toBeCloseTo(cost.coreHours * PRICES.coreHour)
    expect(cost.sending).toBeCloseTo(50 * PRICES.thousandWrites)
    expect(cost.keeping).toBeCloseTo(5 * PRICES.gigabyteMonth)
  })
})
