import { describe, expect, it } from 'vitest'
import { supplierValue } from '../../../src/views/contract/properties-parties.ts'
import { placeWords } from '../../../src/views/contract/supplier-place.ts'
import type { Establishment } from '../../../src/domain/supplier/establishment.ts'
import { portal } from '../../outputs/portal-fixture.ts'

const SIRET = '40790437400177'
const supplier = { siret: SIRET, name: 'Alpha' }

function words(establishment: Partial<Establishment>, kinds: readonly ('SIAE' | 'ESAT' | 'ESS')[] = []) {
  const structures = kinds.map((kind) => ({ siret: SIRET, kind, name: 'Alpha', trades: [] }))
  const establishments = new Map([[SIRET, { siret: SIRET, ...establishment }]])
  return placeWords(portal({ establishments, structures }), supplier)
}

describe('what is said of a supplier beside its name', () => {
  it('is its commune by name, its department beside it elsewhere, and its code where no list names it', () => {
    expect(words({ commune: '59350' })).toEqual(['établi à Lille, dans le territoire'])
    expect(words({ commune: '62041' })).toEqual(['établi à Arras (62), ailleurs dans la région'])
    expect(words({ commune: '72181' })).toEqual(['établi au Mans (72), ailleurs en France'])
    expect(words({ commune: '62999' })).toEqual(['établi ailleurs dans la région (commune 62999)'])
    expect(words({ country: 'BE' })).toEqual(['établi à l’étranger'])
  })

  it('is its size, its kinds of structure and the ESS, once each', () => {
    expect(words({ sizeClass: 'PME', ess: true }, ['ESS', 'SIAE'])).toEqual([
      'PME',
      'structure d’insertion (SIAE)',
      'économie sociale et solidaire',
    ])
  })

  it('is nothing where nothing is known', () => {
    expect(words({})).toEqual([])
    expect(placeWords(portal(), supplier)).toEqual([])
  })

  it('is the circle alone where the diffusion is partial, and nothing of a person (rule 11)', () => {
    expect(words({ commune: '59350', sizeClass: 'PME', diffusion: 'partial' })).toEqual([
      'établi dans le territoire',
    ])
    expect(placeWords(portal(), { protected: true })).toEqual([])
  })

  it('stands after the number of the firm', () => {
    const establishments = new Map([[SIRET, { siret: SIRET, sizeClass: 'PME' as const }]])
    const value = supplierValue(portal({ establishments }), supplier)
    expect(value.detail).toMatch(/^SIRET .* ; PME$/)
  })
})
