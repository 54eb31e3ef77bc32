import { expect, it } from 'vitest'
import { rowsOfEach } from '../../../src/outputs/datasets/rows.ts'

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
