import { describe, expect, it } from 'vitest'
import { filterKind, isGroupable } from '../../../src/client/explorer/filter-kind.ts'
import { inOrder } from '../../../src/client/explorer/order.ts'
import { UNKNOWN, filterContracts } from '../../../src/client/explorer/filter.ts'
import { NO_FILTER, readView } from '../../../src/client/explorer/view.ts'
import { ALL, FIELDS, TABLE } from './fixture.ts'

const ids = (rows: readonly number[]) => rows.map((row) => TABLE.cells('id')[row]).join('')
const left = (search: string) => ids(filterContracts(TABLE, readView(search, FIELDS).filters).rows)

describe('filterContracts', () => {
  it.each([
    ['', 'abcdef'],
    ['?annee=2024', 'ab'],
    ['?annee=2024&annee.inconnu=oui', 'abf'],
    ['?annee=2024&objet.contient=oeuvre', 'a'],
    ['?objet.contient=OEUVRES+ete', 'a'],
    ['?objet.contient=vitre', 'c'],
    ['?montant_eur.de=200,20', 'bdef'],
    ['?montant_eur.de=100.1&montant_eur.a=200.2', 'ab'],
    ['?montant_eur.inconnu=oui', 'c'],
    ['?montant_eur.a=150&montant_eur.inconnu=oui', 'ac'],
    ['?date_notification.de=2024-03-05&date_notification.a=2024-03', 'ab'],
    ['?date_notification.a=2024', 'ab'],
    ['?date_notification.inconnu=oui', 'f'],
    ['?cpv.division=45', 'ab'],
    ['?cpv.division=45&cpv.division.inconnu=oui', 'abde'],
    ['?considerations_sociales=Crit%C3%A8re+social', 'a'],
    ['?considerations_sociales=aucune', 'b'],
    ['?considerations_sociales.inconnu=oui', 'cdef'],
    ['?titulaires_siren=111111111', 'abf'],
    ['?titulaires_siren.contient=ecole', 'abf'],
    ['?titulaires_siren.contient=222222222', 'bc'],
    ['?innovant=oui&annee=2025', ''],
    ['?annee=1789', ''],
  ])('%s leaves "%s"', (search, expected) => expect(left(search)).toBe(expected))

  it('counts what each choice would give, and what would be left without a filter', () => {
    const { filters } = readView('?annee=2024&genre=marche', FIELDS)
    const filtered = filterContracts(TABLE, filters)
    expect(Object.fromEntries(filtered.without)).toEqual({ annee: 4, genre: 2 })
    expect(Object.fromEntries(filtered.countsOf(TABLE.field('annee')!))).toEqual({
      2024: 2,
      2025: 1,
      [UNKNOWN]: 1,
    })
    expect(filtered.countsOf(TABLE.field('innovant')!).get('oui')).toBe(1)
  })

  it('has no concern for a field that the file does not have', () => {
    expect(filterContracts(TABLE, new Map([['rien', { ...NO_FILTER, unknown: true }]])).rows).toHaveLength(6)
  })
})

describe('inOrder', () => {
  const order = (field: string, descending: boolean) => ids(inOrder(ALL, { field, descending }, TABLE))
  it('sorts amounts exactly, days, words in French, the unknown last either way', () => {
    expect(order('montant_eur', false)).toBe('abdefc')
    expect(order('montant_eur', true)).toBe('fedbac')
    expect(order('date_notification', true)).toBe('edcbaf')
    expect(order('objet', false)).toBe('bdcaef')
    expect(ids(inOrder(ALL, undefined, TABLE))).toBe('abcdef')
    expect(ids(inOrder(ALL, { field: 'rien', descending: true }, TABLE))).toBe('abcdef')
  })
})

describe('how a field is filtered and grouped', () => {
  const kind = (name: string) => filterKind(TABLE.field(name)!, TABLE)
  it('chooses among few values, bounds what is measured, looks for words elsewhere', () => {
    expect(['genre', 'cpv.division', 'annee'].map(kind)).toEqual(['choices', 'choices', 'choices'])
    expect(['montant_eur', 'date_notification'].map(kind)).toEqual(['range', 'range'])
    expect(['objet', 'id'].map(kind)).toEqual(['words', 'words'])
  })
  it('groups by what repeats itself', () => {
    const groupable = FIELDS.filter((field) => isGroupable(field, TABLE)).map(({ name }) => name)
    expect(groupable).toEqual(
      expect.arrayContaining(['genre', 'annee', 'date_notification.mois', 'titulaires_siren']),
    )
    for (const name of ['id', 'objet', 'montant_eur', 'date_notification'])
      expect(groupable).not.toContain(name)
  })
})
