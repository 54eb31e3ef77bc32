import { describe, expect, it } from 'vitest'
import { becomeRows } from '../../../src/views/purchase/become-rows.ts'
import { contractCells } from '../../../src/views/contract/cells.ts'
import { reportedPurchase } from '../../../src/views/purchase/report.ts'
import { errorReport } from '../../../src/views/page-report.ts'
import { purchaseRecords } from '../../../src/views/purchase/dossier.ts'
import { renewedProperties } from '../../../src/views/purchase/properties-renewed.ts'
import { likeness, similarList } from '../../../src/views/purchase/similar.ts'
import type { Contract } from '../../../src/domain/contract/contract.ts'
import type { SimilarContract } from '../../../src/domain/contract/similar-contracts.ts'
import { decp2022 } from '../../../src/formats/decp-2022.ts'
import { mel } from '../../../src/formats/mel.ts'
import { purchase } from '../../domain/purchase-fixture.ts'
import { contract, portal } from '../../outputs/portal-fixture.ts'
import { plain } from '../../text/plain.ts'

const text = (cell: unknown) => plain(typeof cell === 'string' ? cell : (cell as { text: string }).text)
const similar = (fields: Partial<Contract>, more: Partial<SimilarContract> = {}): SimilarContract => ({
  contract: contract({ format: decp2022.format, ...fields }),
  sharedDigits: 5,
  sharedWords: 1,
  ...more,
})
const stated = (amount: bigint, fields: Partial<Contract> = {}) =>
  ({ amount: amount * 100n, amountStatus: 'stated', ...fields }) as const

describe('similarList', () => {
  const alpha = { siret: '00012534400010', name: 'Alpha' }
  const person = { protected: true } as const
  const contracts = [
    contract({ id: 'one', format: decp2022.format, title: 'Linge', suppliers: [alpha], ...stated(1000n) }),
    contract({ id: 'two', suppliers: [person, alpha], format: mel.format, bidsReceived: 3 }),
  ]
  const { columns, rows } = similarList(
    contracts.map((each) => ({ contract: each, sharedDigits: 0, sharedWords: 2 })),
    portal({ contracts }),
  )

  it('leads to the contract and to the page of its supplier, never to a person', () => {
    expect(rows[0]!.cells[0]).toMatchObject({ text: 'Linge', href: '/marches/one/' })
    expect(rows[0]!.cells[1]).toMatchObject({ text: 'Alpha', href: '/fournisseurs/000125344/' })
    expect(rows[1]!.cells[1]).toMatchObject({
      href: undefined,
      detail: plain('et 1 autre').replace('1 ', '1\u00a0'),
    })
  })

  it('says a field that the format does not have, and an amount that is not stated (rules 6 and 7)', () => {
    expect(rows[1]!.cells[3]).toEqual({ text: 'absent du format', unknown: true })
    expect(rows[1]!.cells[4]).toEqual({ text: 'non indiqué', unknown: true })
    expect(rows[0]!.cells).toHaveLength(columns.length)
  })

  it('has no column of bids where no file read has any', () => {
    const old = [contracts[1]!]
    const table = similarList(
      [{ contract: old[0]!, sharedDigits: 4, sharedWords: 0 }],
      portal({ contracts: old }),
    )
    expect(table.rows[0]!.cells).toHaveLength(4)
    expect(table.columns.map(({ label }) => label)).not.toContain('Offres reçues')
  })

  it('says why a contract stands in the list', () => {
    expect(plain(likeness(similar({})))).toBe(
      'en commun : 5 premiers chiffres du code CPV, 1 mot de l’intitulé',
    )
    expect(plain(likeness(similar({}, { sharedDigits: 0, sharedWords: 3 })))).toBe(
      'en commun : 3 mots de l’intitulé',
    )
  })
})

describe('becomeRows', () => {
  const announced = purchase({
    maxAmount: 500_00n,
    lots: 2,
    socialConsiderations: ['contractPerformanceConditions'],
  })
  const rows = (contracts: readonly Contract[]) =>
    becomeRows(announced, contracts).map(({ cells }) => cells.map(text))

  it('puts announced beside awarded, and sums what is stated', () => {
    const both = [
      contract(stated(300n)),
      contract(stated(150n, { socialConsiderations: [], format: decp2022.format })),
    ]
    expect(rows(both)[0]).toEqual(['Montant, hors taxes', 'jusqu’à 500 €', '450 €'])
    expect(rows(both)[1]!.slice(1)).toEqual(['2 lots', '2 marchés'])
    expect(becomeRows(announced, [contract(stated(300n)), contract()])[0]!.cells[2]).toMatchObject({
      detail: expect.stringMatching(/^1 sur 2.* n’indiquent pas/),
    })
  })

  it('does not turn unknown clauses into none (rule 6)', () => {
    const clauses = (fields: Partial<Contract>) => rows([contract(fields)])[2]![2]
    expect(clauses({ format: mel.format })).toBe('absent du format')
    expect(clauses({ format: decp2022.format })).toBe('non renseigné')
    expect(clauses({ format: decp2022.format, socialConsiderations: [] })).toBe('aucun')
    expect(clauses({ format: decp2022.format, socialConsiderations: ['awardCriteria'] })).toBe(
      'Critère social',
    )
    expect(rows([contract()])[0]![2]).toBe('non indiqué')
  })
})

describe('renewedProperties', () => {
  it('says that the end is the latest possible, or unknown', () => {
    const cells = contractCells(portal())
    const of = (fields: Partial<Contract>) => renewedProperties(contract(fields), cells)[2]!.values[0]
    expect(of({ endDate: '2027-07-09' })).toMatchObject({
      detail: expect.stringContaining('peut finir plus tôt'),
    })
    expect(of({})).toMatchObject({ unknown: true })
  })
})

describe('purchaseRecords', () => {
  const trades = [{ slug: 'linge', label: 'Linge', description: '', cpvPrefixes: ['9831'] }]
  const contracts = ['became', 'renewed', 'other'].map((id) =>
    contract({ id, cpv: '98310000', title: 'Linge plat' }),
  )
  const flag = { code: 'title-markup' } as const
  const [record] = purchaseRecords(
    portal({
      trades,
      contracts,
      purchases: [
        purchase({
          cpv: '98310000',
          title: 'Linge plat',
          contractIds: ['became', 'lost'],
          renews: 'renewed',
        }),
      ],
      anomalies: [
        { ref: { source: 'plan', row: 3 }, flag },
        { ref: { source: 'plan', row: 3 }, setAside: 'unreadable' },
        { ref: { source: 'plan', row: 4 }, flag },
        { ref: { source: 'mel', row: 3 }, flag },
      ],
    }),
  )

  it('follows published ids only, and keeps those contracts out of the similar ones', () => {
    expect(record!.contracts.awarded.map(({ id }) => id)).toEqual(['became'])
    expect(record!.contracts.unknownIds).toEqual(['lost'])
    expect(record!.contracts.renewed?.id).toBe('renewed')
    expect(record!.similar.map((each) => each.contract.id)).toEqual(['other'])
    expect(record!.stage).toBe('awarded')
  })

  it('has the flags of its own row of its own file', () => {
    expect(record!.anomalies).toEqual([{ ref: { source: 'plan', row: 3 }, flag }])
  })
})

describe('the message about an error in a purchase', () => {
  it('names the purchase, its page and its row, and nothing that could leave the address', () => {
    const link = errorReport(
      'contact@achats.example',
      reportedPurchase(purchase({ title: 'A & B?\r\nBcc: x' }), 'https://a.example/x/'),
    )
    expect(link).toMatch(/^mailto:contact@achats\.example\?subject=/)
    expect(link.match(/[?&](subject|body)=/g)).toEqual(['?subject=', '&body='])
    expect(decodeURIComponent(link)).toContain('Ligne de la source : plan:3')
  })
})
