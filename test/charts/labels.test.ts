import { describe, expect, it } from 'vitest'
import { mapClasses } from '../../src/charts/map/map-classes.ts'
import { shortNames } from '../../src/charts/short-name.ts'
import { spread } from '../../src/charts/spread.ts'
import { targetLines } from '../../src/charts/target-lines.ts'
import { labelScale } from '../../src/charts/scale.ts'
import { textWidth } from '../../src/charts/wrap.ts'
import { TARGETS } from './series.ts'
import { plain } from '../text/plain.ts'

describe('labels beside lines', () => {
  const overlaps = (middles: readonly number[], height: number) =>
    middles
      .toSorted((a, b) => a - b)
      .some((at, index, all) => index > 0 && at - all[index - 1]! < height - 1e-9)

  it('stay where they want to be where there is room', () => {
    expect(
      spread(
        [
          { at: 10, height: 10 },
          { at: 50, height: 10 },
        ],
        0,
        100,
      ),
    ).toEqual([10, 50])
  })

  it('move apart, in their order, within their bounds', () => {
    const wanted = [95, 96, 20, 97].map((at) => ({ at, height: 20 }))
    const middles = spread(wanted, 0, 100)
    expect(overlaps(middles, 20)).toBe(false)
    expect(middles[2]).toBe(20)
    expect(Math.max(...middles)).toBeLessThanOrEqual(90)
    expect(middles[0]!).toBeLessThan(middles[1]!)
    expect(middles[1]!).toBeLessThan(middles[3]!)
  })

  it('never overlap, even where there are more than there is room for', () => {
    const middles = spread(
      Array.from({ length: 8 }, () => ({ at: 30, height: 20 })),
      0,
      100,
    )
    expect(overlaps(middles, 20)).toBe(false)
    expect(Math.min(...middles)).toBe(10)
  })

  it('say whose target it is, its value, its day, and that it has expired; the title says the rest', () => {
    const lines = targetLines(TARGETS, labelScale([0.3], 'part'))
    expect(lines.map(({ value }) => value)).toEqual([2, 0.3, 0.25, 0.17, 0.1])
    const mel = lines.find(({ value }) => value === 0.25)!
    expect(plain(mel.label)).toBe('objectif MEL : 25 % pour fin 2021')
    expect(mel.title).toContain('Bilan de concertation')
    expect(mel.short).toBe('25\u202f%')
  })

  it('say at the line that a landmark is of another population, and a mark for countries', () => {
    const labels = targetLines(TARGETS, labelScale([0.3], 'part')).map(({ label }) => plain(label))
    expect(labels.slice(3)).toEqual([
      'repère national 2018 : 17 % (autre population)',
      'repère européen pour des pays : au plus 10 %, bon',
    ])
  })
})

describe('names of communes on tiles', () => {
  const NAMES = [
    'Lille',
    'La Madeleine',
    'Marcq-en-Barœul',
    'Saint-André-lez-Lille',
    'Sainghin-en-Mélantois',
    'Sainghin-en-Weppes',
    'Villeneuve-d’Ascq',
    'Don',
  ]

  it('are the first word, without article, as much of it as there is room for', () => {
    expect(shortNames(NAMES, 5)).toEqual([
      'Lille',
      'Madelei.',
      'Marcq',
      'St-André',
      'Saingh-M',
      'Saingh-W',
      'Villeneu.',
      'Don',
    ])
  })

  it('keep the saint of two that have one: Saint-Genis-Laval is no "St-L"', () => {
    const names = ['Saint-Genis-Laval', 'Saint-Genis-les-Ollières', 'Sainte-Foy-lès-Lyon']
    expect(shortNames(names, 5)).toEqual(['St-Geni-L', 'St-Geni-O', 'Ste-Foy'])
  })

  it('are never wider than the tile, and say when they go on', () => {
    for (const width of [2.4, 3, 4.5]) {
      for (const [index, name] of shortNames(NAMES, width).entries()) {
        expect(textWidth(name)).toBeLessThanOrEqual(width)
        if (NAMES[index] === 'La Madeleine') expect(name).toMatch(/^Mad?.*\.$/)
      }
    }
  })
})

describe('classes of the map', () => {
  it('have round bounds, cover every count above zero once, and the largest is the strongest', () => {
    const values = [1, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 640]
    const classes = mapClasses([...values, 0, 0])
    expect(classes.length).toBeLessThanOrEqual(5)
    for (const value of values) {
      expect(classes.filter(({ least, below }) => value >= least && value < below)).toHaveLength(1)
    }
    for (const { least } of classes) expect(String(least)).toMatch(/^[125]0*$/)
    expect(classes.at(-1)).toMatchObject({ shade: 1, below: Infinity })
    expect(classes.some(({ least }) => least === 0)).toBe(false)
  })

  it('are named by what they hold', () => {
    const labels = (values: readonly number[]) => mapClasses(values).map(({ label }) => label)
    expect(labels([1, 1, 1, 2, 5, 9, 12, 40])).toEqual(['1 à 4', '5 à 9', '10 à 19', '20 et plus'])
    expect(labels([1, 1, 2, 2, 3])).toEqual(['1', '2 et plus'])
  })

  it('of nothing are none', () => {
    expect(mapClasses([0, 0])).toEqual([])
  })
})
