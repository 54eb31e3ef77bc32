import { describe, expect, it } from 'vitest'
import { byPlace, filledFields, firmKey, unionOfSuppliers } from '../../src/rules/row.ts'
import { draft, supplier } from './draft.ts'

describe('one firm', () => {
  it('is its SIREN, whatever establishment signs', () => {
    expect(firmKey(supplier('Alpha', '20009320100016'))).toBe('200093201')
    expect(firmKey(supplier('Alpha SAS', '20009320100024'))).toBe('200093201')
  })

  it('is else its published number, else its name without case and accents', () => {
    expect(firmKey({ name: 'Alpha', otherId: 'BE0400' })).toBe('id:BE0400')
    expect(firmKey({ name: 'Société  Bêta' })).toBe(firmKey({ name: 'SOCIETE BETA' }))
    expect(firmKey({ name: 'Bêta' })).not.toBe(firmKey({ name: 'Alpha' }))
    expect(firmKey({ protected: true })).toBeUndefined()
  })
})

describe('the suppliers of several rows', () => {
  it('are each told once, in the order of the rows', () => {
    const lists = [
      [supplier('Beta'), supplier('Alpha', '20009320100016')],
      [supplier('BETA'), supplier('Alpha', '20009320100024'), supplier('Gamma')],
    ]
    expect(unionOfSuppliers(lists).map(({ name }) => name)).toEqual(['Beta', 'Alpha', 'Gamma'])
  })

  it('of whom nothing tells one from another are all kept', () => {
    expect(unionOfSuppliers([[{ protected: true }], [{ protected: true }]])).toHaveLength(2)
  })
})

describe('the fuller of two rows', () => {
  it('has a field more; an empty list and a flag are none', () => {
    const filled = filledFields(draft())
    expect(filledFields(draft({ cpv: undefined }))).toBe(filled - 1)
    expect(filledFields(draft({ techniques: ['frameworkAgreement'] }))).toBe(filled + 1)
    expect(filledFields(draft({ flags: [{ code: 'cpv-missing' }] }))).toBe(filled)
  })
})

describe('lines', () => {
  it('stand in the order of their files, then of their rows, as numbers', () => {
    const places = [
      ['b', 1],
      ['a', 10],
      ['a', 9],
    ] as const
    const inOrder = places.map(([source, row]) => ({ ref: { source, row } })).toSorted(byPlace)
    expect(inOrder.map(({ ref }) => `${ref.source}${ref.row}`)).toEqual(['a9', 'a10', 'b1'])
  })
})
