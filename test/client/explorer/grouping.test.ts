import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { centsOf, plainNumber } from '../../../src/client/explorer/cents.ts'
import { markNotes, marksOf } from '../../../src/client/explorer/group-marks.ts'
import { MARK_NOTES } from '../../../src/text/explorer/explorer.ts'
import { groupsOf, measureOf } from '../../../src/client/explorer/grouping.ts'
import { UNKNOWN } from '../../../src/client/explorer/filter.ts'
import { sumsOfRows } from '../../../src/client/explorer/sums.ts'
import { centsFromDecimal, decimalFromCents } from '../../../src/domain/money.ts'
import { besideSum, outsideText, sumText } from '../../../src/text/explorer/explorer.ts'
import { ALL, TABLE } from './fixture.ts'

const HUGE = 9999999999999999999n
const groups = (
  name: string,
  measure: 'montant' | 'nombre' | 'mediane' = 'montant',
  amount = 'montant_eur',
) => groupsOf(ALL, TABLE.field(name)!, { amount, measure }, TABLE)
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

describe('cents', () => {
  it('are those of the site', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 20n }), (cents) => {
        const text = decimalFromCents(cents)
        expect(centsOf(text)).toBe(centsFromDecimal(text))
      }),
    )
  })

  it.each(['', 'abc', '1e5', '1,5', '1.234', ' 1', '1-'])('are not read from "%s"', (text) => {
    expect(centsOf(text)).toBeUndefined()
  })

  it('are understood as people write them', () => {
    expect(['40 000', '1\u202f500,50 €', '12.5', '0'].map(plainNumber)).toEqual([
      '40000',
      '1500.50',
      '12.5',
      '0',
    ])
    expect(['', 'x', '-1', '1,234', '1.2.3', '1e3'].map(plainNumber)).toEqual(Array(6).fill(undefined))
  })
})

describe('sums', () => {
  it('count frameworks and contracts that state an amount; the rest stands beside', () => {
    const sums = sumsOfRows(ALL, 'montant_eur', TABLE)
    expect(sums).toEqual({
      count: 6,
      counted: 3,
      sum: 30030n + HUGE,
      median: 20020n,
      unstated: 1,
      callOffs: { count: 1, sum: 100000n },
      concessions: { count: 1, sum: 500000n },
      veryLarge: { count: 0, sum: 0n },
      implausible: { count: 1, sum: HUGE },
    })
    expect(besideSum(sums).map(plain)).toEqual([
      'Hors de cette somme : 1 marché sans montant indiqué ; 1 marché sous accord-cadre (1 000 €, sous le plafond de leur accord-cadre) ; 1 concession (5 000 €, le chiffre d’affaires du concessionnaire).',
      'Dont un montant invraisemblable : sans lui, 300,30 €.',
    ])
    expect(outsideText(sums)).toMatch(/^1 sans montant, 2 hors du total$/)
  })

  it('take 1 € as not stated in first amounts', () => {
    expect(sumsOfRows([0, 1], 'montant_initial_eur', TABLE)).toMatchObject({
      counted: 1,
      sum: 9000n,
      unstated: 1,
    })
  })

  it('of nothing stated are not zero', () => {
    expect(sumText(sumsOfRows([2], 'montant_eur', TABLE), 'Montant signé')).not.toMatch(/0/)
    expect(measureOf(sumsOfRows([2, 3], 'montant_eur', TABLE), 'montant')).toBeUndefined()
  })
})

describe('groups', () => {
  it('follow one another by year and by month, the unknown last', () => {
    expect(groups('annee').map(({ key, count, sum }) => [key, count, sum])).toEqual([
      ['2024', 2, 30030n],
      ['2025', 3, 0n],
      [UNKNOWN, 1, HUGE],
    ])
    expect(groups('date_notification.mois').map(({ label }) => plain(label))).toEqual([
      'mars 2024',
      'janvier 2025',
      'juin 2025',
      'inconnu',
    ])
  })

  it('are ordered by their measure otherwise, those without any last', () => {
    expect(groups('cpv.division').map(({ label }) => label)).toEqual(['09', '45 Travaux', '90', 'inconnu'])
    expect(groups('cpv.division', 'nombre').map(({ key }) => key)).toEqual(['45', '09', '90', UNKNOWN])
  })

  it('take a row whole into the group of each of its values', () => {
    const byClause = new Map(groups('considerations_sociales').map((group) => [group.key, group]))
    expect(byClause.get('Clause sociale')!.sum).toBe(10010n)
    expect(byClause.get('Critère social')!.sum).toBe(10010n)
    expect(byClause.get('aucune')!.sum).toBe(20020n)
  })

  it('share an amount equally between suppliers, those without a number too (rule 10)', () => {
    const shares = groups('titulaires_siren')
    const third = HUGE / 3n
    expect(new Map(shares.map(({ key, sum, counted }) => [key, [sum, counted]]))).toEqual(
      new Map([
        ['111111111', [10010n + 10010n + third, 3]],
        ['222222222', [10010n, 1]],
        [UNKNOWN, [third * 2n, 1]],
      ]),
    )
    expect(shares.reduce((sum, group) => sum + group.sum, 0n)).toBe(sumsOfRows(ALL, 'montant_eur', TABLE).sum)
  })

  it('are drawn with what is partial and unknown told apart, and without a false zero', () => {
    const field = TABLE.field('annee')!
    const marks = marksOf(groups('annee'), field, { measure: 'montant', partial: new Set(['2024']) })
    expect(marks.map(({ kind }) => kind)).toEqual(['partial', 'known', 'unknown'])
    expect(marks[1]).toMatchObject({ value: 0, text: 'n. i.' })
    expect(markNotes(marks)).toEqual([MARK_NOTES.partial, MARK_NOTES.unknown, MARK_NOTES.unsized])
    expect(markNotes(marks.slice(0, 1))).toEqual([MARK_NOTES.partial])
  })
})
