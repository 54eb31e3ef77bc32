import { describe, expect, it } from 'vitest'
import type { Purchase } from '../../../src/domain/purchase/planned-purchase.ts'
import { purchaseRecords } from '../../../src/views/purchase/dossier.ts'
import { placedMarks } from '../../../src/views/purchase/mark-line.ts'
import { marksDescription, purchaseMarks } from '../../../src/views/purchase/marks.ts'
import { portal } from '../../outputs/portal-fixture.ts'
import { purchase } from '../../domain/purchase-fixture.ts'
import { plain } from '../../text/plain.ts'

const marksOf = (fields: Partial<Purchase>) =>
  purchaseMarks(purchaseRecords(portal({ referenceDate: '2026-10-31', purchases: [purchase(fields)] }))[0]!)
const told = (fields: Partial<Purchase>) =>
  marksOf(fields).map(({ label, when, state }) => `${label} ${plain(when)} (${state})`)

const PLANNED = {
  plannedPublication: '2026-T4',
  plannedAward: '2027-T1',
  sourcingOpen: true,
  sourcingUntil: '2026-11-20',
} as const

describe('purchaseMarks', () => {
  it('tells announced, notice, the day of the data, meeting and award in their order', () => {
    expect(told(PLANNED)).toEqual([
      'Annoncé 15 décembre 2025 (done)',
      'Avis prévu octobre à décembre 2026 (ahead)',
      'Données du 31 octobre 2026 (today)',
      'Rencontre jusqu’au 20 novembre 2026 (due)',
      'Choix de l’entreprise janvier à mars 2027 (ahead)',
    ])
  })

  it('gives a quarter its quarter and no day, and what has no date none', () => {
    const [, notice] = marksOf(PLANNED)
    expect([notice!.from, notice!.to]).toEqual(['2026-10-01', '2026-12-31'])
    expect(
      marksOf({})
        .slice(2)
        .map(({ label, from, when }) => [label, from, when]),
    ).toEqual([
      ['Avis prévu', undefined, 'date non annoncée'],
      ['Choix de l’entreprise', undefined, 'date non annoncée'],
    ])
  })

  it('ends with the edition that gave it up or left it out', () => {
    const history = [
      { edition: '2025-12-15', kind: 'added' },
      { edition: '2026-05-29', kind: 'changed', after: { status: 'abandoned' } },
    ] as const
    expect(told({ status: 'abandoned', history })[1]).toBe('Abandonné 29 mai 2026 (done)')
    const dropped = [history[0], { edition: '2026-10-15', kind: 'dropped' }] as const
    expect(told({ dropped: true, history: dropped })[1]).toBe('Retiré 15 octobre 2026 (done)')
  })

  it('reads as one sentence', () => {
    expect(plain(marksDescription(marksOf({})))).toBe(
      'Annoncé 15 décembre 2025 ; données du 31 octobre 2026 ; avis prévu date non annoncée ; choix de l’entreprise date non annoncée.',
    )
  })
})

describe('placedMarks', () => {
  it('is to scale, from the first day to the last', () => {
    const [first, notice, today] = placedMarks(marksOf(PLANNED))
    expect(first!.x).toBe(0.7)
    const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000
    const day = 98.6 / days('2025-12-15', '2027-03-31')
    expect(notice!.x).toBeCloseTo(0.7 + day * days('2025-12-15', '2026-10-01'), 1)
    expect(notice!.width).toBeCloseTo(day * days('2026-10-01', '2026-12-31'), 1)
    expect(today!.side).toBe('above')
  })

  it('never writes the words of two marks over one another, nor out of the drawing', () => {
    for (const plannedPublication of ['2026-T4', '2026-11', '2027-T1', '2027-T3']) {
      const marks = placedMarks(marksOf({ ...PLANNED, plannedPublication, plannedAward: '2027-T1' }))
      const boxes = marks.map(({ x, side, level, isEnd, label, when }) => {
        const width =
          0.8 * (side === 'above' ? label.length + 1 + when.length : Math.max(label.length, when.length))
        return { side, level, from: isEnd ? x - width : x, to: isEnd ? x : x + width }
      })
      for (const [index, one] of boxes.entries()) {
        expect(one.from).toBeGreaterThanOrEqual(0)
        expect(one.to).toBeLessThanOrEqual(100)
        const covered = boxes
          .slice(index + 1)
          .filter(
            ({ side, level, from, to }) =>
              side === one.side && level === one.level && from < one.to && one.from < to,
          )
        expect(covered, plannedPublication).toEqual([])
      }
    }
  })
})
