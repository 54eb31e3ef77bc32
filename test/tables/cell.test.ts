import { describe, expect, it } from 'vitest'
import { readCell } from '../../src/tables/cell.ts'
import type { ReadColumn } from '../../src/tables/column.ts'
import { establishments } from '../../src/tables/establishments.ts'
import { inclusion } from '../../src/tables/inclusion.ts'
import { plan } from '../../src/tables/plan.ts'
import { structures } from '../../src/tables/structures.ts'

function column({ columns }: { readonly columns: readonly ReadColumn[] }, name: string): ReadColumn {
  const found = columns.find((each) => each.name === name)
  if (found === undefined) throw new Error(`no column ${name}`)
  return found
}

const siret = column(establishments, 'siret')
const commune = column(establishments, 'commune')
const type = column(structures, 'type')
const hours = column(inclusion, 'heures_realisees')
const people = column(inclusion, 'personnes')
const trades = column(structures, 'metiers')

describe('a SIRET', () => {
  it.each([
    ['000 622 837 00011', 'in groups'],
    ['000\u00A0622\u202F837\t00011', 'in groups of any space'],
    ["'00062283700011", 'with the mark that a spreadsheet gives to text'],
    ['00062283700011.0', 'with the decimal that Python gives to a column of numbers'],
    ['\u200B00062283700011', 'with a mark that prints nothing'],
  ])('is read from %j (%s)', (text) => {
    expect(readCell(text, siret)).toEqual({ value: '00062283700011' })
  })

  it('of La Poste is read, whose key fails legitimately', () => {
    expect(readCell('35600000000048', siret)).toEqual({ value: '35600000000048' })
  })

  it('whose key fails is kept as published, and doubtful', () => {
    expect(readCell('00062283700012', siret)).toEqual({
      value: '00062283700012',
      remark: { code: 'siret-doubtful', detail: 'clé de contrôle fausse' },
    })
  })

  it.each([
    ['1,23E+13', /le tableur l’a arrondi ; mettez la colonne au format Texte/],
    ['1.23457e+13', /le tableur l’a arrondi/],
    ['62283700011', /des zéros du début manquent peut-être/],
    ['000622837', /c?elui-ci est un SIREN/],
    ['en cours', /un SIRET de 14 chiffres$/],
    ['000622837000112', /un SIRET de 14 chiffres$/],
  ])('is not read from %j, and the remedy is told', (text, expected) => {
    expect(readCell(text, siret)).toEqual({ wrong: expect.stringMatching(expected) })
  })
})

describe('an article of law', () => {
  const article = column(plan, 'article_reserve')

  it.each(['L2113-12', 'L. 2113-12', 'l.2113-12', 'L 2113\u201112', 'L.2113\u201312'])(
    'is read as jurists write it: %j',
    (text) => {
      expect(readCell(text, article)).toEqual({ value: ['L2113-12'] })
    },
  )

  it('that reserves nothing is not read', () => {
    expect(readCell('L. 2113-11', article)).toHaveProperty('wrong')
  })
})

describe('a commune', () => {
  it.each([
    ['59350', '59350'],
    [' 2a004 ', '2A004'],
    ['be', 'BE'],
    ['97411', '97411'],
  ])('is read from %j', (text, value) => {
    expect(readCell(text, commune)).toEqual({ value })
  })

  it.each([
    ['Lille', /pas son nom/],
    ['Lille (59350)', /pas son nom/],
    ['1053', /le zéro du début manque peut-être/],
    ['593500', /5 caractères$/],
  ])('is not read from %j, and the remedy is told', (text, expected) => {
    expect(readCell(text, commune)).toEqual({ wrong: expect.stringMatching(expected) })
  })

  it('abroad has no place in the structures of a territory', () => {
    expect(readCell('BE', column(structures, 'commune'))).toHaveProperty('wrong')
  })
})

describe('one of a few words', () => {
  it.each(['ESAT', 'esat', ' Esat '])('is read from %j', (text) => {
    expect(readCell(text, type)).toEqual({ value: 'ESAT' })
  })

  it.each([
    ['E.S.A.T.', 'ESAT'],
    ['ESATT', 'ESAT'],
    ['ETTI', 'SIAE'],
    ['Association', 'ESS'],
    ['SIEA', undefined],
    ['régie', undefined],
  ])('is not read from %j: %s is proposed, never put in its place', (text, nearest) => {
    const list = 'une de ces valeurs : SIAE, EA, ESAT, ESUS, ESS'
    expect(readCell(text, type)).toEqual({
      wrong: nearest === undefined ? list : `${list} (peut-être ${nearest})`,
    })
  })
})

describe('a number', () => {
  it.each([
    ['1340.5', 1340.5],
    ['1340,5', 1340.5],
    ['1 340,50', 1340.5],
    ['1\u202F340', 1340],
    ['0', 0],
  ])('is read from %j', (text, value) => {
    expect(readCell(text, hours)).toEqual({ value })
  })

  it.each([
    ['-120', 'un nombre d’au moins 0'],
    ['environ 400', 'un nombre, sans mot ni unité'],
    ['400 h', 'un nombre, sans mot ni unité'],
    ['beaucoup', 'un nombre'],
    ['1.340,5', 'un nombre, sans mot ni unité'],
    ['1e5', 'un nombre, sans mot ni unité'],
  ])('is not read from %j', (text, wrong) => {
    expect(readCell(text, hours)).toEqual({ wrong })
  })

  it('of people is whole', () => {
    expect(readCell('7', people)).toEqual({ value: 7 })
    expect(readCell('7,5', people)).toEqual({ wrong: 'un nombre entier' })
  })
})

describe('yes or no', () => {
  it.each([
    ['oui', true],
    ['OUI', true],
    ['1', true],
    ['Non', false],
    ['faux', false],
  ])('%j is %s', (text, value) => {
    expect(readCell(text, column(establishments, 'ess'))).toEqual({ value })
  })

  it('anything else is neither', () => {
    expect(readCell('peut-être', column(establishments, 'ess'))).toEqual({ wrong: 'oui ou non' })
  })
})

describe('a list', () => {
  it('is its items, spaces and empty ones left out', () => {
    expect(readCell('nettoyage | espaces-verts|', trades)).toEqual({ value: ['nettoyage', 'espaces-verts'] })
  })

  it('that says "aucune" is known to be empty', () => {
    expect(readCell('Aucune', trades)).toEqual({ value: [] })
  })

  it('with an item of another shape is not read', () => {
    expect(readCell('nettoyage, espaces verts', trades)).toEqual({
      wrong: 'une valeur écrite comme « blanchisserie-couture »',
    })
  })
})

describe('an empty cell', () => {
  it.each(['', '   ', 'NC', 'nan', 'Non renseigné', 'null'])('is unknown: %j', (text) => {
    for (const each of [siret, commune, type, hours, trades])
      expect(readCell(text, each)).toEqual({ empty: true })
  })
})

describe('a day', () => {
  it('is read in the shapes of published files', () => {
    const day = column(inclusion, 'mis_a_jour_le')
    expect(readCell('2026-01-31', day)).toEqual({ value: '2026-01-31' })
    expect(readCell('31/01/2026', day)).toEqual({ value: '2026-01-31' })
    expect(readCell('31/02/2026', day)).toHaveProperty('wrong')
  })
})
