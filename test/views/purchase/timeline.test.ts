import { describe, expect, it } from 'vitest'
import type { PlanChange, Purchase } from '../../../src/domain/purchase/planned-purchase.ts'
import { FIELD_WORDS } from '../../../src/views/purchase/field-words.ts'
import { purchaseTimeline } from '../../../src/views/purchase/timeline.ts'
import { plannedPurchaseSchema } from '../../../src/domain/purchase/planned-purchase.ts'
import { purchase } from '../../domain/purchase-fixture.ts'
import { portal } from '../../outputs/portal-fixture.ts'
import { plain } from '../../text/plain.ts'

const EDITIONS = ['2025-12-15', '2026-05-15', '2026-10-15'].map((date) => ({
  date,
  sources: [],
  purchases: 1,
}))
const added: PlanChange = { edition: '2025-12-15', kind: 'added' }

/** Each event as "date title | label: before → after". */
function told(fields: Partial<Purchase>): string[] {
  return purchaseTimeline(purchase(fields), portal({ planEditions: EDITIONS })).map(
    ({ date, title, changes, remark }) =>
      plain(
        [
          `${date} ${title}`,
          ...changes.map(
            ({ label, before, after }) => `${label}: ${before === undefined ? '' : `${before} → `}${after}`,
          ),
          ...(remark === undefined ? [] : [remark]),
        ].join(' | '),
      ),
  )
}

describe('purchaseTimeline', () => {
  it('begins with what was announced, as it was then, and ends with the last edition', () => {
    const history = [
      added,
      {
        edition: '2026-05-15',
        kind: 'later',
        months: 3,
        before: { plannedPublication: '2027-T1' },
        after: { plannedPublication: '2027-T2' },
      },
      {
        edition: '2026-10-15',
        kind: 'changed',
        before: { maxAmount: 90_000_00n },
        after: { maxAmount: 120_000_00n, lots: 2 },
      },
    ] satisfies PlanChange[]
    expect(
      told({
        history,
        plannedPublication: '2027-T2',
        minAmount: 80_000_00n,
        maxAmount: 120_000_00n,
        lots: 2,
      }),
    ).toEqual([
      '2025-12-15 Annoncé | Publication prévue: 1er trimestre 2027 | Estimation: de 80 000 € à 90 000 € hors taxes | Lots: nombre de lots non indiqué',
      '2026-05-15 Reporté de 3 mois | Publication prévue: 1er trimestre 2027 → 2e trimestre 2027',
      '2026-10-15 Modifié | Estimation: de 80 000 € à 90 000 € hors taxes → de 80 000 € à 120 000 € hors taxes | Lots: nombre de lots non indiqué → 2 lots',
    ])
  })

  it('tells moves and changes of one edition together, and what left or came back', () => {
    const moved: PlanChange[] = [
      added,
      { edition: '2026-05-15', kind: 'dropped' },
      { edition: '2026-10-15', kind: 'returned' },
      {
        edition: '2026-10-15',
        kind: 'earlier',
        months: 1,
        before: { plannedPublication: '2027-03' },
        after: { plannedPublication: '2027-02' },
      },
      { edition: '2026-10-15', kind: 'changed', before: { commune: '59350' }, after: {} },
    ]
    expect(told({ history: moved, plannedPublication: '2027-02' }).slice(1)).toEqual([
      '2026-05-15 Retiré | Cette édition ne contient plus l’achat, sans dire pourquoi.',
      '2026-10-15 Revenu dans la programmation, avancé de 1 mois, modifié | Publication prévue: mars 2027 → février 2027 | Commune: Lille → non renseignée',
    ])
  })

  it('says that the last edition says the same, unless the purchase has left the plan', () => {
    expect(told({ history: [added] }).at(-1)).toBe(
      '2026-10-15 Inchangé | L’édition du 15 octobre 2026 redit la même chose.',
    )
    const dropped: PlanChange = { edition: '2026-05-15', kind: 'dropped' }
    expect(told({ history: [added, dropped], dropped: true })).toHaveLength(2)
  })

  it('has words for every field that a plan can change, and says unknown in words', () => {
    const told = new Set(FIELD_WORDS.flatMap(({ fields }) => fields))
    const not = ['ref', 'id', 'updatedOn']
    const fields = Object.keys(plannedPurchaseSchema.unwrap().shape).filter((field) => !not.includes(field))
    expect(fields.filter((field) => !told.has(field as never))).toEqual([])
    for (const { words } of FIELD_WORDS) expect(words({}, (code) => code)).toMatch(/\p{L}{2}/u)
  })
})
