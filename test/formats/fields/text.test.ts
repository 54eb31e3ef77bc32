import { describe, expect, it } from 'vitest'
import { createNotes, quotable, quotableMixture } from '../../../src/formats/fields/notes.ts'
import { cleanPublished, readText } from '../../../src/formats/fields/text.ts'
import { readTitle } from '../../../src/formats/fields/title.ts'
import { readField } from './read-field.ts'

describe('cleanText', () => {
  it.each([
    ['Fourniture de terreau', 'Fourniture de terreau'],
    ['  deux   mots\r\n', 'deux mots'],
    ['ligne\nsuivante\tici', 'ligne suivante ici'],
    ['3\u00A0000\u202Fm²', '3 000 m²'],
    ['Hauser &amp; Wirth', 'Hauser & Wirth'],
    ['l&#8217;eau &eacute;t&eacute;', 'l’eau été'],
    ['l&amp;#8217;eau', 'l’eau'],
    ['AT&T et R&D', 'AT&T et R&D'],
    ['a<br/>b<BR />c', 'a b c'],
    ['zéro\u200B\u200Dlargeur\u202E\u0007\uFEFF', 'zérolargeur'],
    ['dis\u00ADtri\u00ADbu\u00ADtion', 'distribution'],
    ['e\u0301te\u0301', 'été'],
    ['marque\u061C arabe \u2067isolée\u2069', 'marque arabe isolée'],
    ['demi-caractère \ud83d.', 'demi-caractère \ufffd.'],
    ['- Niveau 1', '- Niveau 1'],
    ['=1+1', '=1+1'],
  ])('%j → %j', (published, text) => {
    expect(cleanPublished(published).text).toBe(text)
  })
})

describe('readText', () => {
  it.each([undefined, null, '', 'nan', 'NC', 'Non disponible', '   '])('%j is absent', (published) => {
    expect(readField(readText, published)).toMatchObject({ value: undefined, codes: [] })
  })

  it('masks people, and says so without repeating them', () => {
    expect(readField(readText, 'appeler le 03 20 00 00 00')).toEqual({
      value: 'appeler le [téléphone masqué]',
      flags: [{ code: 'personal-data-masked', column: 'colonne' }],
      codes: ['personal-data-masked'],
    })
  })
})

describe('readTitle', () => {
  const limit = (length: number) => length >= 255
  const title = (published: unknown, cut?: (length: number) => boolean) =>
    readField((value, column, notes) => readTitle(value, column, notes, cut), published)
  const long = (length: number, end: string) => 'mot '.repeat(80).slice(0, length - end.length) + end

  it('flags a cut in the middle of a word, at the limit of the format', () => {
    expect(title(long(255, 'aménag'), limit).codes).toEqual(['title-truncated'])
    expect(title(long(256, 'aménagé)'), limit).codes).toEqual([])
    expect(title(long(254, 'aménag'), limit).codes).toEqual([])
    expect(title(long(255, 'aménag')).codes).toEqual([])
  })

  it('flags the dots that stand for the rest, near the limit only', () => {
    expect(title(long(251, 'etc...'), limit).codes).toEqual(['title-truncated'])
    expect(title('Achats divers...', limit).codes).toEqual([])
  })

  it('measures the title as published, before entities and spaces are gone', () => {
    expect(title(long(255, 'd&#8217;aména'), limit).codes).toEqual(['title-decoded', 'title-truncated'])
  })

  it('does not quote what was masked, even where entities hid it', () => {
    expect(title('écrire à jean&#64;mel.example').flags).toEqual([
      { code: 'title-decoded', column: 'colonne' },
      { code: 'title-personal-data', column: 'colonne' },
    ])
  })

  it('quotes at most 120 characters', () => {
    const { flags } = title(long(300, '&amp;'), limit)
    expect(flags[0]?.value?.length).toBeLessThanOrEqual(120)
  })

  it.each([undefined, null, '', 'nan', '\u200B', '\u3164\u2800', '\u{E0041}\u0000'])(
    '%j is missing',
    (published) => {
      expect(title(published).codes).toEqual(['title-missing'])
    },
  )
})

describe('what flags and errors may quote (rule 11)', () => {
  it('never ends on half a character', () => {
    expect(quotable('🌳'.repeat(100))!.isWellFormed()).toBe(true)
  })

  it('is nothing where something would be masked', () => {
    expect(quotable('jean@mel.example')).toBeUndefined()
    expect(quotable({ id: '1 99 99 99 999 999' })).toBeUndefined()
    expect(quotable(12)).toBe('12')
  })

  it('is nothing where a mixture of fields holds digits that could be a person’s', () => {
    expect(quotableMixture('{"id": "1999999999999", "nom": "X"')).toBeUndefined()
    expect(quotableMixture('{"id": "20009320100016"')).toBe('{"id": "20009320100016"')
  })

  it('says the same of one column once', () => {
    const notes = createNotes()
    notes.flag('supplier-personal-data', 'titulaires')
    notes.flag('supplier-personal-data', 'titulaires')
    expect(notes.flags).toHaveLength(1)
  })
})
