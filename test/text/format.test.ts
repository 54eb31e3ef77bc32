import { describe, expect, it } from 'vitest'
import {
  formatCount,
  formatDate,
  formatDateShort,
  formatEuros,
  formatEurosExact,
  formatEurosShort,
  formatFigure,
  formatMonth,
  formatNumber,
  formatPercent,
  formatQuantity,
  plainDecimal,
} from '../../src/text/language/format.ts'

/** No-break spaces are written as _ (U+00A0) and ~ (U+202F) here, so that a reader of this file sees them. */
const seen = (text: string) => text.replaceAll('\u00a0', '_').replaceAll('\u202f', '~')

describe('numbers', () => {
  it('separate thousands with a narrow no-break space and decimals with a comma', () => {
    expect(seen(formatNumber(2263))).toBe('2~263')
    expect(seen(formatNumber(1.56, 1))).toBe('1,6')
    expect(seen(formatNumber(18, 1, 1))).toBe('18,0')
  })

  it('write a negative number with a minus sign, not a hyphen', () => {
    expect(formatNumber(-12)).toBe('−12')
  })
})

describe('euros', () => {
  it.each([
    [1_234_567_890n, '12~345~678,90_€'],
    [5n, '0,05_€'],
    [0n, '0,00_€'],
    [-100n, '−1,00_€'],
  ])('%s cents exactly', (cents, text) => {
    expect(seen(formatEurosExact(cents))).toBe(text)
  })

  it('stay exact beyond what floating point can hold', () => {
    expect(seen(formatEurosExact(9_007_199_254_740_993_01n))).toBe('9~007~199~254~740~993,01_€')
    expect(seen(formatEurosExact(10n ** 19n))).toBe('100~000~000~000~000~000,00_€')
  })

  it('round to the euro', () => {
    expect(seen(formatEuros(123_456n))).toBe('1~235_€')
  })

  it.each([
    [37_500_000n, '375~000_€'],
    [99_999_949n, '999~999_€'],
    [100_000_000n, '1_M€'],
    [1_240_000_000n, '12,4_M€'],
    [9_994_999_999n, '99,9_M€'],
    [9_995_000_000n, '100_M€'],
    [41_249_999_999n, '412_M€'],
    [99_949_999_999n, '999_M€'],
    [99_950_000_000n, '1_Md€'],
    [123_456_789_012n, '1,23_Md€'],
    [-1_240_000_000n, '−12,4_M€'],
  ])('%s cents in short', (cents, text) => {
    expect(seen(formatEurosShort(cents))).toBe(text)
  })
})

describe('shares', () => {
  it('are given from 0 to 1 and written in percent', () => {
    expect(seen(formatPercent(0.083))).toBe('8~%')
    expect(seen(formatPercent(0.083, 1))).toBe('8,3~%')
    expect(seen(formatPercent(0.04, 1, 1))).toBe('4,0~%')
    expect(seen(formatPercent(1))).toBe('100~%')
  })
})

describe('days', () => {
  it.each([
    ['2026-10-31', '31_octobre_2026'],
    ['2026-01-01', '1er_janvier_2026'],
    ['2024-02-29', '29_février_2024'],
    ['2025-08-02', '2_août_2025'],
  ])('%s', (date, text) => {
    expect(seen(formatDate(date))).toBe(text)
  })

  it('in tables and as months', () => {
    expect(formatDateShort('2026-10-31')).toBe('31/10/2026')
    expect(seen(formatMonth('2027-03'))).toBe('mars_2027')
  })
})

describe('counts and quantities', () => {
  it('take the singular for 0 and 1, as French does', () => {
    expect([0, 1, 2].map((count) => seen(formatCount(count, 'marché', 'marchés')))).toEqual([
      '0_marché',
      '1_marché',
      '2_marchés',
    ])
  })

  it.each([
    [1_240_000_000n, 'EUR', 'exact', '12~400~000,00_€'],
    [1_240_000_000n, 'EUR', 'short', '12,4_M€'],
    [0.4567, 'part', 'exact', '45,7~%'],
    [0.4567, 'part', 'short', '46~%'],
    [312, 'contrats', 'short', '312_contrats'],
    [1, 'mois', 'exact', '1_mois'],
    [178_000, 'heures', 'exact', '178~000_heures'],
    [1, 'personnes', 'exact', '1_personne'],
    [3, 'offres', 'exact', '3_offres'],
    [3.44, 'offres', 'short', '3,4_offres'],
    [0.042, 'taux', 'exact', '+4,2~%'],
    [-0.03, 'taux', 'short', '−3~%'],
    [0, 'taux', 'exact', '0~%'],
    [-0.0001, 'taux', 'exact', '0~%'],
    [1240.4, 'indice', 'exact', '1~240'],
    [74.46, 'etp', 'exact', '74,5_équivalents temps plein'],
    [1.4, 'etp', 'exact', '1,4_équivalent temps plein'],
    [1547, 'attributions', 'short', '1~547_attributions'],
    [1, 'actes', 'short', '1_acte'],
    [1.204, 'rapport', 'exact', '120,4~%'],
    [25_299.6, 'heures_par_million_eur', 'short', '25~300_heures par million d’euros'],
  ] as const)('%s in %s, %s', (quantity, unit, style, text) => {
    expect(seen(formatQuantity(quantity, unit, style))).toBe(text)
  })

  it.each([
    [0.3, 'part', '30,0~%'],
    [0.042, 'taux', '+4,2~%'],
    [3, 'offres', '3,0'],
    [137.24, 'etp', '137,2'],
    [1.2, 'rapport', '120,0~%'],
    [1240, 'contrats', '1~240'],
  ] as const)('%s in %s stands alone in a column: %s', (quantity, unit, text) => {
    expect(seen(formatFigure(quantity, unit))).toBe(text)
  })

  it('refuse euros that are not cents', () => {
    expect(() => formatQuantity(12, 'EUR')).toThrow(TypeError)
  })

  it('are plain decimals for scripts', () => {
    expect(plainDecimal(1_234_567_890n)).toBe('12345678.90')
    expect(plainDecimal(37_500_000n)).toBe('375000')
    expect(plainDecimal(0.31)).toBe('0.31')
  })
})
