import { describe, expect, it } from 'vitest'
import type { Purchase } from '../../../src/domain/purchase/planned-purchase.ts'
import { askedInShort } from '../../../src/views/purchase/asked.ts'
import { keyFacts } from '../../../src/views/purchase/key-facts.ts'
import { purchaseView } from '../../../src/views/purchase/view.ts'
import { portal } from '../../outputs/portal-fixture.ts'
import { purchase } from '../../domain/purchase-fixture.ts'
import { plain } from '../../text/plain.ts'

const TODAY = '2026-10-31'
const facts = (fields: Partial<Purchase> = {}) =>
  keyFacts(purchaseView(portal({ referenceDate: TODAY }), purchase(fields)))
const valueOf = (label: string, fields: Partial<Purchase>) =>
  facts(fields).find((fact) => fact.label === label)!.values[0]!
const words = (label: string, fields: Partial<Purchase>) => {
  const { text, detail = '' } = valueOf(label, fields)
  return [plain(text), plain(detail)]
}
const notice = (deadline: string | undefined) =>
  ({ slug: 'a', publishedOn: '2026-10-02', deadline, outcome: 'calling' }) as const

describe('keyFacts', () => {
  it('has four facts in their order, whatever is known', () => {
    expect(facts().map(({ label, values }) => [label, values[0]!.text, values[0]!.unknown])).toEqual([
      ['Échéance', 'date non annoncée', true],
      ['Montant', 'montant non estimé', true],
      ['Lots', 'nombre inconnu', true],
      ['Lieu', 'inconnu ou plusieurs communes', true],
    ])
  })

  it('puts the last day to meet the service before the quarter of the notice, until it has passed', () => {
    const fields = { plannedPublication: '2027-T1', sourcingOpen: true, sourcingUntil: '2026-11-20' }
    expect(words('Échéance', fields)).toEqual(['20 novembre 2026', 'dernier jour pour rencontrer le service'])
    expect(valueOf('Échéance', fields)).toMatchObject({ until: '2026-11-20', past: /finies/ as never })
    expect(words('Échéance', { ...fields, sourcingUntil: '2026-10-01' })).toEqual([
      '1er trimestre 2027',
      'publication prévue',
    ])
  })

  it('tells the deadline of the notice, what has passed, and what only the notice tells', () => {
    expect(words('Échéance', { notice: notice('2026-11-20T11:00:00Z') })[0]).toBe('20 novembre 2026 à 12 h')
    expect(words('Échéance', { notice: notice('2026-10-20T10:00:00Z') })).toEqual([
      'Passée depuis le 20 octobre 2026',
      'parue le 2 octobre 2026',
    ])
    expect(words('Échéance', { notice: notice(undefined) })[0]).toBe('Dans l’avis')
    expect(words('Échéance', { plannedPublication: '2026-T1' })[1]).toContain('date passée')
    expect(words('Échéance', { status: 'awarded' })[0]).toBe('Attribué')
  })

  it('says for how long an amount is, and to whom lots are reserved', () => {
    expect(words('Montant', { minAmount: 8_000_000n, maxAmount: 14_000_000n, durationMonths: 8 })).toEqual([
      '80 000 € à 140 000 €',
      'estimation hors taxes, pour 8 mois',
    ])
    expect(words('Lots', { lots: 3, reservedLots: 2, reservedArticles: ['L2113-12'] })).toEqual([
      '3',
      '2 réservés : EA et ESAT',
    ])
    expect(words('Lots', { lots: 1, reservedLots: 0 })).toEqual(['Un seul', 'non réservé'])
    expect(words('Lots', { lots: 2 })[1]).toBe('réservation : on ne sait pas')
  })
})

describe('askedInShort', () => {
  it('tells clauses and hours, or that none is announced, or that it is not told', () => {
    expect(
      plain(
        askedInShort(
          purchase({ socialConsiderations: ['contractPerformanceConditions'], plannedInclusionHours: 400 }),
        ),
      ),
    ).toBe('clause sociale, 400 heures d’insertion')
    expect(askedInShort(purchase({ socialConsiderations: [], environmentalConsiderations: [] }))).toBe(
      'aucune clause annoncée',
    )
    expect(askedInShort(purchase())).toBe('la programmation ne le dit pas')
  })
})
