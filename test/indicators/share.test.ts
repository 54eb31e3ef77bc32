import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isEnoughForAShare } from '../../src/domain/small-numbers.ts'
import { boundsOf, shareOf } from '../../src/indicators/share.ts'

describe('rule 6: unknown is not none', () => {
  it('the headline uses those filled in, the bounds stand beside it', () => {
    const answers = { yes: 3, no: 7, unknown: 10 }
    expect(shareOf(answers)).toBe(0.3)
    expect(boundsOf(answers)).toEqual([0.15, 0.65])
  })

  it('the share lies between its bounds', () => {
    const some = fc.nat({ max: 1000 })
    fc.assert(
      fc.property(some, some, some, (yes, no, unknown) => {
        const answers = { yes, no, unknown }
        const share = shareOf(answers)
        const bounds = boundsOf(answers)
        if (share === null || bounds === undefined) return
        expect(bounds[0]).toBeLessThanOrEqual(share)
        expect(bounds[1]).toBeGreaterThanOrEqual(share)
      }),
    )
  })

  it('by amount, to the cent', () => {
    const answers = { yes: 30_00n, no: 70_00n, unknown: 100_00n }
    expect(shareOf(answers)).toBe(0.3)
    expect(boundsOf(answers)).toEqual([0.15, 0.65])
  })

  it('of nothing there is neither share nor bound', () => {
    expect(shareOf({ yes: 0, no: 0, unknown: 9 })).toBeNull()
    expect(boundsOf({ yes: 0, no: 0, unknown: 0 })).toBeUndefined()
  })
})

describe('rule 12: small numbers', () => {
  it('fewer than 5 contracts give counts, no share; awards of one contract are one', () => {
    const awards = ['a:1', 'b:1', 'c:1', 'd:1', 'd:2']
    expect(isEnoughForAShare(awards, 'awards')).toBe(false)
    expect(isEnoughForAShare([...awards, 'e:1'], 'awards')).toBe(true)
    expect(isEnoughForAShare(['x:1', 'x:2', 'x:3', 'x:4', 'x:5'], 'inclusion')).toBe(true)
  })
})
