import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bounded, boundedFields, boundedText, LONGEST_TEXT } from '../../../src/formats/fields/bounds.ts'
import { createNotes } from '../../../src/formats/fields/notes.ts'

const read = (text: string) => boundedText(text, 'objet', createNotes())
/** A text whose `end` begins `before` characters before the longest that is read, and words behind it. */
const endingAt = (end: string, before: number) =>
  `${'mot '.repeat(LONGEST_TEXT / 4).slice(before)}${end} ${'mot '.repeat(50)}`

describe('a published text', () => {
  it('of 100,000 characters is read whole, without remark', () => {
    const notes = createNotes()
    const text = 'mots '.repeat(LONGEST_TEXT / 5)
    expect(boundedText(text, 'objet', notes)).toBe(text)
    expect(notes.flags).toEqual([])
  })

  it('of 100,000 characters is read whole even where it ends on figures, of one more it is not', () => {
    const text = `${'mots '.repeat(19_998)}mots 12345`
    expect(text).toHaveLength(100_000)
    expect(read(text)).toBe(text)
    expect(read(`${text}6`)).toBe('mots '.repeat(19_999))
  })

  it('beyond is read up to a whole word, and flagged with its length and its place', () => {
    const notes = createNotes()
    const text = boundedText('mots '.repeat(30_000), 'objet', notes)
    expect(text).toBe('mots '.repeat(LONGEST_TEXT / 5))
    expect(notes.flags).toEqual([{ code: 'text-cut', column: 'objet', value: '150000 caractères' }])
  })

  it('of one word is cut all the same', () => {
    expect(read('x'.repeat(150_000)).length).toBeGreaterThan(99_000)
    expect(read('x'.repeat(150_000)).length).toBeLessThanOrEqual(LONGEST_TEXT)
  })

  it.each([
    ['telephone', '06 12 34 56 78'],
    ['telephone with two spaces', '06  12  34  56  78'],
    ['telephone in entities', '06 &nbsp; 12 &nbsp; 34 &nbsp; 56 &nbsp; 78'],
    ['social-security number', '1 84 12 59 350 123 45'],
    ['bank account', 'FR76 3000 6000 0112 3456 7890 189'],
    ['e-mail', 'anne.martin@exemple.fr'],
  ])('keeps no half of a %s, wherever the cut falls', (_kind, datum) => {
    for (let before = 1; before <= datum.length; before++) {
      const text = read(endingAt(datum, before))
      expect(text.slice(-12)).toBe('mot mot mot ')
    }
  })

  it('never ends on half a character', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), (before) => {
        expect(read(`${'x'.repeat(LONGEST_TEXT - before)}${'😀'.repeat(500)}`).isWellFormed()).toBe(true)
      }),
    )
  })

  it('keeps 30 marks on a letter (UAX #15), as no writing has more', () => {
    expect(read(`${'a'.repeat(500)}${'\u0301'.repeat(40_000)}b`)).toBe(
      `${'a'.repeat(500)}${'\u0301'.repeat(30)}b`,
    )
    expect(read(`${'ạ́'.repeat(500)}`)).toBe('ạ́'.repeat(500))
  })
})

describe('a JSON value', () => {
  const long = 'mots '.repeat(30_000)

  it('is bounded text by text, each flagged at its place', () => {
    const notes = createNotes()
    const value = { montant: 12, titulaires: [{ nom: 'A' }, { nom: long }] }
    const { titulaires } = boundedFields(value, notes)
    expect(titulaires.map(({ nom }) => nom.length)).toEqual([1, LONGEST_TEXT])
    expect(notes.flags.map(({ column }) => column)).toEqual(['titulaires[1].nom'])
  })

  it('of many short texts is left as it is, however long they are together', () => {
    const value = Array.from({ length: 60_000 }, (_, id) => ({ id: `modification ${id}` }))
    expect(bounded(value, 'modifications', createNotes())).toBe(value)
  })
})
