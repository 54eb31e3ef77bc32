import { describe, expect, it } from 'vitest'
import { identityProperties } from '../../../src/views/supplier/properties-identity.ts'
import { lifeProperties } from '../../../src/views/supplier/properties-life.ts'
import { weightProperties } from '../../../src/views/supplier/properties-weight.ts'
import type { Contract } from '../../../src/domain/contract/contract.ts'
import type { Portal } from '../../../src/domain/portal.ts'
import { decp2022 } from '../../../src/formats/decp-2022.ts'
import { portal as emptyPortal } from '../../outputs/portal-fixture.ts'
import { ALPHA, BETA, caseOf, held } from './entry.ts'
import { read, establishment } from './read-properties.ts'

describe('identityProperties', () => {
  const of = (fields: Partial<Portal> = {}) => {
    const { supplier, portal } = caseOf([held()], fields)
    return read(identityProperties(supplier, portal))
  }

  it('says unknown, and why, where no file tells', () => {
    expect(of()).toEqual({
      Taille: 'inconnu, aucun fichier lu ne le dit',
      'Économie sociale et solidaire': 'inconnu, aucun fichier lu ne le dit',
      'Insertion et handicap': 'inconnu, aucun fichier lu ne le dit',
    })
    expect(of({ establishments: new Map([['1', { siret: '1' }]]) })['Taille']).toBe(
      'inconnu, le fichier des établissements ne le dit pas',
    )
  })

  it('tells size and ESS of today, and the kinds of its legal entity', () => {
    const kinds = (['SIAE', 'EA'] as const).map((kind) => ({
      siret: '40790437400011',
      kind,
      name: 'Alpha',
      trades: [],
    }))
    const facts = of({ ...establishment({ sizeClass: 'PME', ess: false }), structures: kinds })
    expect(facts['Taille']).toBe('PME — aujourd’hui, groupe compris (Insee)')
    expect(facts['Économie sociale et solidaire']).toBe('non')
    expect(facts['Insertion et handicap']).toBe('entreprise adaptée | structure d’insertion (SIAE)')
  })

  it('lists other spellings once, whatever their case and accents', () => {
    const renamed = ['ALPHA', 'Alpha & Fils', 'alpha et fils', 'ALPHA & FILS'].map((name) =>
      held({ suppliers: [{ ...ALPHA, name }] }),
    )
    const { supplier, portal } = caseOf(renamed)
    expect(read(identityProperties(supplier, portal))['Aussi publié sous']).toBe(
      'Alpha & Fils | alpha et fils',
    )
  })
})

describe('weightProperties', () => {
  const of = (contracts: readonly Contract[]) => {
    const { reconciliation } = emptyPortal()
    const totals = { ...reconciliation.totals, retained: 10_000_00n }
    const { supplier, portal } = caseOf(contracts, { reconciliation: { ...reconciliation, totals } })
    return read(weightProperties(supplier, portal))
  }

  it('gives no percentage of its own contracts under five (rule 12)', () => {
    const few = of([held({ amount: 300_00n }), held(), held(), held()])
    expect(few['Sa plus grande part d’un marché']).toMatch(
      /300 € ; pas de pourcentage sous 5 marchés à montant indiqué$/,
    )
    const enough = of([held({ amount: 600_00n }), held(), held(), held(), held()])
    expect(enough['Sa plus grande part d’un marché']).toMatch(/600 €, soit 60,0 % de ses montants signés$/)
  })

  it('compares with the retained sum, and never rounds a part to nothing', () => {
    const label = 'Part dans les montants signés par MEL'
    const others = [1, 2, 3, 4].map(() => held({ suppliers: [BETA] }))
    expect(of([held({ amount: 1_000_00n }), ...others])[label]).toMatch(/^10,0 % — de 10 000 €/)
    expect(of([held({ amount: 2_00n }), ...others])[label]).toMatch(/^< 0,1 %/)
  })

  it('gives the amount alone where fewer than five contracts are summed (rule 12)', () => {
    const label = 'Part dans les montants signés par MEL'
    const others = [1, 2, 3].map(() => held({ suppliers: [BETA] }))
    const silent = held({ suppliers: [BETA], amount: 1_00n, amountStatus: 'notStated' })
    expect(of([held({ amount: 1_000_00n }), ...others, silent])[label]).toMatch(/^1 000 € — de 10 000 €/)
  })

  it('gives a second sum without implausible amounts (rule 7)', () => {
    const facts = of([held({ amount: 500_00n, amountStatus: 'implausible' }), held()])
    expect(facts['Montants invraisemblables']).toBe('500 € — dans la somme ; sans eux : 100 €')
    const alone = of([held({ amount: 500_00n, amountStatus: 'implausible' })])
    expect(alone['Montants invraisemblables']).toBe('500 € — toute la somme, telle que publiée')
  })

  it('nor without very large ones, and without concessions by their title (rules 5 and 7)', () => {
    const titled = { flags: [{ code: 'title-says-concession' as const }] }
    const facts = of([held({ ...titled, amount: 500_00n, amountStatus: 'veryLarge' }), held()])
    expect(facts['Très grands montants']).toBe('500 € — dans la somme ; sans eux : 100 €')
    expect(facts['Concessions par leur titre']).toBe('500 € — dans la somme ; sans elles : 100 €')
  })

  it('has no weight where nothing is stated', () => {
    expect(of([held({ amount: undefined, amountStatus: 'notStated' })])).toEqual({})
  })
})

describe('lifeProperties', () => {
  const of = (...contracts: readonly Partial<Contract>[]) =>
    read(lifeProperties(caseOf(contracts.map((fields) => held(fields))).supplier))
  const full = { format: decp2022.format }

  it('counts bids where known, and tells a field left empty from one that does not exist (rule 6)', () => {
    const bids = of({ ...full, bidsReceived: 1 }, { ...full, bidsReceived: 4 }, full, {})
    expect(bids['Offres reçues']).toBe(
      'de 1 à 4 offres, sur 2 contrats renseignés ; une seule offre pour 1 — 1 non renseigné ; 1 sans cette rubrique dans leur format, sur 4 contrats',
    )
    expect(of({})['Offres reçues']).toMatch(/^inconnu — 1 sans cette rubrique/)
    expect(of({ ...full, bidsReceived: 3 })['Offres reçues']).toBe('3 offres, sur 1 contrat renseigné')
  })

  it('counts declared subcontracting as yes, no and not filled in', () => {
    const declared = of(
      { ...full, subcontractingDeclared: true },
      { ...full, subcontractingDeclared: false },
      full,
    )
    expect(declared['Sous-traitance']).toBe(
      'fournisseur : déclarée pour 1 contrat, écartée pour 1, non renseignée pour 1',
    )
    expect(of({})['Sous-traitance']).toBe('absent du format de ses contrats')
  })

  it('counts contracts that were modified', () => {
    expect(of({ amendments: [{ date: '2022-06-01' }] }, {})['Modifications']).toBe(
      '1 contrat modifié au moins une fois, sur 2',
    )
    expect(of({})['Modifications']).toBe('aucune publiée')
  })
})
