import { describe, expect, it } from 'vitest'
import type { Contract } from '../../../src/domain/contract/contract.ts'
import type { Merge } from '../../../src/domain/reconciliation.ts'
import { consultationWeight } from '../../../src/views/home/consultation-weight.ts'
import { consultations } from '../../../src/views/home/consultation.ts'
import { held } from '../supplier/entry.ts'

const lot = (number: number, fields: Partial<Contract> = {}) =>
  held({ title: `Voirie - 4 lots - Lot ${number}`, year: 2019, amount: 100_00n, ...fields })
const merge = (into: Contract, fields: Partial<Merge> = {}): Merge => ({
  from: { source: 'a', row: 9 },
  into: { source: 'a', row: 1 },
  contractId: into.id,
  reason: 'same-framework',
  amount: 100_00n,
  ...fields,
})
function weightOf(contracts: readonly Contract[], range?: [bigint, bigint], merges: readonly Merge[] = []) {
  const [consultation] = consultations(contracts)
  const value = 1000_00n
  const point = { period: '2019', value, numerator: value, denominator: 0n, unknown: 0, rows: [] }
  const year = { point: { ...point, ...(range && { range }) }, outOfScale: 0n, implausible: 0n }
  return consultationWeight({ ...year, ...(consultation && { consultation }) }, merges)
}

describe('consultationWeight', () => {
  it('is one amount and one share where nothing is ranged', () => {
    expect(weightOf([lot(1), lot(2)])).toEqual({ amount: [200_00n, 200_00n], share: [0.2, 0.2] })
    expect(weightOf([])).toBeUndefined()
  })

  it('counts look-alikes of a framework once at least, and what was merged into its lots at most', () => {
    const framework = { techniques: ['frameworkAgreement'], title: 'Voirie - 4 lots - Lot 1' }
    const lots = [lot(1, framework), lot(1, framework), lot(2)]
    const merges = [merge(lots[2]!), merge(lots[2]!, { reason: 'same-key' }), merge(held())]
    const { amount, share } = weightOf(lots, [900_00n, 1100_00n], merges)!
    expect(amount).toEqual([200_00n, 400_00n])
    // The lowest of the one with the highest of the others, and the other way round.
    expect(share).toEqual([200 / 900, 400 / 1100])
  })

  it('holds the year against its own bounds where those of the lots are one', () => {
    expect(weightOf([lot(1), lot(2)], [500_00n, 2000_00n])!.share).toEqual([0.1, 0.4])
  })
})
