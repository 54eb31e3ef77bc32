import { describe, expect, it } from 'vitest'
import { identityProperties } from '../../../src/views/supplier/properties-identity.ts'
import { portal as emptyPortal } from '../../outputs/portal-fixture.ts'
import { ALPHA, caseOf, held } from './entry.ts'
import { read } from './read-properties.ts'

describe('names that begin alike', () => {
  const firm = (rank: number, name: string) => ({ siret: `${String(rank).padStart(9, '4')}00011`, name })
  const among = (own: string, ...others: readonly string[]) => {
    const names = [own, ...others].map((name, rank) => (rank === 0 ? { ...ALPHA, name } : firm(rank, name)))
    const localScope = {
      ...emptyPortal().localScope,
      communes: new Map([['59350', { code: '59350', name: 'Ville-Haute', population: 1 }]]),
    }
    const trades = [{ slug: 'voirie', label: 'Voirie', description: 'Chaussées.', cpvPrefixes: ['45'] }]
    const { supplier, portal } = caseOf(
      names.map((each) => held({ suppliers: [each] })),
      { localScope, trades },
    )
    return read(identityProperties(supplier, portal))['Noms proches']
  }

  it('are told as likely kin, led to, and never summed', () => {
    expect(among('COLAS NORD', 'Colas France', 'COLAS RAIL', 'Colasse')).toBe(
      'COLAS RAIL | Colas France — Peut-être le même groupe : aucun fichier lu ne le dit. Ce portail ne les additionne pas.',
    )
  })

  it('are none where the word is generic, short, of a place, or of very many firms', () => {
    expect(among('SOCIETE DU NORD', 'SOCIETE DU SUD')).toBeUndefined()
    expect(among('A PRO BIO', 'A.D.T.')).toBeUndefined()
    expect(among('Ville-Haute Sport', 'VILLE HAUTE BASKET')).toBeUndefined()
    expect(among('Voiries du Nord', 'VOIRIES DU SUD')).toBeUndefined()
    expect(among('Menhirs du Nord', 'Menhirs de France')).toBeUndefined()
    const many = Array.from({ length: 13 }, (_, index) => `Menhir ${index}`)
    expect(among('Menhir', ...many)).toBeUndefined()
    expect(among('Menhir', ...many.slice(0, 3))).toBeDefined()
  })
})
