import { describe, expect, it } from 'vitest'
import { instantOf, parisInstant, parisTime } from '../../../src/domain/notice/instant.ts'
import { noticeStageOf } from '../../../src/domain/notice/notice-stage.ts'
import { notice } from './notice.ts'

describe('where a notice stands', () => {
  it.each([
    ['2026-11-05', {}, 'open'],
    ['2026-11-06', {}, 'open'],
    ['2026-11-07', {}, 'closed'],
    ['2026-11-05', { outcome: 'cancelled' as const }, 'cancelled'],
    ['2026-11-05', { outcome: 'awarded' as const }, 'awarded'],
    ['2026-11-05', { deadline: undefined }, 'undated'],
    ['2026-11-05', { deadline: undefined, diffusionEndsOn: '2026-11-05' }, 'undated'],
    ['2026-11-05', { deadline: undefined, diffusionEndsOn: '2026-11-04' }, 'closed'],
  ])('on %s, %j, is %s', (day, fields, stage) => {
    expect(noticeStageOf(notice(fields), day)).toBe(stage)
  })

  it('is told by the day of Paris', () => {
    expect(noticeStageOf(notice({ deadline: '2026-11-06T23:30:00Z' }), '2026-11-07')).toBe('open')
  })
})

describe('a moment', () => {
  it('is the hour of Paris in summer and in winter', () => {
    expect(parisInstant('2026-07-16T12:00')).toBe('2026-07-16T10:00:00Z')
    expect(parisInstant('2026-11-16T12:00')).toBe('2026-11-16T11:00:00Z')
    expect(parisTime('2026-11-16T11:30:00Z')).toEqual({ day: '2026-11-16', hour: 12, minute: 30 })
  })

  it.each(['2026-02-31T12:00', '2026-11-16T25:00', 'demain'])('is none in %s', (local) => {
    expect(parisInstant(local)).toBeUndefined()
    expect(instantOf(`${local}:00Z`)).toBeUndefined()
  })
})
