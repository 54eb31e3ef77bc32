import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import {
  centsFromDecimal,
  decimalFromCents,
  eurosForDrawing,
  splitCents,
  sumCents,
} from '../../src/domain/money.ts'

describe('centsFromDecimal', () => {
  it.each([
    ['375000', 37_500_000n],
    ['123799.55', 12_379_955n],
    ['1e+17', 10_000_000_000_000_000_000n],
    ['0', 0n],
    ['-3.5', -350n],
    ['0.005', 1n],
    ['0.004', 0n],
  ])('reads %s as %s cents', (text, cents) => {
    expect(centsFromDecimal(text)).toBe(cents)
  })

  it.each(['', 'abc', '14 700', '14,5', 'NaN', 'Infinity'])('refuses %j', (text) => {
    expect(() => centsFromDecimal(text)).toThrow(SyntaxError)
  })
})

describe('decimalFromCents', () => {
  it.each([
    [12_379_955n, '123799.55'],
    [37_500_000n, '375000'],
    [5n, '0.05'],
    [-350n, '-3.50'],
    [0n, '0'],
  ])('writes %s cents as %s', (cents, text) => {
    expect(decimalFromCents(cents)).toBe(text)
  })

  it('is read back exactly, for any amount', () => {
    fc.assert(
      fc.property(fc.bigInt(), (cents) => centsFromDecimal(decimalFromCents(cents)) === cents),
      { seed: 20_261_122 },
    )
  })
})

describe('sums and shares', () => {
  it('adds to the cent beside an absurd amount', () => {
    expect(sumCents([10_000_000_000_000_000_000n, 1n])).toBe(10_000_000_000_000_000_001n)
    expect(sumCents([])).toBe(0n)
  })

  it('splits into shares that sum to the whole, at most one cent apart', () => {
    expect(splitCents(100n, 3)).toEqual([34n, 33n, 33n])
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 20n }),
        fc.integer({ min: 1, max: 60 }),
        (amount, parts) => {
          const shares = splitCents(amount, parts)
          return sumCents(shares) === amount && (shares[0] ?? 0n) - (shares.at(-1) ?? 0n) <= 1n
        },
      ),
      { seed: 20_261_122 },
    )
  })

  it('cannot split between nobody', () => {
    expect(() => splitCents(100n, 0)).toThrow(new RangeError('cannot split into 0 parts'))
  })

  it('gives euros for drawing', () => {
    expect(eurosForDrawing(12_379_955n)).toBe(123_799.55)
  })
})
