import { describe, expect, it } from 'vitest'
import { identityProperties } from '../../../src/views/supplier/properties-identity.ts'
import { lifeProperties } from '../../../src/views/supplier/properties-life.ts'
import { weightProperties } from '../../../src/views/supplier/properties-weight.ts'
import { placeListColumns, placeRows } from '../../../src/views/supplier/places.ts'
import { supplierDescription } from '../../../src/views/supplier/sentence.ts'
import { supplierUnknowns } from '../../../src/views/supplier/unknowns.ts'
import { supplierTotal } from '../../../src/views/supplier/total.ts'
import type { Property } from '../../../src/views/contract/property.ts'
import type { Contract } from '../../../src/domain/contract/contract.ts'
import type { Establishment } from '../../../src/domain/supplier/establishment.ts'
import type { Portal } from '../../../src/domain/portal.ts'
import { decp2022 } from '../../../src/formats/decp-2022.ts'
import { indicator, portal as emptyPortal } from '../../outputs/portal-fixture.ts'
import { ALPHA, BETA, caseOf, held, plain } from './entry.ts'

/** Label → its values and details, as a reader sees them. */
const read = (facts: readonly Property[]): Record<string, string> =>
  Object.fromEntries(
    facts.map(({ label, values }) => [
      label,
      plain(values.map(({ text, detail }) => [text, detail].filter(Boolean).join(' — ')).join(' | ')),
    ]),
  )

const establishment = (fields: Partial<Establishment>) => ({
  establishments: new Map([[ALPHA.siret!, { siret: ALPHA.siret!, ...fields }]]),
})

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

describe('placeRows', () => {
  const cells = (fields: Partial<Portal>) => {
    const { supplier, portal } = caseOf([held(), held()], fields)
    const [row] = placeRows(supplier, portal)
    expect(row!.cells).toHaveLength(placeListColumns(portal).length)
    return row!.cells.map((cell) => plain(typeof cell === 'string' ? cell : cell.text))
  }

  it('gives the three definitions of local, each within the next (rule 9)', () => {
    expect(cells(establishment({ commune: '59350' })).slice(1)).toEqual(['Lille', 'oui', 'oui', 'oui', '2'])
    expect(cells(establishment({ commune: '62041' })).slice(1, 5)).toEqual([
      'Arras (62)',
      'non',
      'non',
      'oui',
    ])
    expect(cells(establishment({ country: 'BE' })).slice(1, 5)).toEqual(['pays : BE', 'non', 'non', 'non'])
  })

  it('never turns an unknown place into "elsewhere", and says nothing of places without a file', () => {
    expect(cells(establishment({})).slice(1, 5)).toEqual(['inconnue', 'inconnu', 'inconnu', 'inconnu'])
    expect(cells({})).toEqual(['407 904 374 00177', '2'])
  })
})

describe('an establishment that holds nothing any more', () => {
  it('has a count that leads nowhere', () => {
    const { supplier, portal } = caseOf([held({ suppliers: [BETA], initialSuppliers: [ALPHA] })])
    expect(placeRows(supplier, portal)[0]!.cells.at(-1)).toBe('0')
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

describe('supplierDescription', () => {
  const of = (contracts: readonly Contract[], key?: string) =>
    plain(supplierDescription(caseOf(contracts, {}, key).supplier))

  it('says how many, when and for how much, and how far its part is an estimate', () => {
    expect(of([held({ year: 2024 }), held()])).toBe(
      'Fournisseur de 2 marchés et accords-cadres, de 2022 à 2024, pour 200 € de montants signés hors taxes.',
    )
    expect(of([held({ suppliers: [ALPHA, BETA] })])).toBe(
      'Fournisseur d’un marché ou accord-cadre, en 2022, pour 50 € de montants signés hors taxes, part estimée.',
    )
  })

  it('keeps call-offs and concessions apart', () => {
    expect(of([held(), held({ kind: 'callOff' })])).toMatch(
      / Et 1 marché sous accord-cadre, hors de ce total\.$/,
    )
    expect(of([held({ year: 2024, kind: 'callOff' }), held()])).toMatch(/accord-cadre, en 2022, pour/)
    expect(of([held({ kind: 'concession' })])).toBe(
      'Fournisseur d’une concession, en 2022, hors du total des marchés.',
    )
  })

  it('says where no amount is stated, and where it holds nothing', () => {
    const silent = { amount: undefined, amountStatus: 'notStated' } as const
    expect(of([held({ ...silent, year: undefined })])).toBe(
      'Fournisseur d’un marché ou accord-cadre, de date inconnue, sans montant indiqué.',
    )
    const act = { subcontractor: BETA, amendments: [] }
    expect(of([held({ subcontracts: [act] })], '552081317')).toBe(
      'Connu seulement comme sous-traitant, par 1 acte de sous-traitance déclaré.',
    )
    expect(of([held({ initialSuppliers: [BETA] })], '552081317')).toMatch(
      /^N’est plus fournisseur : 1 marché/,
    )
  })
})

describe('supplierUnknowns', () => {
  it('says what is missing of this firm, and what never shows', () => {
    const { supplier, portal } = caseOf([
      held({ year: undefined, amount: undefined, amountStatus: 'notStated' }),
    ])
    const text = plain(supplierUnknowns(supplier, portal).join(' '))
    expect(text).toMatch(/Aucun fichier d’établissements n’est lu/)
    expect(text).toMatch(/1 marché n’indique pas de montant/)
    expect(text).toMatch(/1 contrat a une date manquante/)
    expect(text).toMatch(/groupement/)
  })
})

describe('supplierTotal', () => {
  const point = {
    period: 'ensemble',
    series: '407904374',
    value: 100_00n,
    numerator: 100_00n,
    denominator: 1,
    unknown: 0,
    rows: [],
  }
  const withPoint = (value: bigint) => {
    const entry = indicator({ id: 'plus-grands-titulaires' })
    const series = { ...entry.series, points: [{ ...point, value }] }
    return caseOf([held()], { indicators: [{ ...entry, series }] })
  }

  it('is printed as the indicator’s figure only where it is the same', () => {
    const same = withPoint(100_00n)
    expect(supplierTotal(same.supplier, same.portal)).toEqual({
      value: 100_00n,
      indicator: 'plus-grands-titulaires',
      period: 'ensemble',
      series: '407904374',
    })
    const other = withPoint(99_00n)
    expect(supplierTotal(other.supplier, other.portal)).toBeUndefined()
  })
})
