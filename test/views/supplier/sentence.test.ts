import { describe, expect, it } from 'vitest'
import { supplierDescription } from '../../../src/views/supplier/sentence.ts'
import { supplierUnknowns } from '../../../src/views/supplier/unknowns.ts'
import { supplierTotal } from '../../../src/views/supplier/total.ts'
import type { Contract } from '../../../src/domain/contract/contract.ts'
import { indicator } from '../../outputs/portal-fixture.ts'
import { ALPHA, BETA, caseOf, held, plain } from './entry.ts'

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
