import { describe, expect, it } from 'vitest'
import { needRows, needs } from '../../../src/views/guide/needs.ts'
import {
  partnerColumns,
  partnerRows,
  partnerSearch,
  partnerSources,
} from '../../../src/views/guide/partners.ts'
import { reservedRows } from '../../../src/views/guide/reserved.ts'
import { standing, thresholdRows, validity } from '../../../src/views/guide/thresholds.ts'
import type { Cell } from '../../../src/views/table.ts'
import type { Partner } from '../../../src/domain/territory/partner.ts'
import type { Threshold } from '../../../src/domain/reference/threshold.ts'
import * as guide from '../../../src/text/guide.ts'
import { plainProse } from '../../../src/text/language/prose.ts'
import { planOf } from '../../outputs/plan-editions.ts'
import { textsIn, typographyFaults } from '../../text/french.ts'

const textOf = (cell: Cell) => (typeof cell === 'string' ? cell : cell.text)
const detailOf = (cell: Cell) => (typeof cell === 'string' ? undefined : cell.detail)

describe('the words of the guide', () => {
  const { GUIDE_STEPS, ...lists } = guide
  const sentences = [...GUIDE_STEPS.map((step) => step.sentences), ...Object.values(lists)].flat()
  const texts = [
    ...textsIn(GUIDE_STEPS.map(({ title }) => title)),
    ...textsIn(sentences.map((sentence) => plainProse(sentence))),
  ]

  it('lead on to other pages', () => {
    expect(texts.length).toBeGreaterThan(30)
    expect(sentences.flat().filter(({ address }) => address !== undefined).length).toBeGreaterThan(20)
  })

  it('are set as French is', () => {
    const faults = texts.flatMap(([path, text]) =>
      typographyFaults(text.replaceAll('**', '')).map((fault) => `${path}: ${fault}`),
    )
    expect(faults).toEqual([])
  })

  it('hold no figure of the law: those stand in the reference tables', () => {
    expect(texts.filter(([, text]) => /\d+\s*(?:€|%|jours|ans)/.test(text)).map(([path]) => path)).toEqual([])
  })
})

describe('the call for needs', () => {
  const { purchases } = planOf({
    '2026-10-15': [
      { id: 'tard', sourcingOpen: true, sourcingUntil: '2027-01-31', plannedPublication: '2027-T2' },
      {
        id: 'tot',
        sourcingOpen: true,
        sourcingUntil: '2026-11-15',
        plannedPublication: '2027-T1',
        contactEmail: 'achats@mel.example',
      },
      { id: 'sans-fin', sourcingOpen: true },
      { id: 'clos', sourcingOpen: true, sourcingUntil: '2026-10-30' },
      { id: 'ferme', sourcingOpen: false },
      { id: 'inconnu' },
      { id: 'publie', sourcingOpen: true, status: 'published' },
    ],
  })
  const data = { purchases, referenceDate: '2026-10-31', trades: [] }

  it('lists what is open on the reference date, the first to close first', () => {
    const { open, unknown } = needs(data)
    expect(open.map(({ id }) => id)).toEqual(['tot', 'tard', 'sans-fin'])
    expect(unknown).toBe(1)
  })

  it('says until when, for when, to whom, and what is not known', () => {
    const [soon, , endless] = needRows(needs(data).open, data)
    expect(soon!.cells.slice(1).map(textOf)).toEqual([
      '15\u00a0novembre\u00a02026',
      '1er\u00a0trimestre\u00a02027',
      'montant non estimé',
      'achats@mel.example',
    ])
    expect(soon!.cells[0]).toMatchObject({ href: '/achats-a-venir/tot/' })
    expect(endless!.cells.slice(1).map(textOf)).toEqual([
      'sans date limite indiquée',
      'date non annoncée',
      'montant non estimé',
      'contact non publié',
    ])
  })
})

const threshold = (fields: Partial<Threshold>): Threshold => ({
  id: 'seuil',
  label: 'Seuil',
  category: 'travaux',
  value: 100_000,
  unit: 'EUR',
  from: undefined,
  to: undefined,
  source: 'Code, d’après la note (§ 4)',
  notedOn: '2026-10-31',
  verification: 'non revérifié à la source',
  ...fields,
})

describe('thresholds', () => {
  it('say whether they hold on the day they were noted, as far as their days are known', () => {
    expect(standing(threshold({ from: '2026-01-01' }))).toBe('en vigueur au 31\u00a0octobre\u00a02026')
    expect(standing(threshold({}))).toContain('à notre connaissance')
    expect(standing(threshold({ from: '2027-01-01' }))).toContain('pas encore')
    expect(standing(threshold({ to: '2019-12-31' }))).toContain('n’est plus')
    expect(validity(threshold({}))).toBe('dates non connues ici')
    expect(validity(threshold({ from: '2026-01-01', to: '2027-12-31' }))).toBe(
      'du 1er\u00a0janvier\u00a02026 au 31\u00a0décembre\u00a02027',
    )
  })

  it('are the law’s alone, what is not in force last, each with its source and that nobody read it again', () => {
    const rows = thresholdRows([
      threshold({ id: 'spaser', value: 50_000_000, unit: 'EUR par an' }),
      threshold({ id: 'ancien', to: '2019-12-31' }),
      threshold({ id: 'part', value: 0.2, unit: 'part' }),
      threshold({ id: 'tpe-travaux' }),
    ])
    expect(rows.map(({ cells }) => textOf(cells[1]!))).toEqual([
      '20\u202f%',
      '50\u202f000\u202f000\u00a0€ par an',
      '100\u202f000\u00a0€',
    ])
    expect(rows.map(({ kind }) => kind)).toEqual([undefined, undefined, 'apart'])
    expect(rows.map(({ cells }) => detailOf(cells[3]!))).toEqual(Array(3).fill('non revérifié à la source'))
  })
})

describe('reserved contracts', () => {
  const article = {
    article: 'L2113-12' as const,
    beneficiaries: 'EA et ESAT',
    kinds: ['EA', 'ESAT'] as const,
    leastShare: 0.5,
    longestYears: undefined,
    conditions: '',
    source: 'Code',
    verification: 'non revérifié à la source',
  }
  const structure = (kind: 'EA' | 'ESAT') => ({ siret: '0', kind, name: 'x', trades: [] })

  it('count the structures of the file, none of it being unknown', () => {
    const reservedArticles = [{ ...article, kinds: [...article.kinds] }]
    const [row] = reservedRows({ reservedArticles, structures: [structure('EA'), structure('EA')] })
    expect(textOf(row!.cells[2]!)).toBe('Au moins 50\u202f% de personnes concernées dans l’effectif.')
    expect(textOf(row!.cells[3]!)).toMatch(/^2\u00a0entreprises adaptées \(EA\), 0\u00a0ESAT$/)
    const [without] = reservedRows({ reservedArticles, structures: [] })
    expect(without!.cells[3]).toMatchObject({ text: 'inconnu de ce site', unknown: true })
  })
})

describe('partners', () => {
  const partner = (fields: Partial<Partner>): Partner => ({
    id: 'x',
    name: 'Réseau X',
    role: 'Aide.',
    audience: 'Artisans',
    address: undefined,
    source: 'Document',
    ...fields,
  })

  it('have no invented address: without any, the page says how to look', () => {
    const two = [partner({}), partner({ name: 'Y' })]
    expect(partnerColumns(two)).toHaveLength(3)
    expect(partnerSearch(two, 'Hauts-de-France')).toContain('Réseau X Hauts-de-France')
    expect(partnerSources(two)).toEqual(['Document'])
  })

  it('lead to the addresses that are known, and say which are not', () => {
    const two = [partner({}), partner({ address: 'https://y.example/' })]
    expect(partnerRows(two).map(({ cells }) => textOf(cells[3]!))).toEqual([
      'adresse non renseignée',
      'https://y.example/',
    ])
    expect(partnerSearch([two[1]!], 'Hauts-de-France')).toBeUndefined()
  })
})
