import { describe, expect, it } from 'vitest'
import { destination, inReadingOrder, nearest } from '../../src/client/reading.ts'

const box = (left: number, top: number, width: number, height: number) => ({
  left,
  right: left + width,
  top,
  bottom: top + height,
})

describe('reading marks one by one', () => {
  it('goes period after period, the unknown date last, within a period as drawn', () => {
    const drawn = ['2019 a', '2021 a', 'inconnue a', '2020 partial', '2019 b']
    expect(inReadingOrder(drawn, (mark) => mark.split(' ')[0]!)).toEqual([
      '2019 a',
      '2019 b',
      '2020 partial',
      '2021 a',
      'inconnue a',
    ])
  })

  it('keeps the order of the drawing where there is one period', () => {
    expect(inReadingOrder(['b', 'c', 'a'], () => 'ensemble')).toEqual(['b', 'c', 'a'])
  })

  it.each([
    ['ArrowRight', 1, 2],
    ['ArrowDown', 4, 4],
    ['ArrowLeft', 1, 0],
    ['ArrowUp', 0, 0],
    ['Home', 3, 0],
    ['End', 1, 4],
  ])('%s leads from %d to %d of five, and stops at the ends', (key, at, next) => {
    expect(destination(key, at, 5)).toBe(next)
  })

  it('leaves other keys to the page', () => {
    expect(destination('Tab', 1, 5)).toBeUndefined()
    expect(destination('Enter', 1, 5)).toBeUndefined()
  })

  it('takes the mark under the pointer, else the nearest: a flat bar too can be met', () => {
    const boxes = [box(0, 0, 10, 100), box(20, 99, 10, 1), box(40, 50, 10, 50)]
    expect(nearest(boxes, 45, 60)).toBe(2)
    expect(nearest(boxes, 25, 40)).toBe(0)
    expect(nearest(boxes, 24, 90)).toBe(1)
    expect(nearest([], 0, 0)).toBe(-1)
  })
})
