import { describe, expect, it } from 'vitest'
import { contractHistory, historySentence } from '../../../src/views/contract/history.ts'
import type { Contract } from '../../../src/domain/contract/contract.ts'
import { contract, portal } from '../../outputs/portal-fixture.ts'

const plain = (text: string | undefined) => text?.replaceAll(/[\u00a0\u202f]/g, ' ')

const told = (fields: Partial<Contract>) =>
  contractHistory(contract(fields), portal()).map(({ date, title, changes }) => ({
    date,
    title,
    changes: changes.map(({ label, before, after, remark }) =>
      plain(
        `${label} : ${before === undefined ? '' : `${before} → `}${after}${remark ? ` (${remark})` : ''}`,
      ),
    ),
  }))

const base = {
  notifiedOn: '2022-04-13',
  year: 2022,
  amountStatus: 'stated',
  initialAmount: 100_000_00n,
  initialDurationMonths: 12,
  initialSuppliers: [{ name: 'Alpha' }],
} as const

describe('contractHistory', () => {
  it('tells what a modification would do, were it an increment (rule 8)', () => {
    const amendments = [{ date: '2022-09-01', amount: 3_000_00n }]
    const [, modification] = contractHistory(contract({ ...base, amendments }), portal())
    expect(plain(modification!.remark)).toBe(
      'Total ou augmentation ? Si elle s’ajoute, le montant passe de 100 000,00 € à 103 000,00 €.',
    )
  })

  it('tells the notification, each modification with before and after, and the end', () => {
    const history = told({
      ...base,
      publishedDate: '2022-05-01',
      endDate: '2024-04-13',
      amendments: [
        { id: '1', date: '2022-09-01', amount: 125_000_00n },
        { id: '2', date: '2023-01-01', durationMonths: 24, suppliers: [{ name: 'Bêta' }] },
      ],
    })
    expect(history).toEqual([
      {
        date: '2022-04-13',
        title: 'Signature',
        changes: ['Montant : 100 000 € HT', 'Durée : 12 mois', 'Fournisseur : Alpha'],
      },
      { date: '2022-05-01', title: 'Publication des données', changes: [] },
      {
        date: '2022-09-01',
        title: 'Modification n° 1',
        changes: ['Montant : 100 000 € HT → 125 000 € HT (+25 %)'],
      },
      {
        date: '2023-01-01',
        title: 'Modification n° 2',
        changes: ['Durée : 12 mois → 24 mois', 'Fournisseurs : Alpha → Bêta'],
      },
      { date: '2024-04-13', title: 'Fin au plus tard', changes: [] },
    ])
  })

  it('counts each change from the state that the one before left', () => {
    const [, first, second] = told({
      ...base,
      amendments: [
        { date: '2022-09-01', amount: 200_000_00n },
        { date: '2022-10-01', amount: 100_000_00n },
      ],
    })
    expect(first!.changes).toEqual(['Montant : 100 000 € HT → 200 000 € HT (+100 %)'])
    expect(second!.changes).toEqual([
      'Montant : 200 000 € HT → 100 000 € HT (−50 % ; revenu au montant initial)',
    ])
  })

  it('says that an amount of 0 € changes nothing (rule 8)', () => {
    const [, amendment] = told({ ...base, amendments: [{ date: '2022-09-01', amount: 0n }] })
    expect(amendment!.changes).toEqual(['Montant : 0 € HT publié : sans effet sur le montant'])
  })

  it('tells the growth since the notification beside that of the step', () => {
    const [, , second] = told({
      ...base,
      amendments: [
        { date: '2022-09-01', amount: 110_000_00n },
        { date: '2022-10-01', amount: 121_000_00n },
      ],
    })
    expect(second!.changes).toEqual([
      'Montant : 110 000 € HT → 121 000 € HT (+10 % ; +21 % depuis la signature)',
    ])
  })

  it('sums up in a sentence what all modifications did, where amounts are stated', () => {
    const amendments = [{ date: '2022-09-01' }, { date: '2022-10-01' }]
    const sentence = (fields: Partial<Contract>) =>
      plain(historySentence(contract({ ...base, amendments, ...fields })))
    expect(sentence({ amount: 121_000_00n })).toBe(
      '2 modifications publiées : le montant passe de 100 000 € HT à 121 000 € HT (+21 %).',
    )
    expect(sentence({ amount: 100_000_00n })).toBe(
      '2 modifications publiées : le montant reste de 100 000 € HT.',
    )
    expect(sentence({ amount: 0n })).toBe('2 modifications publiées.')
    expect(sentence({ amendments: [] })).toBeUndefined()
  })

  it('sets modifications without date after the others, and says how they count', () => {
    const history = told({
      ...base,
      amendments: [
        { id: '9', amount: 110_000_00n },
        { id: '1', date: '2022-09-01', amount: 120_000_00n },
      ],
    })
    expect(history.map(({ title, date }) => [title, date])).toEqual([
      ['Signature', '2022-04-13'],
      ['Modification n° 1', '2022-09-01'],
      ['Modification n° 9', undefined],
    ])
    const amendments = [{ id: '9', amount: 110_000_00n }]
    const last = contractHistory(contract({ ...base, amendments }), portal()).at(-1)
    expect(plain(last!.remark)).toContain('compte avant les modifications datées')
  })

  it('tells only the new suppliers where several rows were merged', () => {
    const [, amendment] = told({
      ...base,
      rows: [
        { source: 'mel', row: 1 },
        { source: 'mel', row: 2 },
      ],
      amendments: [{ date: '2022-09-01', suppliers: [{ name: 'Gamma' }] }],
    })
    expect(amendment!.changes).toEqual(['Fournisseurs : Gamma'])
  })
})
