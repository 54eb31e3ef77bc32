import { describe, expect, it } from 'vitest'
import { formatSchema } from '../../src/domain/contract/format.ts'
import { finding } from '../../src/text/findings/finding.ts'
import { phraseText } from '../../src/text/language/phrase.ts'
import { valueCell } from '../../src/views/figure/cells.ts'
import { plain } from '../text/plain.ts'
import { CONTEXT as FINDING } from '../text/findings/finding-fixture.ts'
import { compute, contracts, data, points } from './data.ts'

type Km = number | undefined

/** Contracts of one year and family, whose format has the field, each with its suppliers' distances. */
function at(family: string, ...distances: readonly (readonly Km[])[]) {
  const rows = contracts(
    distances.map((_, index) => ({
      uid: `${family}-${index}`,
      cpv: `${family}000000`,
      notifiedOn: '2023-05-02',
    })),
  )
  return rows.map((contract, index) => ({
    ...contract,
    format: formatSchema.parse({
      ...contract.format,
      fields: [...contract.format.fields, 'supplierDistance'],
    }),
    suppliers: distances[index]!.map((distanceKm) => ({ establishment: { distanceKm } })),
  }))
}

describe('the distance of suppliers', () => {
  it('is the middle one of the awards that state it; each holder of a contract counts once', () => {
    const from = data({ contracts: at('45', [1], [2], [4, 300], [8], [undefined], [16]) })
    expect(points('distance-des-titulaires', from)).toMatchObject([
      { period: '2023', value: 4, denominator: 6, unknown: 1 },
    ])
  })

  it('has no median under five contracts, however many holders they have (rule 12)', () => {
    const few = at('45', [1, 1, 1], [2], [3], [4])
    const [point] = points('distance-des-titulaires-par-division', data({ contracts: few }))
    expect(point).toMatchObject({ series: '45', value: null, numerator: 0, denominator: 6 })
    expect(valueCell(point!, { id: '', unit: 'km' })).toEqual({ text: '<\u00a05', unknown: true })
  })

  it('says nothing of a person (rule 11)', () => {
    const rows = at('45', [1], [2], [3], [4], [5]).map((contract) => ({
      ...contract,
      suppliers: contract.suppliers.map((supplier) => ({ ...supplier, protected: true as const })),
    }))
    expect(points('distance-des-titulaires', data({ contracts: rows }))[0]).toMatchObject({
      value: null,
      unknown: 5,
    })
  })

  it('is absent where no format has the field, and never zero (rule 6)', () => {
    const without = contracts([{ notifiedOn: '2023-05-02' }])
    expect(compute('distance-des-titulaires', data({ contracts: without }))).toMatchObject({
      absent: 'field-not-in-formats',
      series: { points: [] },
    })
  })

  it('is told by year and by family, in kilometres', () => {
    const from = data({
      contracts: [...at('45', [1], [2], [3.5], [4], [5]), ...at('48', [90], [200], [212], [400], [500])],
    })
    const title = (id: string) => plain(phraseText(finding(compute(id, from), FINDING).title))
    expect(title('distance-des-titulaires')).toContain('vont à une entreprise à 5 km au plus de l’acheteur')
    expect(title('distance-des-titulaires-par-division')).toContain(
      'que la médiane est la plus haute : 212 km',
    )
  })
})
