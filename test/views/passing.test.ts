import { passingHead } from '../../src/views/passing.ts'
import { describe, expect, it } from 'vitest'
import type { Purchase } from '../../src/domain/purchase/planned-purchase.ts'
import { purchaseProperties } from '../../src/outputs/subscriptions/feeds/purchase-properties.ts'
import { purchaseCards } from '../../src/outputs/search/purchase-cards.ts'
import { endingPages } from '../../src/views/ending/pages.ts'
import { endingFinding } from '../../src/views/ending/finding.ts'
import { endingLines } from '../../src/views/ending/line.ts'
import { endingRows } from '../../src/views/ending/row.ts'
import { lastDayOfNeeds, needRows, needs } from '../../src/views/guide/needs.ts'
import type { Passing } from '../../src/views/passing.ts'
import { answeringProperties, answeringSteps } from '../../src/views/purchase/answering.ts'
import { purchaseKicker, purchaseSentence, purchaseSentences } from '../../src/views/purchase/sentence.ts'
import { purchaseView } from '../../src/views/purchase/view.ts'
import { purchaseRows } from '../../src/views/trade/upcoming-rows.ts'
import { upcomingFinding } from '../../src/views/upcoming/finding.ts'
import { upcomingLine } from '../../src/views/upcoming/line.ts'
import { upcomingRows } from '../../src/views/upcoming/row.ts'
import { plainProse } from '../../src/text/language/prose.ts'
import type { RichCell } from '../../src/views/table.ts'
import { purchase } from '../domain/purchase-fixture.ts'
import { contract, portal as emptyPortal } from '../outputs/portal-fixture.ts'
import { plain } from '../text/plain.ts'

const DAY = '2026-12-11'
const DATED = /\b(?:1er|\d{1,2}) \p{L}+ 2\d{3}\b/u
const NOTICE = { slug: '26-1', publishedOn: '2026-10-01', deadline: '2026-11-06T11:00:00Z' }

function open(fields: Partial<Purchase> = {}) {
  const each = purchase({ plannedPublication: '2027-T1', sourcingOpen: true, sourcingUntil: DAY, ...fields })
  const all = emptyPortal({ referenceDate: '2026-10-31', purchases: [each] })
  return { all, each, view: purchaseView(all, each) }
}

const words = (value: string | Passing): Passing => (typeof value === 'string' ? { text: value } : value)

/** Words of an open sourcing, wherever they are shown: each an end that the reader's clock knows, or a date. */
function sourcings(fields?: Partial<Purchase>): readonly Passing[] {
  const { all, each, view } = open(fields)
  const cell = purchaseRows([each], all)[0]!.cells[0]
  const answering = { ...view, territory: all.territory }
  return [
    purchaseSentences(view).at(-1)!,
    words((cell as RichCell).tags!.at(-1)!),
    ...answeringProperties(answering).find(({ label }) => label.includes('sourcing'))!.values,
    { text: purchaseCards(all)[0]!.names!.find((name) => name.includes('sourcing'))! },
    { text: purchaseProperties(view).find(([, value]) => value.includes('sourcing'))![1] },
  ]
}

describe('an open sourcing', () => {
  it('has its last day in every wording, and on pages an end for the reader’s clock', () => {
    const all = sourcings()
    for (const { text } of all) expect(plain(text)).toContain('jusqu’au 11 décembre 2026')
    for (const { until, past } of all.slice(0, 3)) {
      expect(until).toBe(DAY)
      expect(plain(past!)).toMatch(/11 décembre 2026/)
    }
  })

  it('is the day of its row in the list, until the reader’s clock has passed it', () => {
    const line = (fields?: Partial<Purchase>) => upcomingLine(upcomingRows(open(fields).all)[0]!).due
    expect(line()).toMatchObject({
      number: '11',
      text: 'décembre 2026',
      until: DAY,
      past: 'rencontres finies',
    })
    expect(plain(line({ sourcingUntil: undefined }).what!)).toMatch(/au 31 octobre 2026$/)
  })

  it('is dated where it has no last day', () => {
    for (const { text, until } of sourcings({ sourcingUntil: undefined })) {
      expect(plain(text)).toMatch(/\bau 31 octobre 2026/i)
      expect(until).toBeUndefined()
    }
  })

  it('takes its step and its row of the guide away with it', () => {
    const { all, view } = open()
    expect(answeringSteps({ ...view, territory: all.territory }).map(({ until }) => until)).toEqual([
      DAY,
      undefined,
      undefined,
      undefined,
    ])
    const { open: seeking } = needs(all)
    expect(needRows(seeking, all)[0]!.until).toBe(DAY)
    expect(lastDayOfNeeds(seeking)).toBe(DAY)
  })
})

describe('an open notice', () => {
  it('gives its purchase the deadline, dated, and what is said once it has passed', () => {
    const { view } = open({ notice: { ...NOTICE, outcome: 'calling' } })
    const [, until] = purchaseSentences(view)
    expect(plain(until!.text)).toBe(
      'Au 31 octobre 2026, on pouvait répondre jusqu’au 6 novembre 2026 à 12 h (heure de Paris).',
    )
    expect([until!.until, plain(until!.past!)]).toEqual([
      NOTICE.deadline,
      'La date limite était le 6 novembre 2026 à 12 h.',
    ])
    expect(purchaseKicker(view)).toEqual({
      text: 'Consultation, achat',
      until: NOTICE.deadline,
      past: 'Date limite passée, achat',
    })
  })

  it('is not told as open once its deadline was over on the reference date', () => {
    const { view } = open({ notice: { ...NOTICE, deadline: '2026-10-20T10:00:00Z', outcome: 'calling' } })
    expect(purchaseKicker(view)).toEqual({ text: 'Date limite passée, achat' })
    expect(plain(purchaseSentence(view))).toMatch(/La date limite était le 20 octobre 2026/)
  })
})

describe('a contract whose successor’s notice is open', () => {
  it('says until when that notice is answered', () => {
    const all = emptyPortal({
      referenceDate: '2026-10-31',
      contracts: [contract({ localId: '2023T01', endDate: '2027-06-30', durationMonths: 48 })],
      purchases: [purchase({ renews: '2023T01', notice: { ...NOTICE, outcome: 'calling' } })],
    })
    const [row] = endingRows(all)
    expect(endingLines(all, false)(row!).followUps.map(({ when }) => plain(when))).toEqual([
      'paru le 1er octobre 2026, réponse jusqu’au 6 novembre 2026 à 12 h (heure de Paris)',
    ])
  })
})

describe('what comes and what ends', () => {
  it('is dated where it is counted', () => {
    const { all } = open()
    const ending = emptyPortal({
      referenceDate: '2026-10-31',
      contracts: [contract({ endDate: '2027-06-30', durationMonths: 48 })],
    })
    const [page] = endingPages(ending)
    for (const { title } of [upcomingFinding(upcomingRows(all)), endingFinding(page!, ending)])
      expect(plain(plainProse(title))).toMatch(/^Au 31 octobre 2026 : /)
  })

  it('has ended by the reader’s clock once its last day has passed', () => {
    const ending = emptyPortal({
      referenceDate: '2026-10-31',
      contracts: [contract({ endDate: '2027-06-30', durationMonths: 48 })],
    })
    const [row] = endingRows(ending)
    const { number, text, until } = endingLines(ending, false)(row!).end
    expect(until).toBe('2027-06-30')
    expect(plain(`${number} ${text}`)).toMatch(DATED)
  })
})

it('what passes is told apart from the end that stays; neither is ever empty', () => {
  expect(passingHead('fin au plus tard le 30', 'fini au plus tard le 30')).toEqual({
    text: 'fin',
    past: 'fini',
    end: ' au plus tard le 30',
  })
  expect(passingHead('le 30', 'fini le 30')).toEqual({ text: 'le', past: 'fini le', end: ' 30' })
  expect(passingHead('ouvert', 'fermé')).toEqual({ text: 'ouvert', past: 'fermé', end: '' })
})
