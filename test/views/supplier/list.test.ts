import { describe, expect, it } from 'vitest'
import { leadingByTitle } from '../../../src/views/supplier/leading.ts'
import { letterOf, pagesOfList, spanOf, supplierLetters } from '../../../src/views/supplier/letters.ts'
import {
  largestSuppliers,
  listColumns,
  listRows,
  rankingRows,
} from '../../../src/views/supplier/list-rows.ts'
import { supplierPageTitle } from '../../../src/views/supplier/names.ts'
import { letterPath } from '../../../src/domain/links.ts'
import { noPageSentence } from '../../../src/text/supplier-page.ts'
import { NO_PAGE_REASONS } from '../../../src/domain/supplier/supplier-page.ts'
import { supplierBook } from '../../../src/indicators/supplier-book.ts'
import type { Contract, Supplier } from '../../../src/domain/contract/contract.ts'
import { portal as emptyPortal } from '../../outputs/portal-fixture.ts'
import { ALPHA, BETA, caseOf, held, plain } from './entry.ts'

/** A firm of its own number. */
const firm = (index: number, name?: string): Supplier => ({ siret: `${100_000_000 + index}00010`, name })
const portalOf = (names: readonly (string | undefined)[]) =>
  emptyPortal({ contracts: names.map((name, index) => held({ suppliers: [firm(index, name)] })) })
const textOf = (cell: unknown) => plain(typeof cell === 'string' ? cell : (cell as { text: string }).text)

describe('supplierLetters', () => {
  it('files by first letter, accents and leading signs forgotten; the rest together at the end', () => {
    const letters = supplierLetters(
      portalOf(['Écluses', 'eau', '« Eden »', 'Œuvres', 'Octave', '3D OUEST', '#FRANCE', '東京', undefined]),
    )
    expect(letters.map(({ letter, count }) => [letter, count])).toEqual([
      ['e', 3],
      ['f', 1],
      ['o', 2],
      ['autres', 3],
    ])
    expect(letters[0]!.pages[0]!.map(({ name }) => name)).toEqual(['eau', 'Écluses', '« Eden »'])
    expect(letters[2]!.pages[0]!.map(({ name }) => name)).toEqual(['Octave', 'Œuvres'])
  })

  it('keeps firms of one name apart, in the order of their numbers', () => {
    const [letter] = supplierLetters(portalOf(['Alpha', 'Alpha']))
    const titles = letter!.pages[0]!.map((supplier) => plain(supplierPageTitle(supplier)))
    expect(titles).toEqual(['Alpha (SIREN 100 000 000)', 'Alpha (SIREN 100 000 001)'])
  })

  it('breaks a long letter into pages, each named by its first and last', () => {
    const names = Array.from({ length: 201 }, (_, index) => `A${String(index).padStart(3, '0')} société`)
    const [letter] = supplierLetters(portalOf(names))
    expect(letter!.pages.map((page) => page.length)).toEqual([100, 100, 1])
    expect(plain(spanOf(letter!.pages[1]!))).toBe('A100 société – A199 société')
    expect([letterPath('a'), letterPath('a', 2)]).toEqual([
      '/fournisseurs/lettre/a/',
      '/fournisseurs/lettre/a/2/',
    ])
    expect(pagesOfList([])).toEqual([])
  })

  it('bears a name of 10,000 characters and of markup', () => {
    const long = `<script>${'x'.repeat(10_000)}`
    const [letter] = supplierLetters(portalOf([long]))
    expect(letterOf(letter!.pages[0]![0]!)).toBe('s')
    expect(supplierPageTitle(letter!.pages[0]![0]!).length).toBeLessThan(110)
    expect(spanOf(letter!.pages[0]!).length).toBeLessThan(40)
  })
})

describe('the rows of the list', () => {
  it('give number, sum with the sign of an estimate, last year; unknown in words', () => {
    const contracts = [held({ year: 2024 }), held({ suppliers: [ALPHA, BETA] })]
    const elsewhere = new Map([['1', { siret: '1' }]])
    const { portal, supplier } = caseOf(contracts, { establishments: elsewhere })
    expect(listRows([supplier], portal)[0]!.cells.map(textOf)).toEqual([
      'Alpha',
      'inconnue',
      'inconnu',
      '2',
      '≈ 150 €',
      '2024',
    ])
    expect(listColumns(portal)).toHaveLength(6)
  })

  it('say of a firm without contract what it is', () => {
    const act = { subcontractor: BETA, date: '2023-01-02', amendments: [] }
    const { portal, supplier } = caseOf([held({ subcontracts: [act] })], {}, '552081317')
    const [row] = listRows([supplier], portal)
    expect(row!.cells[0]).toMatchObject({ tags: ['sous-traitant seulement'] })
    expect(row!.cells.slice(1).map(textOf)).toEqual(['–', '0', '–', '2023'])
    expect(listColumns(portal)).toHaveLength(row!.cells.length)
  })
})

describe('largestSuppliers', () => {
  const contracts = [
    held({ suppliers: [firm(1, 'Un')], amount: 900_00n, amountStatus: 'implausible' }),
    held({ suppliers: [firm(2, 'Deux')] }),
    held({ suppliers: [firm(2, 'Deux')] }),
    held({ suppliers: [firm(3, 'Trois')], kind: 'callOff', amount: 5_000_00n }),
  ]
  const portal = emptyPortal({ contracts })

  it('orders by number or by amount, call-offs out of both (rule 5)', () => {
    const names = (by: 'contracts' | 'sum') => largestSuppliers(portal, by, 50).map(({ name }) => name)
    expect(names('contracts')).toEqual(['Deux', 'Un'])
    expect(names('sum')).toEqual(['Un', 'Deux'])
    expect(largestSuppliers(portal, 'sum', 1)).toHaveLength(1)
  })

  it('says what is counted apart, so that a firm of concessions only is no firm of nothing', () => {
    const [, , call] = rankingRows([...supplierBook(portal).byKey.values()])
    expect(call!.cells.slice(1)).toEqual([{ text: '0', detail: 'et 1 hors du total' }, '–'])
  })

  it('says which part of a sum is implausible (rule 7)', () => {
    const [first] = rankingRows(largestSuppliers(portal, 'sum', 1))
    expect(plain((first!.cells[2] as { detail: string }).detail)).toBe('dont 900 € invraisemblables')
  })

  it('says which part is very large, and which of a concession by its title (rules 5 and 7)', () => {
    const flags = [{ code: 'title-says-concession' as const }]
    const large = held({ suppliers: [firm(1, 'Un')], amount: 900_00n, amountStatus: 'veryLarge', flags })
    const [first] = rankingRows(largestSuppliers(emptyPortal({ contracts: [large] }), 'sum', 1))
    expect(plain((first!.cells[2] as { detail: string }).detail)).toBe(
      'dont 900 € en très grands montants, 900 € en concessions par leur titre',
    )
  })
})

describe('leadingByTitle', () => {
  const titled = { amount: 900_00n, flags: [{ code: 'title-says-concession' as const }] }
  const said = (...contracts: Contract[]) =>
    leadingByTitle(largestSuppliers(emptyPortal({ contracts }), 'sum', 50))
  const [un, deux] = [[firm(1, 'Un')], [firm(2, 'Deux')]]

  it('says that the first of a ranking leads by a concession by its title (rule 5)', () => {
    const lead = said(held({ ...titled, suppliers: un }), held({ suppliers: un }), held({ suppliers: deux }))
    expect(plain(lead!)).toBe(
      'Le premier rang, Un, repose sur une concession par son titre, publiée comme un marché : 900 € sur 1 000 €.',
    )
  })

  it('counts them where they are several', () => {
    const lead = said(held({ ...titled, suppliers: un }), held({ ...titled, suppliers: un }))
    expect(plain(lead!)).toBe(
      'Le premier rang, Un, repose sur 2 concessions par leur titre, publiées comme des marchés : 1 800 € sur 1 800 €.',
    )
  })

  it('says nothing where it would lead without it, or leads without it', () => {
    const without = [held({ suppliers: un, amount: 500_00n }), held({ suppliers: deux })]
    expect(said(held({ ...titled, suppliers: un }), ...without)).toBeUndefined()
    expect(
      said(held({ suppliers: un, amount: 950_00n }), held({ ...titled, suppliers: deux })),
    ).toBeUndefined()
    expect(said()).toBeUndefined()
  })
})

describe('who has no page', () => {
  it('is told by a sentence for each reason, with its count', () => {
    for (const reason of NO_PAGE_REASONS) {
      expect(plain(noPageSentence(reason, 2))).toMatch(/^2 [^:]+ : .+\.$/)
      expect(plain(noPageSentence(reason, 1))).toMatch(/^1 /)
    }
  })

  it('is in no list', () => {
    const closed = emptyPortal({
      contracts: [held({ suppliers: [ALPHA, { ...BETA, name: 'DURAND*/ANNE /' }, { protected: true }] })],
    })
    expect([...supplierBook(closed).byKey.keys()]).toEqual(['407904374'])
    expect(supplierLetters(closed).map(({ count }) => count)).toEqual([1])
  })
})
