import { describe, expect, it } from 'vitest'
import { cellText } from '../../../src/tables/cell-text.ts'

describe('cellText', () => {
  it('writes unknown as an empty cell and none declared as « aucune »', () => {
    expect(cellText(undefined, 'list')).toBe('')
    expect(cellText([], 'list')).toBe('aucune')
  })

  it('joins lists by | and keeps that sign out of the items', () => {
    expect(cellText(['a', 'b|c'], 'list')).toBe('a|b/c')
  })

  it('writes cents as exact euros, without exponent, beyond what a float can hold', () => {
    expect(cellText(12_379_955n, 'amount')).toBe('123799.55')
    expect(cellText(90_071_992_547_409_93_01n, 'amount')).toBe('9007199254740993.01')
  })

  it('writes small shares without exponent', () => {
    expect(cellText(0.0000001, 'share')).toBe('0.0000001')
  })

  it('refuses a number that is none', () => {
    expect(() => cellText(Number.NaN, 'share')).toThrow()
  })

  it('writes booleans as oui and non', () => {
    expect([cellText(true, 'boolean'), cellText(false, 'boolean')]).toEqual(['oui', 'non'])
  })

  it.each(['=1+1', '+33', '-SOMME(A1)', '@x', '\t=1', '\r=1', '\n=1', '\u0000=1'])(
    'puts an apostrophe before the text %j',
    (text) => {
      expect(cellText(text, 'text')).toBe(`'${text}`)
      expect(cellText(text, 'identifier')).toBe(`'${text}`)
      expect(cellText([text], 'list')).toBe(`'${text}`)
    },
  )

  it('leaves negative numbers and ordinary text alone', () => {
    expect(cellText(-5, 'number')).toBe('-5')
    expect(cellText(-500n, 'amount')).toBe('-5')
    expect(cellText('Travaux - lot 1 = peinture', 'text')).toBe('Travaux - lot 1 = peinture')
  })
})
