import { describe, expect, it } from 'vitest'
import { factRows, propertyValue, factsByDocument } from '../../../src/views/theme/fact-rows.ts'
import type { DocumentedFact } from '../../../src/domain/territory/fact.ts'

const FACT: DocumentedFact = {
  subject: "heures d'insertion",
  territory: undefined,
  indicator: undefined,
  value: '178000',
  unit: 'heures',
  period: '2015',
  source: 'Bilan de concertation « La commande publique »',
  author: 'Métropole européenne de Lille',
  date: '2019',
  address: undefined,
  remark: undefined,
}
const valued = (value: string, unit: string) => propertyValue({ ...FACT, value, unit })

describe('propertyValue', () => {
  it('writes euros, shares, days and counts as French does', () => {
    expect(valued('450000000', 'EUR')).toBe('450\u202f000\u202f000\u00a0€')
    expect(valued('0.70', 'part')).toBe('70\u202f%')
    expect(valued('2018-12-14', 'date')).toBe('14\u00a0décembre\u00a02018')
    expect(valued('178000', 'heures')).toBe('178\u202f000\u00a0heures')
  })
})

describe('factsByDocument', () => {
  it('puts facts under the document that states them, with its author, date and address', () => {
    const other = {
      ...FACT,
      source: 'La démarche achats responsables',
      date: '2023-04-18',
      address: 'exemple.fr',
    }
    const documents = factsByDocument([FACT, other, FACT])
    expect(documents.map(({ provenance, facts }) => [provenance, facts.length])).toEqual([
      ['Métropole européenne de Lille, 2019', 2],
      ['Métropole européenne de Lille, 18\u00a0avril\u00a02023, exemple.fr', 1],
    ])
    expect(documents[0]!.title).toBe('Bilan de concertation «\u00a0La commande publique\u00a0»')
  })

  it('says where a document names neither author nor date', () => {
    const bare = { ...FACT, author: undefined, date: undefined }
    expect(factsByDocument([bare])[0]!.provenance).toBe('Auteur et date non indiqués')
  })
})

describe('factRows', () => {
  it('gives what is said, its value and its period', () => {
    expect(factRows([FACT])[0]!.cells).toEqual(['Heures d’insertion', '178\u202f000\u00a0heures', '2015'])
  })

  it('says under it what keeps it from being compared', () => {
    expect(factRows([{ ...FACT, remark: 'Une seule année.' }])[0]!.cells[0]).toEqual({
      text: 'Heures d’insertion',
      detail: 'Une seule année.',
    })
  })

  it('says where a document gives no period', () => {
    expect(factRows([{ ...FACT, period: undefined }])[0]!.cells[2]).toEqual({
      text: 'Non précisée',
      unknown: true,
    })
  })
})
