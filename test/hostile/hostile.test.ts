import { describe, expect, it } from 'vitest'
import { HOSTILE_INPUTS } from './inputs.ts'
import { fewestSeconds, readToTheEnd } from './read.ts'

const ONE_ROW = HOSTILE_INPUTS.filter(({ oneRow }) => oneRow)

/** The last ones took from 2 to 240 seconds each. */
describe('one hostile row is read in less than a second', () => {
  it.each(ONE_ROW)('$name', async ({ size, files }) => {
    const ready = files(size)
    expect(await fewestSeconds(() => readToTheEnd(ready), 1)).toBeLessThan(1)
  })
})
