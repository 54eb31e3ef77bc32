import type { Cell } from '../../../src/views/table.ts'
import { centralPortal, member, offer, signed, supplier } from './portal.ts'

/** A body with contracts, offers and members that tell all. */
export const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')
export const textOf = (cell: Cell) => plain(typeof cell === 'string' ? cell : cell.text)

export const contracts = [
  signed('a1', { suppliers: [supplier('small')] }),
  signed('b2', { suppliers: [supplier('large')], endDate: '2026-10-30' }),
  signed('c3', { suppliers: [supplier('lost'), supplier('large')], endDate: undefined }),
]
export const whole = centralPortal({
  contracts,
  centralOffers: [
    offer({ orders: 'Chaises', users: ['commune'], endsOn: '2027-01-31' }),
    offer({ contractId: 'b2' }),
    offer({ contractId: 'c3', theme: 'Énergie' }),
    offer({ contractId: 'a1', theme: 'ENERGIE', users: ['ccas', 'commune'] }),
  ],
  centralMembers: [
    member({ id: 'ccas-la', name: 'CCAS de Là', kind: 'ccas', commune: '59599', themes: [] }),
    member({ commune: '59350', since: '2020-01-01', themes: ['Mobilier'] }),
    member({ id: 'office', name: 'Office', kind: 'etablissement' }),
  ],
})
