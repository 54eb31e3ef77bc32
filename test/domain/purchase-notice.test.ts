import { describe, expect, it } from 'vitest'
import { withNotices } from '../../src/domain/notice/notice-links.ts'
import type { Notice } from '../../src/domain/notice/notice.ts'
import type { Purchase } from '../../src/domain/purchase/planned-purchase.ts'
import { publicationOf, stageOf } from '../../src/domain/purchase/purchase-stage.ts'
import { publicationDelay } from '../../src/indicators/plan/measures.ts'
import { notice, version } from './notice/notice.ts'
import { purchase } from './purchase-fixture.ts'

const TODAY = '2026-10-31'
const NAMED = { references: ['PA-2027-001'] }

function told(of: readonly Partial<Notice>[], fields: Partial<Purchase> = {}): Purchase {
  const planned = purchase({ plannedPublication: '2027-T1', firstPlannedPublication: '2026-T3', ...fields })
  const notices = of.map((each, index) => notice({ slug: `26-${index}`, ...NAMED, ...each }))
  return withNotices({ notices, purchases: [planned] })[0]!
}

describe('the stage of a purchase whose notice is out', () => {
  it('is that of a published one, since the day of its notice', () => {
    const published = told([{}])
    expect([stageOf(published, TODAY), publicationOf(published)]).toEqual(['open', '2026-10-01'])
    expect(stageOf(published, '2026-09-30')).toBe('upcoming')
    expect(publicationDelay.of(published)).toBe(1)
  })

  it('stays so where the plan has left it out since', () => {
    expect(stageOf(told([{}], { dropped: true }), TODAY)).toBe('open')
  })

  it('is awarded once the result is out, though the plan does not say so', () => {
    expect(stageOf(told([{ outcome: 'awarded' }]), TODAY)).toBe('awarded')
  })

  it.each(['cancelled', 'informing'] as const)(
    'stays what the plan says where the notice is %s',
    (outcome) => {
      expect(stageOf(told([{ outcome }]), TODAY)).toBe('upcoming')
    },
  )

  it('stays what the plan says where the tie is only probable', () => {
    const alike = { references: [], title: 'Entretien du linge', cpvs: ['98310000'] }
    expect(told([alike], { cpv: '98310000', plannedPublication: '2026-T4' }).notice).toBeUndefined()
  })

  it('keeps the plan’s own day of publication', () => {
    expect(publicationOf(told([{}], { publishedOn: '2026-09-28' }))).toBe('2026-09-28')
  })

  it('takes the first call for the day and the newest notice for the deadline', () => {
    const relaunched = told([
      {
        deadline: '2026-12-01T11:00:00Z',
        versions: [version({ publishedOn: '2026-10-20', deadline: '2026-12-01T11:00:00Z' })],
      },
      { versions: [version({ publishedOn: '2026-06-01' }), version({ publishedOn: '2026-07-01' })] },
    ])
    expect(relaunched.notice).toEqual({
      slug: '26-0',
      publishedOn: '2026-06-01',
      deadline: '2026-12-01T11:00:00Z',
      diffusionEndsOn: undefined,
      outcome: 'calling',
    })
  })
})
