import { describe, expect, it } from 'vitest'
import { withoutFormula, withoutGuard } from '../../src/text/language/formula.ts'

describe('withoutFormula', () => {
  it.each([
    '=1+1',
    '+33',
    '-2',
    '@SUM(1)',
    '＝1+1',
    '＋33',
    '－2',
    '＠SUM(1)',
    ' =1',
    '\u00a0＝1',
    '\t=1',
    '\rx',
  ])('guards %j, and its guard is taken off again', (text) => {
    expect(withoutFormula(text)).toBe(`'${text}`)
    expect(withoutGuard(withoutFormula(text))).toBe(text)
  })

  it.each(['', 'a=b', "l'eau", "'eau", ' terreau', '（1）', '–2', '*1'])('leaves %j', (text) => {
    expect(withoutFormula(text)).toBe(text)
    expect(withoutGuard(text)).toBe(text)
  })
})
