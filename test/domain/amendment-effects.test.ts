import { describe, expect, it } from 'vitest'
import { amendmentEffects } from '../../src/domain/contract/amendment-effects.ts'
import type { Contract } from '../../src/domain/contract/contract.ts'
import { contract } from '../outputs/portal-fixture.ts'

const ALPHA = { siret: '40790437400014', name: 'Alpha' }
const BETA = { siret: '33760983000017', name: 'Bêta' }
const effects = (changes: Partial<Contract>) =>
  amendmentEffects(
    contract({ initialAmount: 100_00n, initialDurationMonths: 12, initialSuppliers: [ALPHA], ...changes }),
  )
const twoRows = [
  { source: 'mel', row: 1 },
  { source: 'mel', row: 2 },
]

describe('what a modification changes, beside what it only says again', () => {
  it('is nothing where it repeats the state that stood, 0 and 1 € included', () => {
    const renamed = { ...ALPHA, name: 'ALPHA SAS' }
    expect(
      effects({
        amendments: [{ amount: 0n, suppliers: [renamed] }, { amount: 100_00n }, { durationMonths: 12 }, {}],
      }),
    ).toEqual([{}, {}, {}, {}])
  })

  it('is measured from the modification before, not from the award', () => {
    const amendments = [{ amount: 150_00n, suppliers: [BETA] }, { amount: 150_00n }, { suppliers: [ALPHA] }]
    expect(effects({ amendments })).toEqual([
      { amount: 150_00n, suppliers: [BETA] },
      {},
      { suppliers: [ALPHA] },
    ])
  })

  it('tells that one of two suppliers left, in one row', () => {
    expect(effects({ initialSuppliers: [ALPHA, BETA], amendments: [{ suppliers: [BETA] }] })).toEqual([
      { suppliers: [BETA] },
    ])
  })

  it('knows of somebody new only, where each of several rows names its own supplier', () => {
    const gamma = { otherId: 'BE0400', name: 'Gamma' }
    const amendments = [{ suppliers: [BETA] }, { suppliers: [gamma] }, { suppliers: [gamma] }]
    expect(effects({ rows: twoRows, initialSuppliers: [ALPHA, BETA], amendments })).toEqual([
      {},
      { suppliers: [gamma] },
      {},
    ])
  })
})
