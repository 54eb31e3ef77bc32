import { describe, expect, it } from 'vitest'
import type { Contract } from '../../src/domain/contract/contract.ts'
import { sharedCpvDigits, similarContracts } from '../../src/domain/contract/similar-contracts.ts'
import { significantWords } from '../../src/domain/contract/title-words.ts'
import { contract } from '../outputs/portal-fixture.ts'

const TRADES = [
  { slug: 'nettoyage', label: 'Nettoyage', description: '', cpvPrefixes: ['909'] },
  { slug: 'gros-oeuvre', label: 'Gros œuvre', description: '', cpvPrefixes: ['45'] },
]

const localScope = { communes: new Map([['59328', { code: '59328', name: 'Lambersart', population: 1 }]]) }
const past = (id: string, cpv: string, title: string, fields: Partial<Contract> = {}) =>
  contract({ id, cpv, title, ...fields })
const found = (contracts: readonly Contract[], cpv: string | undefined, title: string) =>
  similarContracts({ contracts, trades: TRADES, localScope })({ cpv, title }).map((each) => each.contract.id)

describe('similarContracts', () => {
  it('takes contracts that share four digits of the code, or two telling words, within the trade', () => {
    const contracts = [
      past('same-class', '90911200', 'Entretien ménager des bureaux'),
      past('same-words', '90900000', 'Nettoyage des vitres et vitrines'),
      past('one-word', '90900000', 'Nettoyage des plages'),
      past('other-trade', '45000000', 'Nettoyage des vitres'),
      past('no-code', '', 'Nettoyage des vitres'),
    ]
    expect(found(contracts, '90919200', 'Nettoyage de vitres')).toEqual(['same-class', 'same-words'])
  })

  it('puts the nearest code first, then the most words in common, then the order of the contracts', () => {
    const contracts = [
      past('class', '90911200', 'Vitres'),
      past('newer', '90919200', 'Bureaux'),
      past('older', '90919200', 'Bureaux'),
      past('words', '90919200', 'Nettoyage des écoles'),
    ]
    expect(found(contracts, '90919200', 'Nettoyage des écoles')).toEqual(['words', 'newer', 'older', 'class'])
  })

  it('does not take a whole division for a likeness', () => {
    expect(sharedCpvDigits('45000000', '45000000')).toBe(2)
    expect(sharedCpvDigits('90911200', '90911300')).toBe(5)
    expect(sharedCpvDigits('90910000', '90911200')).toBe(4)
    expect(found([past('a', '45000000', 'Écoles')], '45000000', 'Ponts')).toEqual([])
    expect(found([past('a', '45000000', 'Ponts levants')], '45000000', 'Pont levant')).toEqual(['a'])
  })

  it('takes only nearer codes where five contracts have them, and keeps those that share words', () => {
    const near = [1, 2, 3, 4, 5].map((number) => past(`near-${number}`, '90911200', 'Bureaux'))
    const contracts = [
      ...near,
      past('far', '90914000', 'Parkings'),
      past('words', '90914000', 'Vitrines et stores'),
    ]
    expect(found(contracts, '90911300', 'Stores, vitrines')).toEqual([
      'near-1',
      'near-2',
      'near-3',
      'near-4',
      'near-5',
      'words',
    ])
    expect(found(contracts.slice(1), '90911300', 'Store')).toContain('far')
  })

  it('does not take a place for what is done there', () => {
    const contracts = [past('a', '45000000', 'Pont de la rue Haute à Lambersart')]
    expect(found(contracts, '45000000', 'Mairie de Lambersart, rue Haute, place du Pont')).toEqual(['a'])
    expect(found(contracts, '45000000', 'Pont de Lambersart')).toEqual([])
  })

  it('leaves out call-offs and concessions, and finds nothing for a purchase without code', () => {
    const contracts = [
      past('call-off', '90919200', 'Nettoyage', { kind: 'callOff' }),
      past('concession', '90919200', 'Nettoyage', { kind: 'concession' }),
      past('contract', '90919200', 'Nettoyage'),
    ]
    expect(found(contracts, '90919200', 'Nettoyage')).toEqual(['contract'])
    expect(found(contracts, undefined, 'Nettoyage des vitres')).toEqual([])
  })
})

describe('significantWords', () => {
  it('folds case, accents, plurals and ligatures', () => {
    expect(significantWords('ÉCOLES')).toEqual(significantWords('école'))
    expect(significantWords('Œuvres d’art, chœurs')).toEqual(new Set(['choeur']))
  })

  it('leaves out what every title says, short words and numbers', () => {
    expect(significantWords('Accord-cadre de prestations de services n° 2024 pour la Métropole')).toEqual(
      new Set(),
    )
    expect(significantWords('')).toEqual(new Set())
  })
})
