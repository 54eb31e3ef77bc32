import { describe, expect, it } from 'vitest'
import { countingNotes } from '../../../src/views/contract/counting.ts'
import type { Contract } from '../../../src/domain/contract/contract.ts'
import { contract } from '../../outputs/portal-fixture.ts'

const notes = (fields: Partial<Contract>) =>
  countingNotes(contract(fields)).map(({ rule, text }) => [rule, text.replaceAll(/[\u00a0\u202f]/g, ' ')])

const stated = { amount: 300_00n, amountStatus: 'stated', notifiedOn: '2022-04-13', year: 2022 } as const

describe('countingNotes', () => {
  it('says for how much it enters the retained sum, and in which year', () => {
    expect(notes(stated)).toEqual([
      [5, 'Compté dans la somme retenue pour 300 € HT.'],
      [13, 'Compté en 2022, année de sa signature.'],
    ])
  })

  it('says that merged rows count once', () => {
    const rows = [
      { source: 'mel', row: 1 },
      { source: 'mel', row: 2 },
    ]
    expect(notes({ ...stated, rows })[0]![1]).toContain('une seule fois pour 2 lignes publiées')
  })

  it('says why a call-off, a concession and an amount that is not stated stay out', () => {
    expect(notes({ ...stated, kind: 'callOff' })[0]![1]).toContain('n’entre pas dans la somme retenue')
    expect(notes({ ...stated, kind: 'concession' })[0]![1]).toContain('n’entre pas dans la somme retenue')
    expect(notes({})[0]).toEqual([7, expect.stringContaining('mais pas dans les sommes')])
  })

  it('says that an implausible amount stays in, that a date is unknown, that a split is an estimate', () => {
    const suppliers = [{ name: 'A' }, { name: 'B' }]
    const all = notes({ amount: 300_00n, amountStatus: 'implausible', suppliers })
    expect(all.map(([rule]) => rule)).toEqual([5, 7, 13, 10])
    expect(all[3]![1]).toContain('parts égales entre les 2 fournisseurs')
  })
})
