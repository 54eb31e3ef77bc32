import { expect, it } from 'vitest'
import type { Notice } from '../../../src/domain/notice/notice.ts'
import { calendarFiles } from '../../../src/outputs/subscriptions/calendar/calendar-files.ts'
import { notice, version } from '../../domain/notice/notice.ts'
import { portal } from '../portal-fixture.ts'

function calendars(...notices: Notice[]): Readonly<Record<string, string>> {
  const files = calendarFiles(portal({ notices, referenceDate: '2026-10-31' }), 'https://site.example/')
  const ours = files.filter(({ path }) => path.startsWith('calendrier/consultations'))
  return Object.fromEntries(ours.map(({ path, lines }) => [path, [...lines()].join('')]))
}

it('a deadline is an event at its hour, with an alarm a week before', () => {
  const files = calendars(notice())
  expect(Object.keys(files)).toEqual(['calendrier/consultations.ics', 'calendrier/consultations/26-100.ics'])
  for (const text of Object.values(files)) {
    expect(text).toContain('DTSTART:20261106T110000Z')
    expect(text).toContain('UID:26-100-reponse@site.example')
    expect(text).toMatch(/BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-P(?:7D|1W|T168H)/)
    expect(text).toContain('SEQUENCE:0')
  }
})

it('a cancelled notice takes its event away, and a deadline that moved raises the sequence', () => {
  const versions = [
    version({ deadline: '2026-11-06T11:00:00Z' }),
    version({ nature: 'cancellation', id: '26-101' }),
  ]
  const cancelled = notice({ outcome: 'cancelled', versions })
  const moved = notice({
    slug: '26-2',
    id: '26-2',
    versions: [version({ deadline: '2026-11-02T11:00:00Z' }), version({ deadline: '2026-11-06T11:00:00Z' })],
  })
  const all = calendars(cancelled, moved)
  expect(Object.keys(all)).toEqual(['calendrier/consultations.ics', 'calendrier/consultations/26-2.ics'])
  expect(all['calendrier/consultations.ics']).toContain('STATUS:CANCELLED')
  expect(all['calendrier/consultations.ics']!.match(/SEQUENCE:1/g)).toHaveLength(2)
})

it('a notice without deadline has no event, and a territory without notices no such calendar', () => {
  expect(Object.keys(calendars(notice({ deadline: undefined })))).toEqual(['calendrier/consultations.ics'])
  expect(calendars()).toEqual({})
})
