import { describe, expect, it } from 'vitest'
import { barLengths, heldYears, heldRowsPath } from '../../../src/views/supplier/years.ts'
import { plainProse } from '../../../src/text/language/prose.ts'
import { largestHeld } from '../../../src/views/supplier/largest.ts'
import { holdingList } from '../../../src/views/supplier/holding-list.ts'
import { BETA, ALPHA, caseOf, held, plain } from './entry.ts'
import type { Cell } from '../../../src/views/table.ts'
import { decp2022 } from '../../../src/formats/decp-2022.ts'

const undated = { year: undefined, notifiedOn: undefined }
const textOf = (cell: Cell) => plain(typeof cell === 'string' ? cell : cell.text)
const detailOf = (cell: Cell) => (typeof cell === 'string' ? undefined : cell.detail && plain(cell.detail))

describe('heldYears', () => {
  it('goes from the newest year to the oldest, the unknown date last (rule 13)', () => {
    const { supplier } = caseOf([held({ year: 2024 }), held({ year: 2021 }), held(undated)])
    expect(heldYears(supplier).map(({ year }) => year)).toEqual([2024, 2021, undefined])
  })

  it('keeps call-offs and concessions out of the sum, in counts of their own (rule 5)', () => {
    const { supplier } = caseOf([held(), held({ kind: 'callOff' }), held({ kind: 'concession' })])
    expect(heldYears(supplier)[0]!.totals).toMatchObject({
      contracts: 1,
      callOffs: 1,
      concessions: 1,
      sum: 100_00n,
    })
  })

  it('counts amounts that are not stated, without adding them (rule 7)', () => {
    const { supplier } = caseOf([held(), held({ amount: 1_00n, amountStatus: 'notStated' })])
    expect(heldYears(supplier)[0]!.totals).toMatchObject({ contracts: 2, notStated: 1, sum: 100_00n })
  })

  it('gives a page to the year that fills the list, and to all before it', () => {
    const { supplier } = caseOf([2024, 2023, 2023, 2022].map((year) => held({ year })))
    const ownPages = (most: number) => heldYears(supplier, most).map(({ ownPage }) => ownPage)
    expect(ownPages(4)).toEqual([false, false, false])
    expect(ownPages(3)).toEqual([false, false, true])
    expect(ownPages(2)).toEqual([false, true, true])
    expect(ownPages(0)).toEqual([true, true, true])
  })
})

describe('where a figure’s rows stand', () => {
  it('is the first row of the year on the page, or the page of the year', () => {
    const { supplier, portal } = caseOf([held({ year: 2024 }), held({ year: 2022 }), held(undated)])
    const [newest, , unknown] = heldYears(supplier)
    expect(heldRowsPath(supplier, newest!, 'contract')).toBe('#marches-2024')
    expect(heldRowsPath(supplier, unknown!, 'contract')).toBe('#marches-inconnue')
    expect(heldRowsPath(supplier, { ...newest!, ownPage: true }, 'callOff')).toBe(
      '/fournisseurs/407904374/annee/2024/#subsequents',
    )
    const ids = holdingList(supplier.holdings, portal, 'marches').rows.map(({ id }) => id)
    expect(ids).toEqual(['marches-2024', 'marches-2022', 'marches-inconnue'])
  })

  it('names each anchor once, however many rows a year has', () => {
    const { supplier, portal } = caseOf([held(), held()])
    expect(holdingList(supplier.holdings, portal, 'marches').rows.map(({ id }) => id)).toEqual([
      'marches-2022',
      undefined,
    ])
  })
})

describe('barLengths', () => {
  it('measures from zero to the largest sum; nothing stated draws nothing', () => {
    const { supplier } = caseOf([
      held({ year: 2024, amount: 400_00n }),
      held({ year: 2023, amount: 100_00n }),
      held({ year: 2022, amount: undefined, amountStatus: 'notStated' }),
    ])
    expect(barLengths(heldYears(supplier))).toEqual([100, 25, 0])
    expect(barLengths(heldYears(supplier).slice(2))).toEqual([0])
    expect(barLengths([])).toEqual([])
  })
})

describe('holdingList', () => {
  const row = (fields: Parameters<typeof held>[0], referenceDate = '2023-09-08') => {
    const { supplier, portal } = caseOf([held(fields)], { referenceDate })
    return holdingList(supplier.holdings, portal).rows[0]!.cells
  }

  it('says current, ended or unknown at the reference date', () => {
    expect(detailOf(row({ endDate: '2023-09-08' })[1]!)).toBe('en cours jusqu’au 08/09/2023 au plus tard')
    expect(detailOf(row({ endDate: '2023-09-07' })[1]!)).toBe('terminé le 07/09/2023 au plus tard')
    expect(detailOf(row({})[1]!)).toBe('fin inconnue')
  })

  it('goes by year, and within each from the largest part to what is not stated', () => {
    const { supplier, portal } = caseOf([
      held({ id: 'a', amount: 1_000_00n }),
      held({ id: 'b', amount: undefined }),
      held({ id: 'c', amount: 3_000_00n, suppliers: [ALPHA, BETA] }),
      held({ id: 'd', year: 2021, amount: 9_000_00n }),
    ])
    const { rows } = holdingList(supplier.holdings, portal, 'marches')
    const order = rows.map(({ cells }) => (cells[0] as { href: string }).href.split('/').at(-2))
    expect(order).toEqual(['c', 'a', 'b', 'd'])
    expect(rows.map(({ id }) => id)).toEqual(['marches-2022', undefined, undefined, 'marches-2021'])
  })

  it('is told by its three largest of all years, where there are many', () => {
    const many = [3, 9, 1, 7, 5, 2].map((size) =>
      held({ id: `c${size}`, title: `Objet ${size}`, year: 2020 + size, amount: BigInt(size) * 1_000_00n }),
    )
    const told = (contracts: typeof many) => {
      const text = largestHeld(caseOf(contracts).supplier)
      return text && plain(plainProse(text))
    }
    expect(told(many)).toBe(
      'Les plus grands, toutes années : Objet 9 (9 000 €, 2029) ; Objet 7 (7 000 €, 2027) ; Objet 5 (5 000 €, 2025).',
    )
    expect(told(many.slice(1))).toBeUndefined()
  })

  it('flags a part as an estimate, with the whole beside it (rule 10)', () => {
    const cells = row({ suppliers: [ALPHA, BETA, { protected: true }] })
    expect(textOf(cells[3]!)).toBe('avec 2 autres')
    expect([textOf(cells[4]!), detailOf(cells[4]!)]).toEqual(['33,34 €', 'estimée, de 100 €'])
    expect(detailOf(row({})[4]!)).toBeUndefined()
  })

  it('has a column of bids only where a format can tell, and says what is not filled in', () => {
    expect(row({})).toHaveLength(5)
    expect(textOf(row({ format: decp2022.format, bidsReceived: 3 })[4]!)).toBe('3')
    expect(row({ format: decp2022.format })[4]).toMatchObject({ text: 'non renseigné', unknown: true })
  })

  it('says unknown dates, trades and amounts in words', () => {
    const cells = row({ ...undated, amount: 0n, amountStatus: 'notStated' })
    expect([1, 2, 4].map((index) => textOf(cells[index]!))).toEqual([
      'date inconnue',
      'métier inconnu',
      'non indiqué',
    ])
  })
})
