import { expect, it } from 'vitest'
import { momentAfter } from '../../src/client/moment-after.ts'

it('a moment has passed at that moment', () => {
  expect(momentAfter('2026-11-13T11:00:00Z')).toBe(Date.UTC(2026, 10, 13, 11))
})

it('a day has passed once the reader’s clock shows the next one, in the week that is an hour longer too', () => {
  for (const day of ['2026-11-13', '2026-10-25', '2026-03-29']) {
    const next = new Date(momentAfter(day))
    expect([next.getHours(), next.getMinutes()]).toEqual([0, 0])
    expect(new Date(momentAfter(day) - 1).getDate()).toBe(Number(day.slice(8)))
  }
})

it('what is no date never passes', () => {
  expect(momentAfter('bientôt')).toBeNaN()
})
