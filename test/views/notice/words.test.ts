import { describe, expect, it } from 'vitest'
import type { Notice } from '../../../src/domain/notice/notice.ts'
import { noticeLine } from '../../../src/views/notice/line.ts'
import { noticesTitle } from '../../../src/views/notice/finding.ts'
import { noticeHistory } from '../../../src/views/notice/properties.ts'
import { noticeFacts, noticeReserved, noticeState } from '../../../src/views/notice/words.ts'
import { noticeView, openNotices, pastNotices } from '../../../src/views/notice/view.ts'
import { portal } from '../../outputs/portal-fixture.ts'
import { notice, version } from '../../domain/notice/notice.ts'
import { plain } from '../../text/plain.ts'

const DAY = '2026-10-31'
const portalWith = (...notices: Notice[]) => portal({ notices, referenceDate: DAY })
const viewOf = (fields: Partial<Notice> = {}) => {
  const all = portalWith(notice(fields))
  return noticeView(all, all.notices[0]!)
}

describe('the four facts of a notice', () => {
  it('are deadline with its hour, amount, lots and place, in this order', () => {
    const facts = noticeFacts(
      viewOf({
        estimate: 9_000_000n,
        lots: [{ number: '1' }, { number: '2' }],
        reserved: ['inclusion'],
        reservedLots: 1,
        placeOfPerformance: 'Quimper',
      }),
    )
    expect(facts.map(({ label, value, detail = '' }) => plain(`${label}: ${value} | ${detail}`))).toEqual([
      'Date limite: 6 novembre 2026 à 12 h | heure de Paris',
      'Montant: environ 90 000 € | estimation de l’avis, hors taxes',
      'Lots: 2 lots | 1 lot réservé sur 2 (SIAE)',
      'Lieu: Quimper | ',
    ])
  })

  it('say each what is not known, and never that an unknown lot is not reserved', () => {
    const facts = noticeFacts(viewOf({ deadline: undefined }))
    expect(facts.map(({ value, unknown }) => [value, unknown])).toEqual([
      ['inconnue', true],
      ['non indiqué', true],
      ['non indiqués', true],
      ['inconnu', true],
    ])
    expect(plain(facts[2]!.detail!)).toBe('on ne sait pas s’il est réservé')
  })

  it.each([
    [{ reserved: [] }, 'non réservé'],
    [{ reserved: ['ess' as const] }, 'réservé (ESS)'],
    [{}, undefined],
  ])('with %j is %s', (fields, words) => {
    expect(noticeReserved(viewOf(fields))).toBe(words)
  })
})

describe('the state of a notice', () => {
  it('is dated while it is open, and has the words of its past', () => {
    const { text, past } = noticeState(viewOf(), { referenceDate: DAY })
    expect(plain(text)).toBe(
      'Au 31 octobre 2026, on pouvait répondre jusqu’au 6 novembre 2026 à 12 h (heure de Paris).',
    )
    expect(plain(past!)).toBe('La date limite était le 6 novembre 2026 à 12 h.')
  })

  it.each([
    [{ deadline: '2026-10-30T15:30:00Z' }, 'La date limite était le 30 octobre 2026 à 16 h 30.'],
    [{ outcome: 'cancelled' as const }, 'L’acheteur a annulé cette consultation.'],
    [{ outcome: 'awarded' as const }, 'Le résultat est paru : cette consultation est close.'],
  ])('of %j is told once and for all', (fields, text) => {
    const state = noticeState(viewOf(fields), { referenceDate: DAY })
    expect([plain(state.text), state.past]).toEqual([text, undefined])
  })
})

describe('the list of notices', () => {
  const late = notice({ id: '26-2', slug: '26-2', deadline: '2026-12-01T11:00:00Z' })
  const undated = notice({ id: '26-3', slug: '26-3', deadline: undefined })
  const over = notice({ id: '26-4', slug: '26-4', outcome: 'cancelled' })
  const all = portalWith(undated, late, over, notice())

  it('has the soonest deadline first, unknown ones last, and what is over apart', () => {
    expect(openNotices(all).map(({ notice: { id } }) => id)).toEqual(['26-100', '26-2', '26-3'])
    expect(pastNotices(all).map(({ notice: { id } }) => id)).toEqual(['26-4'])
  })

  it('is found in a dated title', () => {
    expect(plain(noticesTitle(all, openNotices(all)))).toBe(
      'Au 31 octobre 2026, on pouvait répondre à 3 consultations',
    )
    expect(plain(noticesTitle(portalWith(over), []))).toBe(
      'Au 31 octobre 2026, aucune consultation n’était ouverte',
    )
    expect(plain(noticesTitle(portalWith(), []))).toBe('À quoi peut-on répondre ? Nous ne le savons pas')
  })

  it('shows day, month and hour apart, and what became of what is over', () => {
    expect(Object.values(noticeLine(viewOf()).due).map(plain)).toEqual(['6', 'novembre 2026', 'à 12 h'])
    expect(noticeLine(viewOf({ outcome: 'awarded' })).facts[0]).toBe('résultat paru')
  })

  it('leads to the buyer’s profile while it can be answered', () => {
    const profileUrl = 'https://profil.example/'
    const linksOf = (fields: Partial<Notice>) =>
      noticeLine(viewOf({ profileUrl, ...fields })).links.map(({ address }) => address)
    expect(linksOf({})).toEqual([profileUrl])
    expect(linksOf({ outcome: 'cancelled' })).toEqual([])
  })
})

it('the versions of a notice say where the deadline moved', () => {
  const versions = [
    version({ publishedOn: '2026-10-01', deadline: '2026-11-06T11:00:00Z' }),
    version({ id: '26-101', nature: 'rectification', publishedOn: '2026-10-09' }),
    version({ id: '26-102', nature: 'result', publishedOn: '2026-12-09' }),
  ]
  const events = noticeHistory(viewOf({ versions }))
  expect(
    events.map(({ title, changes }) => [
      title,
      changes.map(({ before, after }) => [before, after].map((text) => text && plain(text))),
    ]),
  ).toEqual([
    ['Avis de marché (26-100)', [[undefined, '6 novembre 2026 à 12 h']]],
    ['Avis rectificatif (26-101)', [['6 novembre 2026 à 12 h', 'inconnue']]],
    ['Résultat (26-102)', []],
  ])
})
