import { describe, expect, it } from 'vitest'
import type { Supplier } from '../../src/domain/contract/contract.ts'
import { compute, contracts, data, points } from './data.ts'

const ATELIER = '20009320100016'
const OTHER = '21590350100017'
const kinds = new Map([['200093201', new Set(['ESS', 'SIAE'] as const)]])

/** Contracts of 100 € each, with these suppliers. */
const held = (...holders: readonly (readonly Supplier[])[]) =>
  contracts(holders.map(() => ({ amount: 10_000n }))).map((contract, index) => ({
    ...contract,
    suppliers: holders[index]!,
  }))

const amounts = (from: Parameters<typeof data>[0]) =>
  points('montants-par-structure', data({ structureKinds: kinds, ...from }))

const HELD = held(
  ...Array.from({ length: 4 }, () => [{ siret: ATELIER }]),
  [{ siret: OTHER }],
  [{ name: 'Sans SIRET' }],
)

describe('solidarity enterprises', () => {
  const of = (kind: 'ESUS' | 'SIAE') => new Map([['200093201', new Set([kind])]])

  it('are those that the file of structures calls ESUS, in number and in value', () => {
    const [byNumber] = points('titulaires-esus', data({ contracts: HELD, structureKinds: of('ESUS') }))
    expect(byNumber).toMatchObject({ numerator: 4, denominator: 5, unknown: 1, value: 0.8 })
    const [byAmount] = points(
      'titulaires-esus-montants',
      data({ contracts: HELD, structureKinds: of('ESUS') }),
    )
    expect(byAmount).toMatchObject({ numerator: 40_000n, denominator: 50_000n, value: 0.8 })
  })

  it('are not said to be none where the file of structures lists no ESUS at all', () => {
    const { absent } = compute('titulaires-esus', data({ contracts: HELD, structureKinds: of('SIAE') }))
    expect(absent).toBe('source-absent')
  })
})

describe('what each inclusive structure won', () => {
  it('is the sum of its equal parts, with how many awards they are; other firms have no line', () => {
    const atelier = { siret: ATELIER, name: 'Atelier du Nord' }
    const [point, ...others] = amounts({
      contracts: held([atelier], [atelier, { siret: OTHER, name: 'Autre' }], [{ siret: OTHER }]),
    })
    expect(others).toEqual([])
    expect(point).toMatchObject({
      series: '200093201',
      seriesLabel: 'Atelier du Nord (SIAE, ESS)',
      value: 15_000n,
      denominator: 2,
    })
  })

  it('has no line for a person: by its mark, its name or its partial diffusion (rule 11)', () => {
    const firm = { siret: ATELIER, name: 'Atelier du Nord' }
    expect(amounts({ contracts: held([{ ...firm, protected: true }]) })).toEqual([])
    expect(amounts({ contracts: held([{ siret: ATELIER, name: 'Monsieur Jean Dupont' }]) })).toEqual([])
    const establishments = new Map([[ATELIER, { siret: ATELIER, diffusion: 'partial' as const }]])
    expect(amounts({ contracts: held([firm]), establishments })).toEqual([])
  })

  it('is said to be of nobody known, or to lack the file of structures', () => {
    const from = data({ contracts: held([{ siret: OTHER }]), structureKinds: kinds })
    expect(compute('montants-par-structure', from).absent).toBe('no-rows')
    expect(compute('montants-par-structure', { ...from, structureKinds: new Map() }).absent).toBe(
      'source-absent',
    )
  })
})
