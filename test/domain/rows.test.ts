import { expect, it } from 'vitest'
import { rowsMade, rowsOfEach } from '../../src/domain/rows.ts'

it('rows made as they are read are as many as they say, each time', () => {
  const rows = rowsOfEach([1, 0, 3], (count) =>
    Array.from({ length: count }, (_, index) => `${count}:${index}`),
  )
  expect(rows.length).toBe(4)
  expect([...rows]).toEqual(['1:0', '3:0', '3:1', '3:2'])
  expect([...rows]).toEqual([...rows])
})

it('are made only when they are read', () => {
  let made = 0
  const rows = rowsOfEach([1, 2], (item) => {
    made += 1
    return [item]
  })
  expect(made).toBe(2)
  const first = rows[Symbol.iterator]().next()
  expect([first.value, made]).toEqual([1, 3])
})

it('are made anew by each reading, and their number by none', () => {
  let times = 0
  const rows = rowsMade(2, () => {
    times += 1
    return [times, times]
  })
  expect([rows.length, times]).toEqual([2, 0])
  expect([...rows, ...rows]).toEqual([1, 1, 2, 2])
})
