import { expect, it } from 'vitest'
import { calendarFiles } from '../../../src/outputs/subscriptions/calendar/calendar-files.ts'
import { feedsOf } from '../../../src/outputs/subscriptions/feeds/feed-files.ts'
import { searchRecords } from '../../../src/outputs/search/cards.ts'
import { notice, version } from '../../domain/notice/notice.ts'
import { plain } from '../../text/plain.ts'
import { portal } from '../portal-fixture.ts'

const versions = [
  version({ publishedOn: '2026-10-01' }),
  version({
    id: '26-101',
    nature: 'rectification',
    publishedOn: '2026-10-09',
    deadline: '2026-11-06T11:00:00Z',
  }),
]
const WITH = portal({ notices: [notice({ versions })], referenceDate: '2026-10-31' })

it('a notice is one entry of a feed for its whole life, shown again where a version changed it', () => {
  const feed = feedsOf(WITH, 'https://site.example/').find(({ path }) => path === 'flux/consultations.xml')
  expect(feed?.entries).toMatchObject([
    {
      id: 'tag:site.example,2026:mel/consultations/26-100',
      link: 'https://site.example/consultations/26-100/',
      published: '2026-10-01',
      updated: '2026-10-09',
    },
  ])
  expect(plain(feed!.entries[0]!.summary)).toBe(
    'Avis rectificatif du 9 octobre 2026, jusqu’au 6 novembre 2026 à 12 h (heure de Paris).',
  )
})

it('without notices there is no such feed', () => {
  expect(feedsOf(portal(), 'https://site.example/').map(({ path }) => path)).not.toContain(
    'flux/consultations.xml',
  )
})

it('a notice that can be answered is found by the search, one that is over is not', () => {
  const found = (all: typeof WITH) => searchRecords(all).filter(({ kind }) => kind === 'consultation')
  expect(found(WITH)).toMatchObject([
    { path: '/consultations/26-100/', title: 'Blanchissage des vêtements de travail', date: '2026-11-06' },
  ])
  expect(found(WITH)[0]!.facts.map(plain)[0]).toBe('date limite : 6 novembre 2026 à 12 h')
  expect(found(portal({ notices: [notice({ outcome: 'awarded' })], referenceDate: '2026-10-31' }))).toEqual(
    [],
  )
})

it('a notice stands in the feed and the calendar of its trade, and in those of no other', () => {
  const trade = (slug: string, prefix: string) => ({
    slug,
    label: slug,
    description: '',
    cpvPrefixes: [prefix],
  })
  const all = portal({
    notices: [notice({ versions })],
    referenceDate: '2026-10-31',
    trades: [trade('linge', '9831'), trade('voirie', '4523')],
  })
  const site = 'https://site.example/'
  const entries = (slug: string) =>
    feedsOf(all, site).find(({ path }) => path === `flux/metiers/${slug}.xml`)!.entries
  expect(entries('linge').map(({ link }) => link)).toEqual([`${site}consultations/26-100/`])
  expect(entries('voirie')).toEqual([])
  const calendar = (slug: string) =>
    [
      ...calendarFiles(all, site)
        .find(({ path }) => path === `calendrier/metiers/${slug}.ics`)!
        .lines(),
    ].join('')
  expect(calendar('linge')).toContain('UID:26-100-reponse@site.example')
  expect(calendar('voirie')).not.toContain('26-100')
})
