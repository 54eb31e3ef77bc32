import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contractColumns } from '../../../src/outputs/columns/contracts.ts'
import {
  EMPTY_VIEW,
  KEYS,
  MEASURES,
  NO_FILTER,
  isActive,
  readView,
  writeView,
} from '../../../src/client/explorer/view.ts'
import { FIELDS } from './fixture.ts'

describe('readView', () => {
  it('reads filters of every kind, order, groups, columns and page', () => {
    const view = readView(
      '?genre=marche&genre=concession&objet.contient=vitres+hautes&montant_eur.de=40000&montant_eur.a=1500.5&' +
        'date_notification.de=2024&annee.inconnu=oui&cpv.division=45&tri=-montant_eur&grouper=date_notification.mois&' +
        'mesure=mediane&somme=montant_initial_eur&colonnes=objet,annee,objet&page=3',
      FIELDS,
    )
    expect(Object.fromEntries(view.filters)).toEqual({
      genre: { ...NO_FILTER, values: new Set(['marche', 'concession']) },
      objet: { ...NO_FILTER, words: 'vitres hautes' },
      montant_eur: { ...NO_FILTER, from: '40000', to: '1500.5' },
      date_notification: { ...NO_FILTER, from: '2024-01-01' },
      annee: { ...NO_FILTER, unknown: true },
      'cpv.division': { ...NO_FILTER, values: new Set(['45']) },
    })
    expect(view).toMatchObject({
      sort: { field: 'montant_eur', descending: true },
      group: 'date_notification.mois',
      measure: 'mediane',
      amount: 'montant_initial_eur',
      columns: ['objet', 'annee'],
      page: 3,
    })
  })

  it.each([
    '',
    '?utm_source=lettre&toString=1&__proto__=2&annee=&objet.contient=++',
    '?montant_eur.de=beaucoup&date_notification.a=01/02/2024&annee.inconnu=non',
    '?tri=-rien&grouper=rien&mesure=x&somme=objet&colonnes=rien,date_notification.mois&page=-1',
    '?page=1e9&page=2',
    '?date_notification.de=2025-13&date_notification.a=2025-02-30',
  ])('leaves out what has no sense: %s', (search) => {
    expect(readView(search, FIELDS)).toEqual(EMPTY_VIEW)
  })
})

describe('a bound of days', () => {
  it.each([
    ['2024', '2024-01-01', '2024-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2025-04', '2025-04-01', '2025-04-30'],
    ['2025-04-05', '2025-04-05', '2025-04-05'],
  ])('%s may lack its end, not in the form, which shows days', (text, from, to) => {
    const { filters } = readView(`?date_notification.de=${text}&date_notification.a=${text}`, FIELDS)
    expect(filters.get('date_notification')).toMatchObject({ from, to })
  })
})

describe('writeView', () => {
  it('is empty where nothing is chosen, and keeps commas readable', () => {
    expect(writeView(EMPTY_VIEW, FIELDS)).toBe('')
    expect(writeView({ ...EMPTY_VIEW, columns: ['objet', 'annee'] }, FIELDS)).toBe('?colonnes=objet,annee')
  })

  it('gives back what it was given, whatever the words', () => {
    const names = FIELDS.map(({ name }) => name)
    const text = fc.string({ maxLength: 20 }).map((words) => words.trim())
    const filter = fc.record({
      values: fc.array(fc.string({ minLength: 1 }), { maxLength: 3 }).map((values) => new Set(values)),
      words: text,
      from: fc.constant(''),
      to: fc.constant(''),
      unknown: fc.boolean(),
    })
    const view = fc.record({
      filters: fc
        .array(fc.tuple(fc.constantFrom(...names), filter.filter(isActive)), { maxLength: 4 })
        .map((entries) => new Map(entries)),
      sort: fc.option(fc.record({ field: fc.constantFrom(...names), descending: fc.boolean() }), {
        nil: undefined,
      }),
      groups: fc.subarray(names, { maxLength: 2 }),
      measure: fc.constantFrom(...MEASURES),
      amount: fc.constantFrom('montant_eur', 'montant_initial_eur'),
      columns: fc.uniqueArray(fc.constantFrom('objet', 'annee', 'genre')),
      page: fc.integer({ min: 1, max: 1000 }),
    })
    fc.assert(
      fc.property(view, ({ groups: [group, second], ...rest }) => {
        const given = { ...rest, group, second }
        expect(readView(writeView(given, FIELDS), FIELDS)).toEqual(given)
      }),
    )
  })

  it('uses no name that a column has', () => {
    const columns = contractColumns.map(({ name }) => name)
    expect(Object.values(KEYS).filter((key) => columns.includes(key))).toEqual([])
    expect(columns.filter((name) => name.includes('.'))).toEqual([])
  })
})

describe('a second grouping', () => {
  const of = (search: string) => {
    const { group, second } = readView(search, FIELDS)
    return [group, second]
  }

  it('stands in the address with a first one alone, and is another field', () => {
    expect(of('?grouper=titulaires_siren&puis=annee')).toEqual(['titulaires_siren', 'annee'])
    expect(of('?puis=annee')).toEqual([undefined, undefined])
    expect(of('?grouper=annee&puis=annee')).toEqual(['annee', undefined])
    expect(of('?grouper=annee&puis=nothing')).toEqual(['annee', undefined])
    expect(writeView(readView('?puis=annee&grouper=titulaires_siren', FIELDS), FIELDS)).toBe(
      '?grouper=titulaires_siren&puis=annee',
    )
  })
})
