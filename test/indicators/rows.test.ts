import { expect, it } from 'vitest'
import { derivedPortal } from '../outputs/derived.ts'

const portal = await derivedPortal('demonstration')
const points = portal.indicators.flatMap(({ series }) => series.points)

/** Whether a row behind a figure stands anywhere in it. */
function holdsRow(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  return 'rowId' in value || Reflect.ownKeys(value).some((key) => holdsRow(value[key as keyof typeof value]))
}

it('a loaded portal holds no row of its figures: they are made from the contracts', () => {
  expect(holdsRow([{ point: { rows: [{ rowId: 'a' }] } }])).toBe(true)
  expect(points.length).toBeGreaterThan(500)
  expect(holdsRow(portal.indicators)).toBe(false)
})

it('rows are as many as they say, and the same each time, none of them kept', () => {
  for (const { rows } of points) {
    const [first, again] = [[...rows], [...rows]]
    expect(first).toHaveLength(rows.length)
    expect(again).toEqual(first)
    expect(again[0]).not.toBe(first[0])
  }
})
