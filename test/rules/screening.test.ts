import { describe, expect, it } from 'vitest'
import { belongsToBuyer, buyerKey } from '../../src/rules/buyer.ts'
import { isTestTitle, screen } from '../../src/rules/screening.ts'
import { decp2022 } from '../../src/formats/decp-2022.ts'
import { draft, MEL, supplier } from './draft.ts'

describe('rule 1: what is set aside', () => {
  it.each([
    "Ceci n'est pas une consultation. Il s'agit d'une création test en vue d'une démonstration",
    'CECI N’EST PAS UNE CONSULTATION',
    'Marché de test',
    'test 2',
  ])('a test by its own title: %s', (title) => expect(isTestTitle(title)).toBe(true))

  it.each([
    'Réalisation de test génotypiques de détection du coronavirus',
    'Campagnes de tests d’aptitude sur échantillons alimentaires',
    'Expérimentation pour définir et tester les potentiels de la place Caulier',
    'Travaux de démolition',
    'Test 2 de la station',
  ])('no test: %s', (title) => expect(isTestTitle(title)).toBe(false))

  it('a test is set aside with its title', () => {
    expect(screen(draft({ title: 'Marché de test' }))).toEqual({ reason: 'test', detail: 'Marché de test' })
    expect(screen(draft({ title: undefined }))).toBeUndefined()
  })

  it('a test-like supplier name alone sets nothing aside', () => {
    expect(screen(draft({ suppliers: [supplier('Test B')] }))).toBeUndefined()
  })

  it('a row with none of title, amount, supplier and date', () => {
    const nothing = { title: undefined, amount: undefined, notifiedOn: undefined, suppliers: [] }
    expect(screen(draft(nothing))).toEqual({ reason: 'empty' })
    expect(screen(draft({ ...nothing, amount: 0n }))).toBeUndefined()
    expect(screen(draft({ ...nothing, suppliers: [{ protected: true }] }))).toBeUndefined()
    expect(screen(draft({ ...nothing, notifiedOn: '2022-01-01' }))).toBeUndefined()
    expect(screen(draft({ ...nothing, title: 'Voirie' }))).toBeUndefined()
  })
})

describe('rule 3: same buyer', () => {
  it('any SIREN that the territory lists, by SIRET or SIREN', () => {
    expect(belongsToBuyer(draft({ buyerId: '24590041000011' }), MEL)).toBe(true)
    expect(belongsToBuyer(draft({ buyerId: '200093201' }), MEL)).toBe(true)
    expect(belongsToBuyer(draft({ buyerId: '21590350100017' }), MEL)).toBe(false)
  })

  it('a row with no buyer belongs to it only in a format that it publishes itself', () => {
    expect(belongsToBuyer(draft({ buyerId: undefined }), MEL)).toBe(true)
    expect(belongsToBuyer(draft({ buyerId: undefined, format: decp2022.format }), MEL)).toBe(false)
    expect(belongsToBuyer(draft({ buyerId: 'NC' }), MEL)).toBe(false)
  })

  it('is one buyer for keys, whatever SIREN it used', () => {
    const keys = ['24590041000011', '20009320100016', undefined].map((buyerId) =>
      buyerKey(draft({ buyerId }), MEL),
    )
    expect(new Set(keys).size).toBe(1)
    expect(buyerKey(draft({ buyerId: '21590350100017' }), undefined)).toBe('215903501')
  })
})
