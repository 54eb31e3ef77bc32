import { describe, expect, it } from 'vitest'
import type { Establishment } from '../../../src/domain/supplier/establishment.ts'
import type { Portal } from '../../../src/domain/portal.ts'
import { decp2022 } from '../../../src/formats/decp-2022.ts'
import { contract, portal } from '../portal-fixture.ts'
import { rowsOf } from '../read.ts'

const SIRET = '40790437400177'
const supplied = contract({ suppliers: [{ siret: SIRET, name: 'Alpha' }] })

function award(establishment: Partial<Establishment> | undefined, more: Partial<Portal> = {}) {
  const establishments = new Map(
    establishment === undefined ? [] : [[SIRET, { siret: SIRET, ...establishment }]],
  )
  return rowsOf(portal({ contracts: [supplied], establishments, ...more }), 'donnees/attributions.csv')[0]!
}

describe('the place of a supplier in donnees/attributions.csv', () => {
  it.each([
    ['territoire', { commune: '59350' }],
    ['departement', { commune: '59178' }],
    ['region', { commune: '62041' }],
    ['france', { commune: '75056' }],
    ['etranger', { country: 'BE' }],
    ['inconnu', {}],
    ['inconnu', undefined],
  ])('is %s for %j (rule 9)', (localite, establishment) => {
    expect(award(establishment).localite).toBe(localite)
  })

  it('comes with commune, size and ESS; an unknown ESS is empty, not « non »', () => {
    expect(award({ commune: '59350', sizeClass: 'PME', ess: false })).toMatchObject({
      commune: '59350',
      categorie_entreprise: 'PME',
      ess: 'non',
    })
    expect(award({ commune: '59350' })).toMatchObject({ categorie_entreprise: '', ess: '' })
  })

  it('is the circle alone where the diffusion is partial (rule 11)', () => {
    const partial = award({ commune: '59350', sizeClass: 'PME', ess: true, diffusion: 'partial' })
    expect(partial).toMatchObject({ localite: 'territoire', commune: '', categorie_entreprise: '', ess: '' })
  })

  it('names the kinds of structure of the legal entity; « aucune » only where there is a table', () => {
    const structures = [
      { siret: '40790437400011', kind: 'SIAE', name: 'A', trades: [] },
      { siret: '40790437400011', kind: 'ESAT', name: 'A', trades: [] },
    ] as const
    expect(award(undefined, { structures }).types_structure).toBe('ESAT|SIAE')
    const others = [{ siret: '00000001800017', kind: 'EA', name: 'B', trades: [] }] as const
    expect(award(undefined, { structures: others }).types_structure).toBe('aucune')
    expect(award(undefined).types_structure).toBe('')
  })
})

describe('donnees/sous-traitance.csv', () => {
  const act = {
    id: 'ST1',
    subcontractor: { siret: SIRET, name: 'Alpha' },
    date: '2024-05-02',
    amount: 1_000_50n,
    amendments: [
      { date: '2025-02-01', amount: 1_500_00n },
      { date: '2025-01-01', amount: 1_200_00n },
    ],
  }

  it('writes one line an act, in its last state', () => {
    const withActs = portal({ contracts: [contract({ format: decp2022.format, subcontracts: [act] })] })
    expect(rowsOf(withActs, 'donnees/sous-traitance.csv')).toEqual([
      expect.objectContaining({
        contrat_id: 'aaaaaaaaaaaa',
        acte: '1',
        identifiant_publie: 'ST1',
        sous_traitant_siret: SIRET,
        sous_traitant_siren: '407904374',
        denomination: 'Alpha',
        localite: 'inconnu',
        montant_sous_traite_eur: '1500',
        montant_sous_traite_initial_eur: '1000.50',
        date_acte: '2024-05-02',
        nombre_modifications: '2',
        genre: 'marche',
      }),
    ])
  })

  it('names no person (rule 11)', () => {
    const person = contract({ subcontracts: [{ ...act, subcontractor: { protected: true } }] })
    const [row] = rowsOf(portal({ contracts: [person] }), 'donnees/sous-traitance.csv')
    expect(row).toMatchObject({
      denomination: 'personne physique (identité protégée)',
      sous_traitant_siret: '',
      commune: '',
    })
  })
})

describe('donnees/metiers.csv', () => {
  it('writes one line a trade, and never as a demonstration', () => {
    const trades = [
      {
        slug: 'nettoyage',
        label: 'Nettoyage',
        group: 'Ménage, linge',
        description: 'Ménage.',
        otherNames: ['laveur de vitres', 'propreté'],
        cpvPrefixes: ['9091', '90911'],
      },
    ]
    expect(rowsOf(portal({ trades, demonstration: true }), 'donnees/metiers.csv')).toEqual([
      {
        metier: 'nettoyage',
        libelle: 'Nettoyage',
        groupe: 'Ménage, linge',
        description: 'Ménage.',
        autres_noms: 'laveur de vitres|propreté',
        prefixes_cpv: '9091|90911',
        demonstration: 'non',
      },
    ])
  })
})
