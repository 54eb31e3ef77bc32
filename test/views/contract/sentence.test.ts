import { describe, expect, it } from 'vitest'
import type { Contract } from '../../../src/domain/contract/contract.ts'
import { contractSentence } from '../../../src/views/contract/sentence.ts'
import { contract, portal } from '../../outputs/portal-fixture.ts'

const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ')
const sentence = (fields: Parameters<typeof contract>[0], others: readonly Contract[] = []) =>
  plain(contractSentence(contract(fields), portal({ contracts: others })))

const works = {
  category: 'works',
  notifiedOn: '2022-04-13',
  year: 2022,
  amount: 375_000_00n,
  amountStatus: 'stated',
  suppliers: [{ name: 'Alpha' }],
} as const

describe('contractSentence', () => {
  it('says what, when, to whom, for how much, and that it is no spending', () => {
    expect(sentence(works)).toBe(
      'Marché de travaux signé le 13 avril 2022, attribué à Alpha, pour 375 000 € HT (prix ou maximum estimé, non une dépense réalisée).',
    )
  })

  it('calls a framework, a call-off and a concession by their names', () => {
    expect(sentence({ ...works, techniques: ['frameworkAgreement'] })).toContain(
      'Accord-cadre de travaux signé le 13 avril 2022, attribué à Alpha, pour 375 000 € HT (maximum estimé de l’accord-cadre',
    )
    expect(sentence({ ...works, kind: 'callOff' })).toContain(
      'déjà compris dans le plafond de l’accord-cadre',
    )
    expect(sentence({ ...works, kind: 'concession', category: 'unknown' })).toBe(
      'Concession signée le 13 avril 2022 avec Alpha, pour 375 000 € HT (chiffre d’affaires attendu du concessionnaire, non un achat).',
    )
  })

  it('says what is unknown instead of leaving it out', () => {
    expect(sentence({})).toBe(
      'Marché de date de signature inconnue, fournisseur non renseigné ; montant non indiqué.',
    )
  })

  it('prints no amount of 0 or 1 €', () => {
    expect(sentence({ ...works, amount: 1_00n, amountStatus: 'notStated' })).toContain('montant non indiqué')
  })

  it('never names a person (rule 11)', () => {
    expect(sentence({ ...works, suppliers: [{ protected: true }] })).toContain(
      'attribué à une personne physique (identité protégée),',
    )
  })

  it('names two suppliers and counts the others', () => {
    const suppliers = ['A', 'B', 'C', 'D'].map((name) => ({ name }))
    expect(sentence({ ...works, suppliers: suppliers.slice(0, 2) })).toContain('attribué à A et B,')
    expect(sentence({ ...works, suppliers: suppliers.slice(0, 3) })).toContain('attribué à A, B et C,')
    expect(sentence({ ...works, suppliers })).toContain('attribué à A, B et 2 autres fournisseurs,')
  })

  it('borrows the name that another contract of the firm gives, else shows its number', () => {
    const suppliers = [{ siret: '40790437400177' }]
    const named = contract({ suppliers: [{ siret: '40790437400177', name: 'Alpha' }] })
    expect(sentence({ ...works, suppliers }, [named])).toContain('à Alpha,')
    expect(sentence({ ...works, suppliers })).toContain('à SIRET 407 904 374 00177,')
  })
})
