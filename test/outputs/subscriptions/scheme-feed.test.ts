import { expect, it } from 'vitest'
import { feedsOf } from '../../../src/outputs/subscriptions/feeds/feed-files.ts'
import { plain } from '../../text/plain.ts'
import { portal } from '../portal-fixture.ts'
import { schemePortal } from '../scheme-portal.ts'

const ROOT = 'https://achats.example/portail/'
const feedOf = (from = schemePortal) => feedsOf(from, ROOT).find(({ path }) => path === 'flux/objectifs.xml')!

it('tells the state of each measured target by its figure’s year, not with each edition', () => {
  const target = feedOf().entries[0]!
  expect(target.id).toBe('tag:achats.example,2026:mel/objectifs/clause/2025/underway')
  expect(target.link).toBe('https://achats.example/portail/spaser/#objectif-clause')
  expect(plain(target.title)).toBe('Part avec une clause : en route')
  expect(target.updated).toBe('2025-12-31')
  const later = feedOf({ ...schemePortal, referenceDate: '2026-05-01' })
  expect(later.entries).toEqual(feedOf().entries)
  expect(feedOf().entries.some(({ id }) => id.includes('sans-mesure'))).toBe(false)
})

it('tells each report and each year once it is over, on a day that never moves', () => {
  const at = (referenceDate: string) =>
    Object.fromEntries(
      feedOf({ ...schemePortal, referenceDate })
        .entries.map(({ id, published }) => [id.split('mel/')[1]!, published] as const)
        .filter(([name]) => !name.startsWith('objectifs')),
    )
  expect(at('2025-07-01')).toEqual({ 'annees/2024': '2024-12-31' })
  const over = {
    'rapports/2024-2025': '2025-12-31',
    'annees/2025': '2025-12-31',
    'annees/2024': '2024-12-31',
  }
  expect(at('2025-12-31')).toEqual(over)
  expect(at('2026-09-30')).toEqual(over)
})

it('stands without entries, and leads to a page that is there, where there is no scheme', () => {
  expect(feedOf(portal())).toMatchObject({ entries: [], page: 'https://achats.example/portail/annees/' })
})
