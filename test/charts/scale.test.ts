import { describe, expect, it } from 'vitest'
import { labelScale } from '../../src/charts/scale.ts'
import { shareScale } from '../../src/charts/shares/share-scale.ts'
import { answers, eur } from './series.ts'

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

describe('labels name the unit once, and never show something as zero', () => {
  const of = (...values: number[]) => labelScale(values.map(eur), 'EUR')

  it.each([
    [of(412e6), 'millions d’euros hors taxes', 412e6, '412'],
    [of(412e6), 'millions d’euros hors taxes', 320e3, '0,3'],
    [of(412e6), 'millions d’euros hors taxes', 12, '< 0,1'],
    [of(412e6), 'millions d’euros hors taxes', 0, '0'],
    [of(24.6e6), 'millions d’euros hors taxes', 18e6, '18,0'],
    [of(12e9), 'milliards d’euros hors taxes', 12e9, '12,0'],
    [of(1.05e9), 'millions d’euros hors taxes', 1.05e9, '1 050'],
    [of(5000), 'milliers d’euros hors taxes', 5000, '5,0'],
    [of(), 'euros hors taxes', 0, '0,0'],
  ] as const)('%#', (scale, unit, euros, label) => {
    expect(scale.unit).toBe(unit)
    expect(plain(scale.label(eur(euros)))).toBe(label)
  })

  it('counts are left as they are, hours are in thousands where they are many', () => {
    expect(plain(labelScale([2263], 'contrats').label(2263))).toBe('2 263')
    expect(labelScale([300_000], 'heures')).toMatchObject({ unit: 'milliers d’heures' })
    expect(labelScale([300_000], 'heures').label(120_500)).toBe('120,5')
    expect(labelScale([23_390], 'heures').label(11_856.5)).toBe('11\u202f857')
    expect(labelScale([900], 'heures').unit).toBe('heures')
  })

  it('changes have their sign, and narrow columns labels without decimals', () => {
    expect(plain(labelScale([0.1], 'taux').label(0.042))).toBe('+4,2 %')
    expect(plain(labelScale([0.1], 'taux').brief(-0.042))).toBe('−4 %')
    expect(labelScale([eur(412e6)], 'EUR').brief(eur(200_000))).toBe('< 1')
    expect(labelScale([0.314], 'part').brief(0.314)).toBe('31')
  })

  it('a share that is not nothing never reads as zero, nor what is not all as all', () => {
    const [large, small] = [labelScale([0.997, 0.004], 'part'), labelScale([0.09], 'part')]
    expect([0, 0.004, 0.997, 1].map((share) => plain(large.label(share)))).toEqual([
      '0 %',
      '< 1 %',
      '> 99 %',
      '100 %',
    ])
    expect(plain(large.brief(0.004))).toBe('< 1')
    expect(plain(small.label(0.0004))).toBe('< 0,1 %')
  })
})

describe('the axis of shares', () => {
  const line = { value: 0.3, landmark: false, expired: false, short: '', label: '', title: '' }

  it('goes to 100 % where a share, a bound or a target is large', () => {
    expect(shareScale([answers('2024', 60, 40, 0)], [])).toMatchObject({ end: 1, note: '' })
    expect(shareScale([answers('2024', 2, 40, 30)], []).end).toBe(1)
    expect(shareScale([answers('2024', 3, 97, 0)], [{ ...line, value: 0.5 }]).end).toBe(1)
    expect(shareScale([], []).end).toBe(1)
  })

  it('ends at a round value above all where all are small, and says so', () => {
    expect(shareScale([answers('2024', 3, 97, 0)], [])).toMatchObject({
      end: 0.05,
      note: 'L’échelle s’arrête à 5\u202f%',
    })
    expect(shareScale([answers('2024', 3, 97, 0)], [line]).end).toBe(0.4)
  })
})
