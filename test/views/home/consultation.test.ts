import { describe, expect, it } from 'vitest'
import type { Contract } from '../../../src/domain/contract/contract.ts'
import { consultations } from '../../../src/views/home/consultation.ts'
import { held } from '../supplier/entry.ts'

const lot = (title: string, fields: Partial<Contract> = {}) =>
  held({ title, year: 2019, procedure: 'openTender', buyerSiren: '200093201', ...fields })
const found = (contracts: readonly Contract[]) =>
  consultations(contracts).map(({ subject, lots, year, contracts: members, sum }) => [
    subject,
    lots,
    year,
    members.length,
    Number(sum) / 100,
  ])

describe('consultations', () => {
  it('joins contracts whose titles are the same up to the number of lots, whatever their day', () => {
    const lots = [
      lot('Travaux de voirie - 3 lots - Lot 1', { notifiedOn: '2019-02-06' }),
      lot('TRAVAUX DE VOIRIE – 3 lots, lot 2', { notifiedOn: '2019-02-14', amount: 300_00n }),
      lot('Autre chose'),
    ]
    expect(found(lots)).toEqual([['Travaux de voirie', 3, 2019, 2, 400]])
    expect(consultations(lots)[0]!.contracts[0]!.amount).toBe(300_00n)
  })

  it.each<[string, Partial<Contract>]>([
    ['year', { year: 2020 }],
    ['procedure', { procedure: 'adaptedProcedure' }],
    ['buyer', { buyerSiren: '000000000' }],
    ['number of lots', { title: 'Travaux de voirie - 4 lots - Lot 2' }],
    ['subject', { title: 'Travaux de voirie et de réseaux - 3 lots - Lot 2' }],
  ])('keeps apart those of another %s', (_, fields) => {
    expect(
      found([lot('Travaux de voirie - 3 lots - Lot 1'), lot('Travaux de voirie - 3 lots - Lot 2', fields)]),
    ).toEqual([])
  })

  it('is silent on call-offs, on contracts without amount or year, and where there are more of them than lots', () => {
    const [first, second] = ['Voirie (2 lots) : lot 1', 'Voirie (2 lots) : lot 2']
    expect(found([lot(first!), lot(second!, { kind: 'callOff' })])).toEqual([])
    expect(found([lot(first!), lot(second!, { amountStatus: 'notStated' })])).toEqual([])
    expect(found([lot(first!), { ...lot(second!), year: undefined } as unknown as Contract])).toEqual([])
    expect(found([lot(first!), lot(second!), lot(second!)])).toEqual([])
    expect(found([lot(first!), lot(second!)])).toEqual([['Voirie', 2, 2019, 2, 200]])
  })

  it('gives the largest first', () => {
    const two = (name: string, amount: bigint) =>
      ['1', '2'].map((number) => lot(`${name} - 2 lots - Lot ${number}`, { amount }))
    expect(found([...two('Petit', 100_00n), ...two('Grand', 900_00n)]).map(([subject]) => subject)).toEqual([
      'Grand',
      'Petit',
    ])
  })
})
