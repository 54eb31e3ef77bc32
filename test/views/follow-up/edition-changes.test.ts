import { describe, expect, it } from 'vitest'
import { editionChanges } from '../../../src/views/follow-up/edition-changes.ts'
import { editionColumns, editionRows, latestChanges } from '../../../src/views/follow-up/edition-table.ts'
import { planGaps } from '../../../src/views/follow-up/gaps.ts'
import type { PlanChange, Purchase } from '../../../src/domain/purchase/planned-purchase.ts'
import { purchase } from '../../domain/purchase-fixture.ts'
import { contract } from '../../outputs/portal-fixture.ts'

const DATES = ['2025-12-15', '2026-05-15', '2026-10-15']
const planEditions = DATES.map((date) => ({ date, sources: [date], purchases: 7 }))
const added = { edition: DATES[0]!, kind: 'added' } as const
const may = (change: Partial<PlanChange>) =>
  ({ edition: DATES[1]!, kind: 'changed', ...change }) as PlanChange

/** What the edition of May did to one purchase, and in which words. */
function inMay(fields: Partial<Purchase>) {
  const one = purchase({ ...fields, history: [added, ...(fields.history ?? [])] })
  const [, { moves }] = editionChanges({ purchases: [one], planEditions }) as [
    unknown,
    { moves: Map<string, [{ words?: string }]> },
  ]
  return [...moves].map(([move, [{ words }]]) => [move, words].filter(Boolean).join(' : '))
}

describe('what an edition did to a purchase', () => {
  const later = may({
    kind: 'later',
    months: 3,
    before: { plannedPublication: '2027-T1' },
    after: { plannedPublication: '2027-T2' },
  })

  it('postponed it, from when to when', () => {
    expect(inMay({ plannedPublication: '2027-T2', history: [later] })).toEqual([
      'later : de 3\u00a0mois, du 1er\u00a0trimestre\u00a02027 au 2e\u00a0trimestre\u00a02027',
    ])
  })

  it('says nothing of the award that moves with the publication, nor of the buyer’s word for it', () => {
    const award = may({
      before: { plannedAward: '2027-T2', status: 'announced' },
      after: { plannedAward: '2027-T3', status: 'postponed' },
    })
    const fields = { plannedPublication: '2027-T2', plannedAward: '2027-T3', status: 'postponed' } as const
    expect(inMay({ ...fields, history: [later, award] })).toHaveLength(1)
  })

  it('postponed it in the buyer’s word alone', () => {
    const word = may({ before: { status: 'announced' }, after: { status: 'postponed' } })
    expect(inMay({ status: 'postponed', history: [word] })).toEqual(['later : sans nouvelle date'])
  })

  it('published it, on which day; the notice’s address is no other change', () => {
    const notice = may({
      before: { status: 'announced' },
      after: { status: 'published', publishedOn: '2026-03-18', noticeUrl: 'https://avis.example/1' },
    })
    const fields = {
      status: 'published',
      publishedOn: '2026-03-18',
      noticeUrl: 'https://avis.example/1',
    } as const
    expect(inMay({ ...fields, history: [notice] })).toEqual(['published : le 18\u00a0mars\u00a02026'])
  })

  it('published and awarded it at once', () => {
    const both = may({
      before: { status: 'announced' },
      after: { status: 'awarded', publishedOn: '2026-01-18', contractIds: ['M1'] },
    })
    const fields = { status: 'awarded', publishedOn: '2026-01-18', contractIds: ['M1'] } as const
    expect(inMay({ ...fields, history: [both] }).map((text) => text.split(' ')[0])).toEqual([
      'published',
      'awarded',
    ])
  })

  it('changed its estimate', () => {
    const estimate = may({ before: { maxAmount: 100_000_00n }, after: { maxAmount: 150_000_00n } })
    const [told] = inMay({ minAmount: 50_000_00n, maxAmount: 150_000_00n, history: [estimate] })
    expect(told!.replaceAll(/\s/g, ' ')).toBe(
      'changed : Montant estimé : de 50 000 € à 150 000 € (auparavant : de 50 000 € à 100 000 €).',
    )
  })

  it('tells of a sourcing that opens, not of one that closes with time', () => {
    const opens = may({ before: {}, after: { sourcingOpen: true, sourcingUntil: '2026-09-30' } })
    const closes = may({
      before: { sourcingOpen: true, sourcingUntil: '2026-03-01' },
      after: { sourcingOpen: false },
    })
    expect(inMay({ sourcingOpen: true, sourcingUntil: '2026-09-30', history: [opens] })).toHaveLength(1)
    expect(inMay({ sourcingOpen: false, history: [closes] })).toEqual([])
  })

  it('dropped it, said to be awarded where it was', () => {
    const gone = may({ kind: 'dropped' })
    expect(inMay({ dropped: true, history: [gone] })).toEqual(['dropped'])
    expect(inMay({ dropped: true, status: 'awarded', history: [gone] })).toEqual(['dropped : déjà attribué'])
  })
})

describe('the table of editions', () => {
  const purchases = [
    purchase({ slug: 'a', history: [added, may({ kind: 'dropped' })], dropped: true }),
    purchase({ slug: 'b', history: [{ ...added, edition: DATES[1]! }] }),
  ]
  const latest = latestChanges(editionChanges({ purchases, planEditions }))

  it('has a column for each edition that has one before it, oldest first', () => {
    expect(editionColumns(latest).map(({ label }) => label)).toEqual([
      'Édition du',
      '15/05/2026',
      '15/10/2026',
    ])
  })

  it('counts nothing as nothing', () => {
    const rows = editionRows(latest).map(({ cells }) => cells.join(' '))
    expect(rows).toContain('Ajoutés 1 0')
    expect(rows).toContain('Retirés 1 0')
    expect(rows.at(-1)).toBe('Achats dans l’édition 7 7')
  })
})

describe('what the plan does not tell', () => {
  const gaps = (...changes: readonly Partial<Purchase>[]) =>
    planGaps({
      purchases: changes.map((fields, index) => purchase({ slug: `p${index}`, ...fields })),
      contracts: [contract({ id: 'aaaaaaaaaaaa', localId: 'M1' })],
      referenceDate: '2026-10-31',
    }).map(({ sentence, purchases }) => `${sentence} ${purchases.map(({ slug }) => slug).join(' ')}`)

  it('is nothing where all is told', () => {
    const told = { status: 'awarded', publishedOn: '2026-02-01', contractIds: ['M1'] } as const
    expect(gaps(told, { plannedPublication: '2027-T1' })).toEqual([])
  })

  it('is what was dropped, late without a word, without a day, without a contract, or with one that nobody has', () => {
    const found = gaps(
      { dropped: true },
      { plannedPublication: '2026-T2' },
      { status: 'published' },
      { status: 'awarded', publishedOn: '2026-02-01' },
      { contractIds: ['M9'], publishedOn: '2026-02-01' },
    )
    expect(found.map((text) => text.split(' ').at(-1))).toEqual(['p0', 'p1', 'p2', 'p3', 'p4'])
    expect(found[0]).toMatch(/^1\sachat a disparu/)
  })
})
