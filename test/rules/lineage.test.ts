import { describe, expect, it } from 'vitest'
import { lineageOf } from '../../src/rules/merging/lineage.ts'
import { contract } from '../outputs/portal-fixture.ts'
import { supplier } from './draft.ts'

const [ALPHA, BETA] = [supplier('Alpha', '00000000100001'), supplier('Beta', '00000000200009')]
const of = (fields: Parameters<typeof contract>[0]) =>
  lineageOf(contract({ localId: '2024-13', initialSuppliers: [ALPHA, BETA], ...fields }))

describe('what stays of a contract that is corrected at the source', () => {
  it('is its published id and its suppliers, in whatever order; title, amount and date are not', () => {
    expect(of({})).toMatch(/^[\w-]{6}$/)
    const corrected = { title: 'Autre', initialAmount: 5_00n, notifiedOn: '2022-01-01', localId: ' 2024-13 ' }
    expect(of({ ...corrected, initialSuppliers: [BETA, ALPHA] })).toBe(of({}))
    expect(of({ localId: '2024-14' })).not.toBe(of({}))
    expect(of({ initialSuppliers: [ALPHA] })).not.toBe(of({}))
  })

  it.each(['00', 'E', '7', undefined])('is nothing of a placeholder (%s)', (localId) => {
    expect(of({ localId })).toBeUndefined()
  })

  it('is nothing where a supplier is not known, or none is', () => {
    expect(of({ initialSuppliers: [] })).toBeUndefined()
    expect(of({ initialSuppliers: [ALPHA, { protected: true }] })).toBeUndefined()
  })
})
