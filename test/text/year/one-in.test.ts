import { describe, expect, it } from 'vitest'
import { plainSpaces } from '../../../src/text/codes.ts'
import { eurosInWords } from '../../../src/text/year/easy.ts'
import { oneIn, oneInText } from '../../../src/text/year/one-in.ts'

const said = (share: number) => plainSpaces(oneInText(oneIn(share), ['marché', 'marchés']))

describe('a share on the fingers', () => {
  it.each([
    [0, 'aucun marché'],
    [0.0001, 'environ 1 marché sur 100'],
    [0.02, '2 marchés sur 100'],
    [0.024, 'environ 2 marchés sur 100'],
    [0.1, '1 marché sur 10'],
    [0.205, '1 marché sur 5'],
    [0.23, 'environ 1 marché sur 4'],
    [0.25, '1 marché sur 4'],
    [1 / 3, '1 marché sur 3'],
    [0.48, 'environ 1 marché sur 2'],
    [0.5, '1 marché sur 2'],
    [0.713, 'environ 7 marchés sur 10'],
    [0.9999, 'environ 99 marchés sur 100'],
    [1, 'tous les marchés'],
  ])('%d is "%s"', (share, words) => {
    expect(said(share)).toBe(words)
  })

  it('is never nothing nor all where it is not', () => {
    for (let thousandths = 1; thousandths < 1000; thousandths += 1) {
      const { count, of } = oneIn(thousandths / 1000)
      expect(count).toBeGreaterThan(0)
      expect(count).toBeLessThan(of)
      expect(Math.abs(count / of - thousandths / 1000)).toBeLessThan(0.06)
    }
  })
})

describe('euros in words', () => {
  it.each([
    [85_000_00n, '85 000 euros'],
    [1_00n, '1 euro'],
    [1_000_000_00n, '1 million d’euros'],
    [1_960_000_00n, '2 millions d’euros'],
    [1_840_000_00n, '1,8 million d’euros'],
    [263_264_452_54n, '263 millions d’euros'],
    [2_309_986_896_19n, '2,3 milliards d’euros'],
  ])('%d cents are "%s"', (cents, words) => {
    expect(plainSpaces(eurosInWords(cents))).toBe(words)
  })
})
