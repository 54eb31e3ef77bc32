import { describe, expect, it } from 'vitest'
import { supplierKey } from '../../src/domain/supplier/supplier-key.ts'

describe('the key of a firm', () => {
  it('is its SIREN, one for all its establishments', () => {
    expect(supplierKey({ siret: '20009320100016' })).toBe('200093201')
  })

  it('is else a hash of its number with its type, twelve hexadecimal digits', () => {
    const key = supplierKey({ otherId: 'BE0403091220', idType: 'TVA' })
    expect(key).toMatch(/^hors-siren-[0-9a-f]{12}$/)
    expect(supplierKey({ otherId: 'BE0403091220', idType: 'TVA', name: 'Alpha' })).toBe(key)
    expect(supplierKey({ otherId: 'BE0403091220', idType: 'HORS-UE' })).not.toBe(key)
    expect(supplierKey({ otherId: 'BE0403091221', idType: 'TVA' })).not.toBe(key)
  })

  it('is none for a firm known by its name alone, and for a person (rule 11)', () => {
    expect(supplierKey({ name: 'Alpha' })).toBeUndefined()
    expect(supplierKey({ siret: '20009320100016', protected: true })).toBeUndefined()
  })
})
