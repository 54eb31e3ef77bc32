import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { purchaseCalendarPath } from '../../../src/domain/links.ts'
import type { Portal } from '../../../src/domain/portal.ts'
import { purchaseView } from '../../../src/views/purchase/view.ts'
import { icsText } from '../../../src/outputs/subscriptions/calendar/ics.ts'
import { publishedFiles } from '../../../src/outputs/files/files.ts'
import { siteAddress } from '../../../src/outputs/subscriptions/feeds/site-address.ts'
import { eventsOf, parseIcs, valueOf } from './calendar-ics.ts'
import type { Component } from './calendar-ics.ts'
import { NASTY_TITLES, planOf } from '../plan-editions.ts'
import { portal } from '../portal-fixture.ts'

const SITE = 'https://achats.example/portail/'
const TRADES = [
  { slug: 'courrier', label: 'Courrier, mise sous pli', description: '', cpvPrefixes: ['64'] },
  { slug: 'menuiserie', label: 'Menuiserie', description: '', cpvPrefixes: ['4542'] },
]

function calendarOf(data: Portal, path = 'calendrier/achats-a-venir.ics'): Component {
  const file = publishedFiles(data, { siteRoot: SITE }).find((each) => each.path === path)!
  return parseIcs([...file.lines()].join(''))
}
const event = (data: Portal, uid: string) =>
  eventsOf(calendarOf(data)).find((each) => valueOf(each, 'UID') === `${uid}@achats.example`)!

const mail = { id: 'A', title: 'Mise sous pli', cpv: '64110000' }
const first = {
  '2025-12-15': [
    { ...mail, plannedPublication: '2026-T4' },
    { id: 'B', plannedPublication: '2026-T1' },
    { id: 'C', plannedPublication: '2027-T2' },
    { id: 'D', plannedPublication: '2027-T2' },
    { id: 'E', plannedPublication: '2026-T3' },
    { id: 'F' },
    { id: 'G', plannedPublication: '2026-T2' },
  ],
}
const second = {
  '2026-05-15': [
    { ...mail, plannedPublication: '2027-T1', sourcingUntil: '2026-11-30', sourcingOpen: true },
    { id: 'B', plannedPublication: '2026-T1' },
    { id: 'C', plannedPublication: '2027-T2', status: 'abandoned' as const },
    { id: 'E', plannedPublication: '2026-T3' },
    { id: 'F' },
    { id: 'G', plannedPublication: '2026-T2', status: 'awarded' as const },
  ],
}
const third = {
  '2026-10-15': [
    { ...mail, plannedPublication: '2027-02', sourcingUntil: '2026-12-18', sourcingOpen: true },
    { id: 'B', plannedPublication: '2026-T1' },
    { id: 'C', plannedPublication: '2027-T2', status: 'abandoned' as const },
    { id: 'E', plannedPublication: '2026-T3', status: 'published' as const, publishedOn: '2026-09-07' },
    { id: 'F' },
    { id: 'G', plannedPublication: '2026-T2', status: 'awarded' as const },
  ],
}
const withPlan = (editions: Parameters<typeof planOf>[0]) =>
  portal({ referenceDate: '2026-10-31', trades: TRADES, ...planOf(editions) })
const data = withPlan({ ...first, ...second, ...third })

describe('a calendar of purchases', () => {
  it('says what it is, whose, and how often to look again', () => {
    const calendar = calendarOf(data, 'calendrier/metiers/courrier.ics')
    expect(calendar.name).toBe('VCALENDAR')
    expect(valueOf(calendar, 'VERSION')).toBe('2.0')
    expect(valueOf(calendar, 'PRODID')).toMatch(/^-\/\//)
    expect(valueOf(calendar, 'METHOD')).toBe('PUBLISH')
    for (const name of ['NAME', 'X-WR-CALNAME'])
      expect(valueOf(calendar, name)).toBe('MEL, achats à venir : Courrier, mise sous pli')
    for (const name of ['REFRESH-INTERVAL', 'X-PUBLISHED-TTL']) expect(valueOf(calendar, name)).toBe('P1D')
    expect(valueOf(calendar, 'SOURCE')).toBe(`${SITE}calendrier/metiers/courrier.ics`)
  })

  it('lasts the planned period, which makes nobody busy', () => {
    const planned = event(data, 'a-publication')
    expect(valueOf(planned, 'DTSTART')).toBe('20270201')
    expect(valueOf(planned, 'DTEND')).toBe('20270301')
    const quarter = event(withPlan({ ...first, ...second }), 'a-publication')
    expect([valueOf(quarter, 'DTSTART'), valueOf(quarter, 'DTEND')]).toEqual(['20270101', '20270401'])
    expect(planned.lines.find(({ name }) => name === 'DTSTART')!.parameters).toBe(';VALUE=DATE')
    expect(valueOf(planned, 'TRANSP')).toBe('TRANSPARENT')
    expect(valueOf(planned, 'STATUS')).toBe('TENTATIVE')
    expect(valueOf(planned, 'SUMMARY')).toBe('février 2027 : publication prévue — Mise sous pli')
    expect(valueOf(event(data, 'b-publication'), 'SUMMARY')).toBe(
      'T1 2026 : publication prévue, pas encore parue — Achat B',
    )
    expect(valueOf(planned, 'URL')).toBe(`${SITE}achats-a-venir/a/`)
    expect(valueOf(planned, 'CATEGORIES')).toBe('Courrier, mise sous pli')
    expect(valueOf(planned, 'X-ALO-ID')).toBe('a')
    expect(valueOf(planned, 'DESCRIPTION')).toContain('n’engage pas l’acheteur')
  })

  it('never stands before the edition that announced its period', () => {
    const at = (editions: Parameters<typeof planOf>[0]) => {
      const planned = event(withPlan(editions), 'a-publication')
      return [valueOf(planned, 'DTSTART'), valueOf(planned, 'DTEND')]
    }
    const line = { ...mail, plannedPublication: '2026-T4' }
    expect(at({ '2026-10-15': [line] })).toEqual(['20261015', '20270101'])
    // Known since December, moved in October: the new period is news of October.
    const moved = { '2025-12-15': [line], '2026-10-15': [{ ...line, plannedPublication: '2026-10' }] }
    expect(at(moved)).toEqual(['20261015', '20261101'])
    // Over before it was told: the day of the edition, and no other.
    expect(at({ '2026-10-15': [{ ...mail, plannedPublication: '2026-T2' }] })).toEqual([
      '20261015',
      '20261016',
    ])
  })

  it('calls the end of sourcing off where the plan closes it, or the consultation is out, before its day', () => {
    const open = { ...mail, plannedPublication: '2027-T1', sourcingUntil: '2026-12-18', sourcingOpen: true }
    const statusAfter = (fields: Readonly<Record<string, unknown>>) => {
      const end = event(
        withPlan({ '2026-05-15': [open], '2026-10-15': [{ ...open, ...fields }] }),
        'a-sourcing',
      )
      return [valueOf(end, 'STATUS'), valueOf(end, 'SEQUENCE'), end.components.length]
    }
    expect(statusAfter({})).toEqual(['TENTATIVE', '0', 1])
    // What is called off has no alarm.
    expect(statusAfter({ sourcingOpen: false })).toEqual(['CANCELLED', '1', 0])
    expect(statusAfter({ status: 'published', publishedOn: '2026-10-01' })).toEqual(['CANCELLED', '1', 0])
    expect(statusAfter({ sourcingOpen: false, sourcingUntil: '2026-09-01' })).toEqual(['TENTATIVE', '1', 1])
  })

  it('has the end of sourcing where the plan tells it', () => {
    const end = event(data, 'a-sourcing')
    expect(valueOf(end, 'DTSTART')).toBe('20261218')
    expect(valueOf(end, 'SUMMARY')).toBe('Fin du sourcing — Mise sous pli')
    const [alarm] = end.components
    expect(alarm!.name).toBe('VALARM')
    expect(valueOf(alarm!, 'TRIGGER')).toBe('-P7D')
    expect(event(data, 'a-publication').components).toEqual([])
    expect(event(data, 'b-sourcing')).toBeUndefined()
  })

  it('takes the day of publication once it is known', () => {
    const published = event(data, 'e-publication')
    expect(valueOf(published, 'DTSTART')).toBe('20260907')
    expect(valueOf(published, 'STATUS')).toBe('CONFIRMED')
    expect(valueOf(published, 'SUMMARY')).toBe('Consultation publiée — Achat E')
    expect(valueOf(published, 'SEQUENCE')).toBe('1')
  })

  it('raises SEQUENCE at each change of its day, and only then', () => {
    const sequences = [first, { ...first, ...second }, { ...first, ...second, ...third }].map((editions) =>
      ['a-publication', 'b-publication'].map((uid) =>
        Number(valueOf(event(withPlan(editions), uid), 'SEQUENCE')),
      ),
    )
    // From a quarter to a month within it is a change of day too.
    expect(sequences).toEqual([
      [0, 0],
      [1, 0],
      [2, 0],
    ])
    expect(valueOf(event(data, 'a-sourcing'), 'SEQUENCE')).toBe('2')
  })

  it('cancels what was given up or left out, so that calendars take it away', () => {
    for (const uid of ['c-publication', 'd-publication']) {
      expect(valueOf(event(data, uid), 'STATUS')).toBe('CANCELLED')
      expect(valueOf(event(data, uid), 'SEQUENCE')).toBe('1')
    }
    expect(valueOf(event(data, 'c-publication'), 'SUMMARY')).toContain('abandonné')
    expect(valueOf(event(data, 'd-publication'), 'SUMMARY')).toContain('retiré de la programmation')
  })

  it('leaves out what is awarded, and what has no date', () => {
    const subjects = eventsOf(calendarOf(data)).map((each) => valueOf(each, 'X-ALO-ID'))
    expect([...new Set(subjects)].sort()).toEqual(['a', 'b', 'c', 'd', 'e'])
  })

  it('takes its times from the editions, never from the clock', () => {
    const stamps = ['DTSTAMP', 'CREATED', 'LAST-MODIFIED'].map((name) =>
      valueOf(event(data, 'b-publication'), name),
    )
    expect(stamps).toEqual(['20261015T000000Z', '20251215T000000Z', '20251215T000000Z'])
  })

  it('has each UID once', () => {
    const uids = eventsOf(calendarOf(data)).map((each) => valueOf(each, 'UID'))
    expect(new Set(uids).size).toBe(uids.length)
  })

  it('is a calendar all the same where nothing is planned: with one component, as the format asks', () => {
    for (const path of ['calendrier/metiers/menuiserie.ics', 'calendrier/reserves/ess.ics']) {
      const { components } = calendarOf(data, path)
      expect(components.map(({ name }) => name)).toEqual(['VTIMEZONE'])
    }
    expect(valueOf(calendarOf(portal()), 'X-WR-CALDESC')).toContain('ne contiennent aucune programmation')
  })

  it('says "Démonstration" in its name and in each event', () => {
    const calendar = calendarOf({ ...data, demonstration: true })
    expect(valueOf(calendar, 'NAME')).toMatch(/^Démonstration/)
    for (const each of eventsOf(calendar))
      expect(valueOf(each, 'DESCRIPTION')).toMatch(/^Données de démonstration/)
  })
})

describe('the calendar of one purchase', () => {
  const own = publishedFiles(data)
    .map(({ path }) => path)
    .filter((path) => path.startsWith('calendrier/achats/'))

  it('stands for what has a date and is ahead, or is cancelled', () => {
    expect(own).toEqual(['b', 'e', 'a', 'c', 'd'].map((slug) => `calendrier/achats/${slug}.ics`))
    const linked = data.purchases.filter((purchase) => purchaseView(data, purchase).hasCalendar)
    expect(linked.map(purchaseCalendarPath)).toEqual(own)
  })

  it('holds its events, the same as the calendar of all', () => {
    const alone = eventsOf(calendarOf(data, 'calendrier/achats/a.ics'))
    expect(alone).toEqual([event(data, 'a-publication'), event(data, 'a-sourcing')])
  })
})

describe('titles that break what is not written with care', () => {
  it.each(NASTY_TITLES.map((title) => [title.slice(0, 40), title] as const))('%j', (_start, title) => {
    const nasty = portal({
      referenceDate: '2026-10-31',
      ...planOf({ '2026-05-15': [{ id: 'A', title, description: title, plannedPublication: '2027-T1' }] }),
    })
    for (const path of ['calendrier/achats-a-venir.ics', 'calendrier/achats/a.ics']) {
      const events = eventsOf(calendarOf(nasty, path))
      expect(events).toHaveLength(1)
      expect([...valueOf(events[0]!, 'SUMMARY')].length).toBeLessThanOrEqual(140)
      expect(valueOf(events[0]!, 'SUMMARY')).toContain(/\p{L}+/u.exec(title)![0])
      expect(valueOf(events[0]!, 'UID')).toBe('a-publication@achats.example')
    }
  })

  it('holds for any text', () => {
    const anything = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ unit: 'grapheme' }))
    const site = siteAddress(portal(), SITE)
    fc.assert(
      fc.property(anything, anything, (summary, description) => {
        const text = icsText(
          {
            path: 'calendrier/x.ics',
            name: summary,
            description,
            page: SITE,
            stamp: '2026-05-15',
            events: [
              {
                uid: 'x@achats.example',
                day: '2027-01-01',
                sequence: 0,
                summary,
                description,
                url: SITE,
                status: 'TENTATIVE',
                category: summary,
                created: '2026-05-15',
                lastModified: '2026-05-15',
                subject: 'x',
              },
            ],
          },
          site,
        )
        const [only, ...others] = eventsOf(parseIcs(text))
        expect(others).toEqual([])
        expect(valueOf(only!, 'DTSTART')).toBe('20270101')
      }),
      { numRuns: 100 },
    )
  }, 30_000)
})
