import { expect, it } from 'vitest'
import { fuzz } from './run.ts'

it('5,000 broken files of every format are refused with a sentence or counted whole', async () => {
  const { failure, accepted, refused, carried } = await fuzz({ runs: 5_000, seed: 20_261_128 })
  expect(failure).toBeUndefined()
  expect(accepted + refused).toBe(5_000)
  expect(accepted).toBeGreaterThan(1_000)
  expect(refused).toBeGreaterThan(300)
  expect(carried).toBeGreaterThan(10)
})
