import { describe, expect, it } from 'vitest'
import { mel } from '../../../src/formats/mel.ts'
import {
  catalogueFinding,
  kindsText,
  sheetFinding,
  usersText,
} from '../../../src/text/scheme/central-purchasing.ts'
import { offerTable } from '../../../src/views/central-purchasing/catalogue-table.ts'
import { countByKind, memberViews, offersOf } from '../../../src/views/central-purchasing/members.ts'
import { memberRows } from '../../../src/views/central-purchasing/member-table.ts'
import { memberTiles } from '../../../src/views/central-purchasing/member-tiles.ts'
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
import { missingTables } from '../../../src/views/central-purchasing/missing.ts'
import { plainProse } from '../../../src/text/language/prose.ts'
import { centralContactOf } from '../../../src/text/contact.ts'
import { memberProperties } from '../../../src/views/central-purchasing/sheet.ts'
import { themeMarks, themeRows } from '../../../src/views/central-purchasing/theme-marks.ts'
import { hasCentralPurchasing } from '../../../src/views/central-purchasing/view.ts'
import type { Cell } from '../../../src/views/table.ts'
import { centralPortal, member, offer, signed, supplier } from './portal.ts'

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')
const textOf = (cell: Cell) => plain(typeof cell === 'string' ? cell : cell.text)

const contracts = [
  signed('a1', { suppliers: [supplier('small')] }),
  signed('b2', { suppliers: [supplier('large')], endDate: '2026-10-30' }),
  signed('c3', { suppliers: [supplier('lost'), supplier('large')], endDate: undefined }),
]
const whole = centralPortal({
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

describe('the members', () => {
  it('come by kind, each with its sheet, and what is not known is said', () => {
    const views = memberViews(whole)
    expect(views.map(({ path }) => path)).toEqual([
      '/centrale-d-achat/commune-d-ici/',
      '/centrale-d-achat/ccas-la/',
      '/centrale-d-achat/office/',
    ])
    expect(kindsText(countByKind(views)).replaceAll('\u00a0', ' ')).toBe(
      '1 commune, 1 CCAS et 1 établissement public ou lié',
    )
    expect(memberRows(views, whole).map(({ cells }) => cells.slice(2).map(textOf))).toEqual([
      ['Ici', '01/01/2020', '1 thème'],
      ['Là', 'inconnu', 'aucun'],
      ['inconnue', 'inconnu', 'non précisé'],
    ])
    expect(memberProperties(views[2]!, whole).map(({ values }) => values[0]!.text)).toEqual([
      'Établissement public ou lié',
      'non renseigné',
      'non renseigné',
      'non renseigné',
    ])
  })

  it('may order what is open to their kind; what the file leaves unsaid stands apart', () => {
    const of = (kind: 'commune' | 'autre') => {
      const { open, unsaid } = offersOf(whole, { kind })
      return [open.flatMap(({ offers }) => offers).length, unsaid.length]
    }
    expect(of('commune')).toEqual([2, 1])
    expect(of('autre')).toEqual([0, 1])
    const endless = { ...whole, centralOffers: [offer({ contractId: 'c3', users: ['commune'] })] }
    expect(offersOf(endless, { kind: 'commune' })).toMatchObject({
      open: [],
      unsaid: [{ isOver: undefined }],
    })
    expect(offersOf(endless, { kind: 'ccas' })).toEqual({ open: [], unsaid: [] })
  })

  it('have their place on the map by kind, and those without one are counted under it', () => {
    const { counts, notes, description } = memberTiles(whole)
    expect([...counts]).toEqual([['59350', [1, 0, 0, 0]]])
    expect(notes.map(plain)).toEqual([
      'Sans place sur cette carte, commune inconnue ou hors du territoire : 2 adhérents.',
    ])
    expect(plain(description)).toMatch(/dans 1 commune sur 1\.$/)
  })
})

describe('its sentences', () => {
  it('agree on nothing, one and two', () => {
    const finding = (contracts?: number, themes = 0, members?: number) =>
      plain(catalogueFinding({ day: '2026-10-31', contracts, themes, members }))
    expect(finding(0)).toBe('Aucun marché que l’on sache en cours au 31 octobre 2026')
    expect(finding(0, 0, 2)).toBe('Aucun marché que l’on sache en cours au 31 octobre 2026, et 2 adhérents')
    expect(finding(1, 1, 1)).toBe('1 marché en 1 thème au 31 octobre 2026, et 1 adhérent')
    expect(finding(2, 2)).toBe('2 marchés en 2 thèmes au 31 octobre 2026')
    expect(finding(undefined, 0, 2)).toBe('2 adhérents ; ce qui se commande n’est pas connu')
    expect(plain(sheetFinding('autre', 3, 2))).toBe(
      '3 marchés ouverts aux adhérents d’un autre genre, en 2 thèmes',
    )
    expect(plain(sheetFinding('commune', undefined, 0))).toBe(
      'Aucun fichier lu ne dit ce que cet adhérent peut commander',
    )
    expect(plain(sheetFinding('ccas', 0, 0))).toBe('Aucun marché en cours n’est dit ouvert aux CCAS')
    expect(plain(sheetFinding('commune', 2, 1))).toBe('2 marchés ouverts aux communes, en 1 thème')
  })

  it('say nobody, some, all, and nothing where the file says nothing', () => {
    expect(
      [undefined, [], ['autre', 'etablissement', 'ccas', 'commune'], ['ccas']].map((users) =>
        usersText(users as never),
      ),
    ).toEqual([undefined, 'aucun adhérent', 'tous les adhérents', 'CCAS'])
  })
})

describe('what is missing', () => {
  it('is the table that no file is, with what it would tell', () => {
    const told = (portal: typeof whole) => missingTables(portal).map((text) => plain(plainProse(text)))
    expect(told(whole)).toEqual([])
    expect(told(centralPortal({ centralMembers: [member()] }))).toEqual([
      'Il manque le fichier des marchés de la centrale d’achat (schéma) : il dirait ce que ses adhérents peuvent commander, par thème, et jusqu’à quand.',
    ])
  })

  it('is the address of the body where only that of the portal is known', () => {
    const contact = { email: 'portail@exemple.fr', name: 'Portail' }
    const of = (centralPurchasing?: object) =>
      centralContactOf({ territory: { contact, centralPurchasing } as never, demonstration: false })
    expect(of()).toBeUndefined()
    expect(of({ name: 'c', titleWords: ['centrale'] })).toBeUndefined()
    const own = { email: 'centrale@exemple.fr', name: 'Centrale' }
    expect(of({ contact: own })).toBe(own)
    expect(of({ contact: { ...own, email: 'centrale@achats.example' } })).toBeUndefined()
  })
})

describe('hasCentralPurchasing', () => {
  it('holds for a name or a table, and for neither it does not', () => {
    expect(hasCentralPurchasing(whole)).toBe(true)
    expect(hasCentralPurchasing(centralPortal({}))).toBe(false)
    expect(hasCentralPurchasing(centralPortal({ centralMembers: [member()] }))).toBe(true)
  })
})
