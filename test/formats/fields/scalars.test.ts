import { describe, expect, it } from 'vitest'
import { readAmount } from '../../../src/formats/fields/amount.ts'
import { readCpv } from '../../../src/formats/fields/cpv.ts'
import { readDate, readOptionalDate } from '../../../src/formats/fields/date.ts'
import { readDuration } from '../../../src/formats/fields/duration.ts'
import { readIdentifier, readLocalId, readUid } from '../../../src/formats/fields/identifier.ts'
import { readBids, readBoolean, readShare, readWords } from '../../../src/formats/fields/simple.ts'
import { createNotes } from '../../../src/formats/fields/notes.ts'
import { readField } from './read-field.ts'

const NBSP = '\u00A0'
const NARROW = '\u202F'

describe('readAmount', () => {
  it.each([
    [375000, 37_500_000n],
    [123799.55, 12_379_955n],
    [0.1 + 0.2, 30n],
    [1e15, 100_000_000_000_000_000n],
    ['1e+15', 100_000_000_000_000_000n],
    ['14 700,00', 1_470_000n],
    [`14${NBSP}700,00`, 1_470_000n],
    [`1${NARROW}234${NARROW}567,8`, 123_456_780n],
    [' 1234.5 ', 123_450n],
    ['1234,567', 123_457n],
    ['14 700,00 €', 1_470_000n],
    [999999999, 99_999_999_900n],
    [0, 0n],
    ['1', 100n],
    [-0, 0n],
  ])('reads %j as %s cents', (published, cents) => {
    expect(readField(readAmount, published)).toMatchObject({ value: cents, codes: [] })
  })

  it.each([
    -250,
    '-3',
    'abc',
    '12 34',
    '1234 567',
    '1,234',
    '1.234.567,00',
    '1,234,567.00',
    '1e999999',
    '9e99',
    1e17,
    '1000000000000000,01',
    true,
    {},
    [5],
    Infinity,
    '0649187253',
    '1850578006084',
  ])('does not guess %j: unreadable', (published) => {
    expect(readField(readAmount, published)).toMatchObject({ value: undefined, codes: ['amount-unreadable'] })
  })

  it.each([undefined, null, '', ' ', 'nan', 'NaN', 'NC', 'Non disponible'])('%j is missing', (published) => {
    expect(readField(readAmount, published)).toMatchObject({ value: undefined, codes: ['amount-missing'] })
  })
})

describe('readDate', () => {
  it.each([
    ['2018-12-17+01:00', '2018-12-17'],
    ['2018-11-29-04:00', '2018-11-29'],
    ['2018-11-29Z', '2018-11-29'],
    ['2021-09-16T23:30:00.000+02:00', '2021-09-16'],
    ['2021-09-16 00:00:00', '2021-09-16'],
    ['September, 16 2021 00:00:00', '2021-09-16'],
    ['February, 1 2020 00:00:00', '2020-02-01'],
    ['01/02/2021', '2021-02-01'],
    ['31/12/1899 00:00:00', '1899-12-31'],
    ['0002-11-30', '0002-11-30'],
    ['5021-01-01', '5021-01-01'],
    ['2921-07-14', '2921-07-14'],
  ])('reads %s as %s', (published, day) => {
    expect(readField(readDate, published)).toMatchObject({ value: day, codes: [] })
  })

  it.each(['2021-02-30', '13/13/2021', '01/02/21', '44197', 'Septembre, 16 2021', '2021-09', 20210916])(
    'does not guess %j: unreadable',
    (published) => {
      expect(readField(readDate, published)).toMatchObject({ value: undefined, codes: ['date-unreadable'] })
    },
  )

  it.each([undefined, null, '', 'nan', 'NC'])(
    '%j is missing, which only the date of award says',
    (published) => {
      expect(readField(readDate, published).codes).toEqual(['date-missing'])
      expect(readField(readOptionalDate, published).codes).toEqual([])
    },
  )
})

describe('readDuration', () => {
  it.each([
    [48, 48, []],
    ['24', 24, []],
    ['24.0', 24, []],
    [181, 181, []],
    [240, 240, []],
    [241, 241, ['duration-implausible']],
    [1095, 1095, ['duration-implausible']],
    [0, 0, ['duration-implausible']],
    ['NC', undefined, ['duration-missing']],
    ['', undefined, ['duration-missing']],
    ['trois ans', undefined, ['duration-unreadable']],
    [12.5, undefined, ['duration-unreadable']],
    [-3, undefined, ['duration-unreadable']],
  ])('reads %j as %s months', (published, months, codes) => {
    expect(readField(readDuration, published)).toMatchObject({ value: months, codes })
  })
})

describe('readCpv', () => {
  it.each([
    ['71241000', '71241000', []],
    ['90513500-2', '90513500', []],
    [45233141, '45233141', []],
    ['9310000', '09310000', ['cpv-repaired']],
    [3111000, '03111000', ['cpv-repaired']],
    ['3121000-5', '03121000', ['cpv-repaired']],
    ['INX 28213700-5', '28213700', ['cpv-repaired']],
    ['031210005', '03121000', ['cpv-repaired']],
    ['', undefined, ['cpv-missing']],
    ['NC', undefined, ['cpv-missing']],
    ['4521000', undefined, ['cpv-unreadable']],
    ['1110000', undefined, ['cpv-unreadable']],
    ['00000000', undefined, ['cpv-unreadable']],
    ['02000000', undefined, ['cpv-unreadable']],
    ['99000000', undefined, ['cpv-unreadable']],
    ['45000000, 71000000', undefined, ['cpv-unreadable']],
    ['travaux', undefined, ['cpv-unreadable']],
  ])('reads %j as %s', (published, cpv, codes) => {
    expect(readField(readCpv, published)).toMatchObject({ value: cpv, codes })
  })
})

describe('readBids, readBoolean, readShare', () => {
  it.each([
    [4, 4, []],
    ['12', 12, []],
    [0, undefined, ['bids-implausible']],
    [-1, undefined, ['bids-implausible']],
    [2.5, undefined, ['bids-implausible']],
    ['NC', undefined, []],
    [null, undefined, []],
  ])('%j bids', (published, bids, codes) => {
    expect(readField(readBids, published)).toMatchObject({ value: bids, codes })
  })

  it.each([
    [true, true],
    ['oui', true],
    ['True', true],
    [false, false],
    ['Non', false],
    ['', undefined],
    ['NC', undefined],
  ])('%j is %s', (published, value) => {
    expect(readField(readBoolean, published)).toMatchObject({ value, codes: [] })
  })

  it('flags a word that is neither yes nor no', () => {
    expect(readField(readBoolean, 'peut-être')).toMatchObject({
      value: undefined,
      codes: ['value-unreadable'],
    })
  })

  it.each([
    [0.1, 0.1, []],
    ['0,25', 0.25, []],
    [1, 1, []],
    [30, undefined, ['value-unreadable']],
    ['trente', undefined, ['value-unreadable']],
    [null, undefined, []],
  ])('share %j', (published, value, codes) => {
    expect(readField(readShare, published)).toMatchObject({ value, codes })
  })
})

describe('readWords', () => {
  it.each([
    [{ technique: ['Accord-cadre', 'Concours'] }, ['Accord-cadre', 'Concours']],
    [{ technique: 'Accord-cadre' }, ['Accord-cadre']],
    [['Accord-cadre', 'Accord-cadre'], ['Accord-cadre']],
    ['Accord-cadre, Concours', ['Accord-cadre', 'Concours']],
    [{ technique: ['Sans objet'] }, []],
    ['NC', []],
    [null, []],
  ])('takes %j as %j', (published, words) => {
    const read = readField((value, column, notes) => readWords(value, 'technique', column, notes), published)
    expect(read).toMatchObject({ value: words, codes: [] })
  })

  it.each([[{ autre: 'Concours' }], [[{ nom: 'Concours' }]], [true]])(
    'takes nothing from %j, and says so',
    (published) => {
      const read = readField(
        (value, column, notes) => readWords(value, 'technique', column, notes),
        published,
      )
      expect(read).toMatchObject({ value: [], codes: ['value-unreadable'] })
    },
  )
})

describe('identifiers', () => {
  it.each([
    ['00', '00', ['id-placeholder']],
    ['NC', 'NC', ['id-placeholder']],
    ['', undefined, ['id-placeholder']],
    [undefined, undefined, ['id-placeholder']],
    [1010, '1010', []],
    ['0012345678', '0012345678', []],
    ['201820180020100', '201820180020100', []],
  ])('keep the id %j as published', (published, id, codes) => {
    expect(readField(readLocalId, published)).toMatchObject({ value: id, codes })
  })

  it('mask a person in what should be a number', () => {
    expect(readField(readLocalId, 'voir jean@mel.example')).toMatchObject({
      value: 'voir [courriel masqué]',
      codes: ['personal-data-masked'],
    })
  })

  it('are on one line', () => {
    expect(readField(readLocalId, '2025\tA\n1').value).toBe('2025 A 1')
  })

  it('that are a list, an object or a boolean are unknown, and flagged', () => {
    for (const value of [['A'], { id: 'A' }, true])
      expect(readField(readIdentifier, value)).toMatchObject({
        value: undefined,
        codes: ['value-unreadable'],
      })
    for (const value of [null, '', []])
      expect(readField(readIdentifier, value)).toMatchObject({ value: undefined, codes: [] })
  })

  it('that hold a person’s number are no unique identifier: the next one is', () => {
    const notes = createNotes()
    expect(readUid({ a: 'M-0649187253', b: 'U1' }, ['a', 'b'], notes)).toBe('U1')
    expect(notes.flags).toEqual([{ code: 'personal-data-masked', column: 'a' }])
  })

  it('take the first unique identifier that is filled in', () => {
    const uid = (a: unknown, b?: unknown) => readUid({ a, b }, ['a', 'b'], createNotes())
    expect(uid('nan', 'U1')).toBe('U1')
    expect(uid(undefined)).toBeUndefined()
  })
})
