import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boundsOf, countAnswers, shareOf } from '../../src/indicators/share.ts'

describe('rule 6: unknown is not none', () => {
  it('counts yes, no and not filled in', () => {
    expect(countAnswers(['yes', 'no', 'no', 'unknown'])).toEqual({ yes: 1, no: 2, unknown: 1 })
  })

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

  it('of nothing there is neither share nor bound', () => {
    expect(shareOf({ yes: 0, no: 0, unknown: 9 })).toBeNull()
    expect(boundsOf({ yes: 0, no: 0, unknown: 0 })).toBeUndefined()
  })
})

describe('rule 12: small numbers', () => {
  it('fewer than 5 contracts give counts, no share', () => {
    expect(shareOf({ yes: 4, no: 0, unknown: 50 })).toBeNull()
    expect(shareOf({ yes: 4, no: 1, unknown: 0 })).toBe(0.8)
  })
})
