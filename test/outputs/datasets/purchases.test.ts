import { beforeAll, describe, expect, it } from 'vitest'
import type { Portal } from '../../../src/domain/portal.ts'
import { RECORD_TABLES } from '../../../src/tables/recognise.ts'
import { readRecord } from '../../../src/tables/table.ts'
import { purchase } from '../../domain/purchase-fixture.ts'
import { derivedPortal } from '../derived.ts'
import { contract, portal } from '../portal-fixture.ts'
import { rowsOf, textOf } from '../read.ts'
import { openPublished } from '../sql/database.ts'

const PATH = 'donnees/achats-a-venir.csv'
const PLAN = RECORD_TABLES.find(({ name }) => name === 'programmation')!

const written = (fields: Parameters<typeof purchase>[0], rest: Partial<Portal> = {}) =>
  rowsOf(portal({ purchases: [purchase(fields)], ...rest }), PATH)[0]!

describe('donnees/achats-a-venir.csv', () => {
  it('begins with the columns of the plan, in the words that are read', () => {
    const line = written({
      category: 'works',
      minAmount: 80_000_00n,
      maxAmount: 140_000_50n,
      reservedArticles: [],
      socialConsiderations: ['contractPerformanceConditions', 'reservedParticipation'],
      environmentalConsiderations: [],
      sourcingOpen: true,
      status: 'postponed',
    })
    expect(Object.keys(line).slice(0, PLAN.columns.length)).toEqual(PLAN.columns.map(({ name }) => name))
    expect(line).toMatchObject({
      type: 'travaux',
      montant_estime_min_eur: '80000',
      montant_estime_max_eur: '140000.50',
      article_reserve: 'aucune',
      considerations_sociales: 'Clause sociale|Marché réservé',
      considerations_environnementales: 'aucune',
      sourcing_ouvert: 'oui',
      statut: 'reporte',
    })
  })

  it('leaves what is unknown empty', () => {
    expect(written({ cpv: undefined, status: undefined })).toMatchObject({
      cpv: '',
      considerations_sociales: '',
      statut: '',
      metier: '',
      reservation_possible: '',
      marches_attribues_ids: '',
      renouvelle_id: '',
    })
  })

  it('keeps a spreadsheet from running a title', () => {
    expect(written({ title: '=HYPERLINK("https://ailleurs.example")' }).intitule).toBe(
      '\'=HYPERLINK("https://ailleurs.example")',
    )
  })

  it('tells the history: first date, slippage of the plan and of the notice', () => {
    const moved = { firstPlannedPublication: '2026-T1', plannedPublication: '2026-T3' }
    expect(written({ ...moved, publishedOn: '2026-05-04' })).toMatchObject({
      publication_prevue_initiale: '2026-T1',
      decalage_prevu_mois: '6',
      decalage_mois: '2',
    })
    expect(written({ ...moved, publishedOn: '2025-11-30' }).decalage_mois).toBe('-2')
    expect(written(moved).decalage_mois).toBe('')
  })

  it('resolves the contracts that the plan names, and never guesses one', () => {
    const contracts = [
      contract({ id: 'aaaaaaaaaaaa', localId: '2026T1' }),
      contract({ id: 'bbbbbbbbbbbb', localId: '2026T2' }),
      contract({ id: 'cccccccccccc', localId: '2026T3' }),
      contract({ id: 'dddddddddddd', localId: '2026T3' }),
    ]
    const ids = (contractIds: readonly string[]) =>
      written({ contractIds, renews: '2026T1' }, { contracts }).marches_attribues_ids
    expect(ids(['2026T1', '2026T2'])).toBe('aaaaaaaaaaaa|bbbbbbbbbbbb')
    expect(ids(['2026T1', '2026T3'])).toBe('aaaaaaaaaaaa')
    expect(ids(['2026T3'])).toBe('')
    expect(ids([])).toBe('aucune')
    expect(written({ renews: '2026T1' }, { contracts }).renouvelle_id).toBe('aaaaaaaaaaaa')
  })

  it('carries the flags of its own line', () => {
    const { ref } = purchase()
    const flag = { code: 'value-unreadable', column: 'statut' } as const
    const anomalies = [
      { ref, flag },
      { ref: { ...ref, row: ref.row + 1 }, flag: { code: 'title-markup' } as const },
    ]
    expect(written({}, { anomalies }).drapeaux).toBe('valeur_illisible')
    expect(written({}).drapeaux).toBe('aucune')
  })
})

describe('donnees/achats-a-venir-editions.csv', () => {
  const rows = rowsOf(
    portal({
      purchases: [
        purchase({
          id: 'PA-1',
          history: [
            { edition: '2026-05-15', kind: 'added' },
            {
              edition: '2026-10-15',
              kind: 'later',
              months: 3,
              before: { plannedPublication: '2027-T1' },
              after: { plannedPublication: '2027-T2' },
            },
            {
              edition: '2026-10-15',
              kind: 'changed',
              before: { maxAmount: 100_00n, lots: 2 },
              after: { maxAmount: 250_50n, socialConsiderations: [] },
            },
          ],
        }),
      ],
    }),
    'donnees/achats-a-venir-editions.csv',
  )

  it('writes one line a field that an edition changed, as the plan writes it', () => {
    expect(
      rows.map(({ edition, changement, mois, champ, avant, apres }) =>
        [edition, changement, mois, champ, avant, apres].join(' '),
      ),
    ).toEqual([
      '2026-05-15 ajoute    ',
      '2026-10-15 reporte 3 publication_prevue 2027-T1 2027-T2',
      '2026-10-15 modifie  montant_estime_max_eur 100 250.50',
      '2026-10-15 modifie  nombre_lots 2 ',
      '2026-10-15 modifie  considerations_sociales  aucune',
    ])
  })
})

describe('the plan of the demonstration, published', () => {
  let whole: Portal
  beforeAll(async () => {
    whole = await derivedPortal('demonstration')
  }, 120_000)

  it('has every purchase that any edition announced, once', () => {
    const rows = rowsOf(whole, PATH)
    expect(rows.length).toBe(whole.purchases.length)
    expect(rows.length).toBeGreaterThan(150)
    expect(new Set(rows.map((row) => row['identifiant_page'])).size).toBe(rows.length)
  })

  it('is read again as it was read: nothing is lost on the way', () => {
    for (const [index, row] of rowsOf(whole, PATH).entries()) {
      const original = whole.purchases[index]!
      const { result } = readRecord(PLAN, row, original.ref)
      const { record } = result as unknown as { record: Record<string, unknown> }
      for (const [field, value] of Object.entries(record)) {
        if (field === 'title' && /^[=+\-@]/.test(original.title)) continue
        expect([original.id, field, value]).toEqual([
          original.id,
          field,
          original[field as keyof typeof original],
        ])
      }
    }
  })

  it('says of each the stage, the trade, the slippage and the contracts that SQL finds from its other columns', async () => {
    const database = await openPublished(whole)
    try {
      const wrong =
        await database.query(`select id, etape, devenu, decalage_mois, retard, marches_attribues_ids, ids
        from p where etape <> devenu or coalesce(metier, 'inconnu') <> metier_cpv
          or decalage_mois is distinct from retard::varchar
          or (marches_attribues <> 'aucune' and array_to_string(list_sort(string_split(marches_attribues_ids, '|')), '|') is distinct from ids)`)
      expect(wrong).toEqual([])
    } finally {
      await database.close()
    }
  })

  it('has its notice', () => {
    const notice = textOf(whole, 'donnees/achats-a-venir.txt')
    expect(notice).toMatch(/n.engage pas l.acheteur/)
    expect(notice).toMatch(/ne s.ajoute jamais aux montants signés/)
  })

  it('shows no address of a person, in any form', () => {
    for (const path of [PATH, 'donnees/achats-a-venir-editions.csv', 'donnees/anomalies.csv'])
      expect(textOf(whole, path)).not.toMatch(/\p{Ll}+\.\p{Ll}+@/u)
  })
})
