import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shortened, startOf } from '../../src/domain/shorten.ts'

describe('shortened', () => {
  it('leaves what is short enough as it is', () => {
    expect(shortened('Entretien du linge', 18)).toBe('Entretien du linge')
  })

  it('cuts at a word', () => {
    expect(shortened('Entretien du linge des piscines', 22)).toBe('Entretien du linge…')
  })

  it('cuts one long word where there is no other', () => {
    expect(shortened('x'.repeat(10_000), 5)).toBe('xxxx…')
  })

  it('never cuts a character in half, and never grows', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 20 }), (text, longest) => {
        const whole = text.toWellFormed()
        expect(shortened(whole, longest).isWellFormed()).toBe(true)
        expect(startOf(whole, longest).isWellFormed()).toBe(true)
        expect(shortened(whole, longest).length).toBeLessThanOrEqual(longest)
      }),
    )
  })
})
