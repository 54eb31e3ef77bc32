import { describe, expect, it } from 'vitest'
import type { Contract } from '../../src/domain/contract/contract.ts'
import type { Establishment } from '../../src/domain/supplier/establishment.ts'
import type { Portal } from '../../src/domain/portal.ts'
import { tradeSummaries } from '../../src/indicators/trade-summary.ts'
import { decp2022 } from '../../src/formats/decp-2022.ts'
import { mel } from '../../src/formats/mel.ts'
import { contract, portal } from '../outputs/portal-fixture.ts'
import { purchase } from '../domain/purchase-fixture.ts'

const TRADES = [
  { slug: 'nettoyage', label: 'Nettoyage', description: '', cpvPrefixes: ['909'] },
  { slug: 'dechets', label: 'Déchets', description: '', cpvPrefixes: ['90'] },
]

let count = 0
/** A cleaning contract of a year. */
function cleaning(year: number | undefined, fields: Partial<Contract> = {}): Contract {
  count += 1
  return contract({
    id: `c${count}`,
    cpv: '90910000',
    year,
    notifiedOn: year === undefined ? undefined : `${year}-03-15`,
    format: decp2022.format,
    ...fields,
  })
}

const recordOf = (fields: Partial<Portal>, slug = 'nettoyage') =>
  tradeSummaries(portal({ trades: TRADES, ...fields })).find(({ trade }) => trade.slug === slug)!

const firm = (number: number) => ({ siret: `${100000000 + number}00010` })
const known = (number: number, fields: Partial<Establishment>): [string, Establishment] => {
  const { siret } = firm(number)
  return [siret, { siret, ...fields }]
}

describe('tradeSummaries', () => {
  it('has every trade, also one of which the files say nothing', () => {
    const records = tradeSummaries(portal({ trades: TRADES }))
    expect(records.map(({ trade }) => trade.slug)).toEqual(['nettoyage', 'dechets'])
    expect(records[0]).toMatchObject({ contracts: [], ahead: [], ending: [], amounts: undefined })
    expect(records[0]!.ordinaryYear).toBeUndefined()
    expect(records[0]!.sme).toMatchObject({ yes: 0, no: 0, unknown: 0, share: null })
  })

  it('gives each contract to the trade of its longest beginning, and keeps call-offs and concessions apart', () => {
    const contracts = [
      cleaning(2022),
      cleaning(2022, { cpv: '90500000' }),
      cleaning(2022, { kind: 'callOff' }),
      cleaning(2022, { kind: 'concession' }),
      cleaning(2022, { cpv: undefined }),
    ]
    expect(recordOf({ contracts }).contracts).toHaveLength(1)
    expect(recordOf({ contracts }).excluded).toHaveLength(2)
    expect(recordOf({ contracts }, 'dechets').contracts).toHaveLength(1)
  })

  it('counts an ordinary year over whole years only, a year without a contract as none', () => {
    // The first and the last year of the only file may be partial (rule 17).
    const others = [2019, 2020, 2021, 2022, 2023].map((year) => cleaning(year, { cpv: '45000000' }))
    const own = [2019, 2020, 2020, 2020, 2021, 2023, 2023, 2023, 2023].map((year) => cleaning(year))
    const { ordinaryYear, months } = recordOf({ contracts: [...others, ...own, cleaning(undefined)] })
    expect(ordinaryYear).toEqual({ contracts: 1, years: [2020, 2021, 2022] })
    expect(months[2]).toBe(4)
    expect(months.reduce((sum, each) => sum + each, 0)).toBe(4)
  })

  it('says nothing of an ordinary year where no year is whole', () => {
    expect(recordOf({ contracts: [cleaning(2022)] }).ordinaryYear).toBeUndefined()
  })

  it('gives usual amounts and bids from five stated ones, and counts the others as unknown', () => {
    const stated = [10n, 20n, 30n, 40n, 50n].map((amount, index) =>
      cleaning(2022, { amount: amount * 100n, amountStatus: 'stated', bidsReceived: index + 1 }),
    )
    const { amounts, bids, withoutAmount, withoutBids } = recordOf({
      contracts: [...stated, cleaning(2022, { amount: 1_00n, amountStatus: 'notStated' })],
    })
    expect(amounts).toEqual({ quarter: 20_00n, median: 30_00n, threeQuarters: 40_00n, known: 5 })
    expect(bids).toMatchObject({ median: 3, known: 5 })
    expect([withoutAmount, withoutBids]).toEqual([1, 1])
    expect(recordOf({ contracts: stated.slice(1) }).amounts).toBeUndefined()
  })

  it('does not read bids in a format that has no such field (rule 6)', () => {
    const contracts = [1, 2, 3, 4, 5].map(() => cleaning(2022, { format: mel.format, bidsReceived: 3 }))
    expect(recordOf({ contracts })).toMatchObject({ bids: undefined, withoutBids: 5 })
  })

  it('has three counts of small firms and of the ESS, and a share from five contracts that answer', () => {
    const contracts = [1, 2, 3, 4, 5, 6].map((number) => cleaning(2022, { suppliers: [firm(number)] }))
    const establishments = new Map([
      known(1, { sizeClass: 'PME', ess: true }),
      known(2, { sizeClass: 'PME', ess: false }),
      known(3, { sizeClass: 'PME' }),
      known(4, { sizeClass: 'GE' }),
      known(5, { sizeClass: 'ETI' }),
    ])
    const { sme, ess } = recordOf({ contracts, establishments })
    expect(sme).toMatchObject({ yes: 3, no: 2, unknown: 1, share: 0.6, bounds: [0.5, 4 / 6] })
    expect(ess).toMatchObject({ yes: 1, no: 1, unknown: 4, share: null })
  })

  it('reads nothing of a firm whose diffusion is partial (rule 11)', () => {
    const establishments = new Map([known(1, { sizeClass: 'PME', ess: true, diffusion: 'partial' })])
    const { sme } = recordOf({ contracts: [cleaning(2022, { suppliers: [firm(1)] })], establishments })
    expect(sme).toMatchObject({ yes: 0, no: 0, unknown: 1 })
  })

  it('tells purchases ahead from those behind, and contracts that end within 24 months', () => {
    const purchases = [
      purchase({ slug: 'a', cpv: '90911200', plannedPublication: '2023-T4' }),
      purchase({ slug: 'b', cpv: '90911200', status: 'awarded' }),
      purchase({ slug: 'c', cpv: '45000000' }),
    ]
    const contracts = [
      cleaning(2022, { id: 'late', endDate: '2025-09-09' }),
      cleaning(2022, { id: 'last-day', endDate: '2025-09-08' }),
      cleaning(2022, { id: 'first-day', endDate: '2023-09-08' }),
      cleaning(2022, { id: 'over', endDate: '2023-09-07' }),
      cleaning(2022, { id: 'call-off', endDate: '2024-01-01', kind: 'callOff' }),
    ]
    const { ahead, past, ending } = recordOf({ purchases, contracts })
    expect([ahead, past].map((list) => list.map(({ slug }) => slug))).toEqual([['a'], ['b']])
    expect(ending.map(({ id }) => id)).toEqual(['first-day', 'last-day'])
  })
})
