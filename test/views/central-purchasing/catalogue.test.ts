import { describe, expect, it } from 'vitest'
import { mel } from '../../../src/formats/mel.ts'
import { offerTable } from '../../../src/views/central-purchasing/catalogue-table.ts'
import {
  catalogueSuppliers,
  drawnSides,
  measureRows,
} from '../../../src/views/central-purchasing/measures.ts'
import { supplierShares } from '../../../src/views/central-purchasing/places.ts'
import {
  activeThemes,
  byTheme,
  endlessOffers,
  offerViews,
} from '../../../src/views/central-purchasing/offers.ts'
import { themeMarks, themeRows } from '../../../src/views/central-purchasing/theme-marks.ts'
import type { Cell } from '../../../src/views/table.ts'
import { centralPortal, member, offer, signed } from './portal.ts'
import { plain, textOf, contracts, whole } from './whole.ts'

describe('the catalogue', () => {
  it('has what can still be ordered by theme, however a theme is written', () => {
    expect(activeThemes(whole).map(({ name, anchor, offers }) => [name, anchor, offers.length])).toEqual([
      ['Mobilier', 'mobilier', 1],
      ['Énergie', 'energie', 1],
    ])
    expect(endlessOffers(whole).map(({ offer: { contractId } }) => contractId)).toEqual(['c3'])
  })

  it('follows the order of the territory’s own list of themes', () => {
    const territory = {
      ...whole.territory,
      centralPurchasing: { name: 'centrale', titleWords: ['centrale'], themes: ['Énergie', 'Mobilier'] },
    }
    expect(activeThemes({ ...whole, territory }).map(({ name }) => name)).toEqual(['Énergie', 'Mobilier'])
  })

  it('ends on the day of the file, else on that of the contract, else on no known day', () => {
    expect(offerViews(whole).map(({ endsOn, isLatest, isOver }) => [endsOn, isLatest, isOver])).toEqual([
      ['2027-01-31', false, false],
      ['2026-10-30', true, true],
      [undefined, false, undefined],
      ['2027-06-30', true, false],
    ])
  })

  it('says of each contract where its firms are: one yes is enough, one unknown leaves no "no"', () => {
    expect(offerViews(whole).map(({ local, small }) => [local, small])).toEqual([
      [true, true],
      [false, false],
      [undefined, undefined],
      [true, true],
    ])
  })

  it('tells what is not known in words, and the end by the reader’s clock', () => {
    const { columns, rows } = offerTable(whole, offerViews(whole))
    expect(columns.map(({ label }) => label)).toHaveLength(6)
    expect(rows.map(({ cells }) => textOf(cells[0]!))).toEqual([
      'Chaises',
      'Objet b2',
      'Objet c3',
      'Objet a1',
    ])
    expect(rows.map(({ cells }) => textOf(cells[2]!))).toEqual([
      'communes',
      'non précisé',
      'non précisé',
      'communes et CCAS',
    ])
    expect(rows[0]!.cells[3]).toEqual({
      text: '31/01/2027',
      tags: [{ text: 'fin prévue', until: '2027-01-31', past: 'fini' }],
    })
    expect(rows[3]!.cells[3]).toEqual({
      text: '30/06/2027',
      tags: [{ text: 'au plus tard', until: '2027-06-30', past: 'fini' }],
    })
    expect(rows[1]!.cells[3]).toEqual({ text: '30/10/2026', tags: ['fini'] })
    expect(rows[2]!.cells[3]).toEqual({ text: 'inconnue', unknown: true, detail: undefined })
    expect(textOf(rows[0]!.cells[4]!)).toBe('absent du format')
  })

  it('never says that a contract has no clause where only half of it is declared', () => {
    const format = { ...mel.format, fields: ['socialConsiderations', 'environmentalConsiderations'] as const }
    const clauses = (fields: object) => {
      const one = signed('a1', { format, ...fields } as never)
      const view = centralPortal({ contracts: [one], centralOffers: [offer()] })
      const cell = offerTable(view, offerViews(view), ['clauses']).rows[0]!.cells[0] as { detail?: string }
      return [textOf(cell as Cell), cell.detail && plain(cell.detail)]
    }
    expect(clauses({})).toEqual(['non renseigné', undefined])
    expect(clauses({ socialConsiderations: [], environmentalConsiderations: [] })).toEqual([
      'aucune déclarée',
      undefined,
    ])
    expect(clauses({ socialConsiderations: [] })).toEqual([
      'aucune déclarée',
      'environnement : non renseigné',
    ])
    expect(clauses({ socialConsiderations: ['awardCriteria'], environmentalConsiderations: [] })).toEqual([
      'critère social',
      undefined,
    ])
  })

  it('is drawn by a sign a contract, full for the territory, and told in numbers', () => {
    const themes = byTheme(
      offerViews(whole).filter(({ isOver }) => isOver !== true),
      whole,
    )
    const [mobilier, energie] = themeMarks(themes)
    expect(mobilier!.marks).toEqual([{ form: 'disc', fill: 'full', x: 11, y: 11 }])
    expect(energie!.marks.map(({ form, fill }) => [form, fill])).toEqual([
      ['disc', 'full'],
      ['diamond', 'hatched'],
    ])
    expect(themeRows(themes)[1]!.cells).toEqual(['Énergie', '2', '1', '0', '1', '1', '0', '1'])
  })

  it('breaks a long row of signs, so that a telephone has room', () => {
    const many = Array.from({ length: 12 }, (_, index) => signed(`m${index}`))
    const view = centralPortal({
      contracts: many,
      centralOffers: many.map(({ id }) => offer({ contractId: id })),
    })
    const [{ height, marks }] = themeMarks(activeThemes(view)) as [ReturnType<typeof themeMarks>[number]]
    expect([height, marks.at(-1)!.x, marks.at(-1)!.y]).toEqual([44, 11, 33])
  })
})

describe('the suppliers of the catalogue', () => {
  it('are counted once each, and no share is given under five of them', () => {
    const shares = catalogueSuppliers(whole)
    expect(shares).toEqual({
      suppliers: 1,
      local: { yes: 1, no: 0, unknown: 0 },
      small: { yes: 1, no: 0, unknown: 0 },
    })
    const three = supplierShares(whole, contracts)
    expect(three).toEqual({
      suppliers: 3,
      local: { yes: 1, no: 1, unknown: 1 },
      small: { yes: 1, no: 1, unknown: 1 },
    })
    expect(drawnSides(three).map(({ text }) => plain(text))).toEqual(['1 sur 2', '1 sur 2'])
    expect(drawnSides({ ...three, local: { yes: 3, no: 2, unknown: 5 } })[0]).toMatchObject({
      yes: 30,
      unknown: 50,
    })
  })

  it('stand beside what a document states, dated, and say "inconnu" where no file counts', () => {
    const fact = {
      subject: 'fournisseurs de la centrale d’achat',
      value: '60',
      unit: 'fournisseurs',
      period: 'vers 2022',
      source: 'Exposé',
      date: '2023-04-18',
    }
    const facts = [fact] as never
    const row = measureRows({ ...whole, facts }).find(({ cells }) => cells[0] === 'Entreprises')!
    expect(row.cells.map(textOf)).toEqual(['Entreprises', '1', '60 fournisseurs', 'vers 2022'])
    expect(row.cells[3]).toMatchObject({ detail: 'dit le 18/04/2023' })
    const empty = measureRows(centralPortal({ centralMembers: [member()] }))
    expect(empty.map(({ cells }) => textOf(cells[1]!))).toEqual([
      ...Array.from({ length: 4 }, () => 'inconnu'),
      '1',
      '1',
      '0',
      '0',
      '0',
    ])
  })
})
