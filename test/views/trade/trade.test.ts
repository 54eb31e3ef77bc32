import { describe, expect, it } from 'vitest'
import { endingList } from '../../../src/views/trade/ending-list.ts'
import { tradeFinding } from '../../../src/views/trade/finding.ts'
import { tradeIndexColumns, tradeRows } from '../../../src/views/trade/index-rows.ts'
import { monthsDescription, ordinaryYearSentence } from '../../../src/views/trade/ordinary-year.ts'
import { notifiedInTrade, yearsOf } from '../../../src/views/trade/past.ts'
import { UPCOMING_COLUMNS, purchaseRows } from '../../../src/views/trade/upcoming-rows.ts'
import { usualProperties } from '../../../src/views/trade/usual.ts'
import { WHO_COLUMNS, whoRows } from '../../../src/views/trade/who-rows.ts'
import { tradeSummaries } from '../../../src/indicators/trade-summary.ts'
import type { TradeSummary } from '../../../src/indicators/trade-summary.ts'
import { purchase } from '../../domain/purchase-fixture.ts'
import { contract, indicator, portal } from '../../outputs/portal-fixture.ts'
import { plain, plainLinks } from '../../text/plain.ts'

const TRADES = [{ slug: 'linge', label: 'Linge', description: 'Lavage.', cpvPrefixes: ['9831'] }]
const [EMPTY] = tradeSummaries(portal({ trades: TRADES }))
const record = (fields: Partial<TradeSummary> = {}): TradeSummary => ({ ...EMPTY!, ...fields })
const PLAN = [{ date: '2026-10-15', sources: ['plan'], purchases: 1 }]
const TODAY = { planEditions: PLAN, referenceDate: '2026-10-31' }

describe('tradeFinding', () => {
  const finding = (fields: Partial<TradeSummary>, data = TODAY) =>
    plainLinks(tradeFinding(record(fields), data))

  it('says what comes, what ends and what is usual, each leading to its rows', () => {
    const ahead = [
      purchase({ publishedOn: '2026-10-01' }),
      purchase({ plannedPublication: '2027-T1' }),
      purchase({ plannedPublication: '2027-T2' }),
    ]
    const years = [2024, 2025]
    expect(
      finding({
        ahead,
        ending: [contract(), contract()],
        ordinaryYear: { contracts: 5, years },
        contracts: [contract()],
      }),
    ).toBe(
      'Au 31 octobre 2026 : [3 achats à venir](#a-venir) (1 déjà paru, le prochain au 1er trimestre 2027) ; [2 marchés finissent](#echeances) au plus tard d’ici au 31 octobre 2028 ; une année ordinaire compte [5 marchés](#annee-ordinaire).',
    )
  })

  it('does not say none where no plan is published', () => {
    expect(finding({}, { ...TODAY, planEditions: [] })).toMatch(
      /^Les fichiers lus ne contiennent aucune programmation des achats : ce qui vient n’est pas connu ;/,
    )
    expect(finding({})).toMatch(
      /^Au 31 octobre 2026 : la programmation n’annonce aucun achat de ce métier ; aucun marché connu ne finit/,
    )
  })

  it('leads to no number that the page does not have, where nothing was ever bought', () => {
    const none = finding({ ordinaryYear: { contracts: 0, years: [2024] } })
    expect(none).toMatch(/les fichiers lus n’ont aucun marché de ce métier\.$/)
    expect(none).not.toContain('#annee-ordinaire')
  })

  it('has words for all published, and for late ones', () => {
    expect(finding({ ahead: [purchase({ publishedOn: '2026-10-01' })] })).toMatch(
      / : \[1 achat à venir\]\(#a-venir\) \(déjà paru\) ;/,
    )
    expect(finding({ ahead: [purchase({ plannedPublication: '2026-T1' })] })).toMatch(
      / : \[1 achat à venir\]\(#a-venir\) ;/,
    )
  })
})

describe('tables of a trade', () => {
  it('shows a purchase with what is not known said so', () => {
    const [row] = purchaseRows([purchase()], portal(TODAY))
    expect(row!.cells).toHaveLength(UPCOMING_COLUMNS.length)
    expect(row!.cells.slice(1)).toEqual([
      { text: 'date non annoncée', unknown: true },
      { text: 'non indiqué', unknown: true },
      { text: 'montant non estimé', unknown: true },
    ])
    const [late] = purchaseRows(
      [purchase({ plannedPublication: '2026-T1', reservedLots: 1, sourcingOpen: true })],
      portal(TODAY),
    )
    expect(late!.cells[0]).toMatchObject({
      href: '/achats-a-venir/pa-2027-001/',
      tags: [
        'date passée, pas encore paru',
        'lots réservés',
        { text: 'sourcing ouvert au 31\u00a0octobre\u00a02026, sans date limite indiquée' },
      ],
    })
  })

  it('leads from an end to the purchase that says it renews it, and has no such column without a plan', () => {
    const renewing = new Map([['a', [purchase({ plannedPublication: '2027-T1' })]]])
    const contracts = [
      contract({ id: 'a', endDate: '2027-06-30' }),
      contract({ id: 'b', endDate: '2027-07-01' }),
    ]
    const { columns, rows } = endingList(contracts, renewing, portal(TODAY))
    expect(rows[0]!.cells.at(-1)).toMatchObject({ href: '/achats-a-venir/pa-2027-001/' })
    expect(rows[1]!.cells.at(-1)).toMatchObject({ unknown: true })
    const given = new Map([
      ['a', [purchase({ status: 'abandoned', slug: 'x' }), purchase({ plannedPublication: '2027-T1' })]],
      ['b', [purchase({ status: 'awarded', slug: 'y' })]],
    ])
    const [first, second] = endingList(contracts, given, portal(TODAY)).rows.map((row) => row.cells.at(-1))
    expect(first).toMatchObject({ href: '/achats-a-venir/pa-2027-001/' })
    expect(second).toMatchObject({ text: 'attribué', href: '/achats-a-venir/y/' })
    expect(rows[0]!.cells).toHaveLength(columns.length)
    const without = endingList(contracts, renewing, portal({ ...TODAY, planEditions: [] }))
    expect(without.columns).toHaveLength(columns.length - 1)
    expect(without.rows[0]!.cells).toHaveLength(columns.length - 1)
  })

  it('gives three counts, a share from five contracts, and what the unknown could make of it', () => {
    const sme = { yes: 3, no: 2, unknown: 1, share: 0.6, bounds: [0.5, 4 / 6] as const }
    const ess = { yes: 1, no: 0, unknown: 2, share: null, bounds: undefined }
    const [first, second] = whoRows(record({ sme, ess }))
    expect(first!.cells).toHaveLength(WHO_COLUMNS.length)
    expect(first!.cells.slice(1, 4)).toEqual(['3', '2', '1'])
    expect(plain(JSON.stringify(first!.cells[4]))).toContain('entre 50 % et 67 % selon les inconnus')
    expect(second!.cells[4]).toMatchObject({ text: 'trop peu', unknown: true })
  })

  it('lists trades in French order; without a plan what comes is unknown, not none', () => {
    const other = record({ trade: { ...TRADES[0]!, slug: 'eau', label: 'Écluses' }, ahead: [purchase()] })
    const rows = tradeRows([record(), other], true)
    expect(rows.map(({ cells }) => (cells[0] as { text: string }).text)).toEqual(['Écluses', 'Linge'])
    expect(rows[0]!.cells[1]).toEqual({ text: '1', href: '/achats-a-venir/metiers/eau/#a-venir' })
    expect(rows[1]!.cells[1]).toBe('0')
    expect(rows[0]!.cells).toHaveLength(tradeIndexColumns('2026-10-31').length)
    expect(tradeRows([other], false)[0]!.cells[1]).toEqual({ text: 'inconnu', unknown: true })
  })
})

describe('what is usual in a trade', () => {
  it('says how many state it, and nothing below five', () => {
    for (const { values } of usualProperties(record(), true))
      expect(values[0]).toMatchObject({ unknown: true })
    const amounts = { quarter: 10_00n, median: 20_00n, threeQuarters: 30_00n, known: 7 }
    const bids = { quarter: 3, median: 3, threeQuarters: 3, known: 5 }
    const [amount, offers] = usualProperties(record({ amounts, withoutAmount: 2, bids }), true).map(
      ({ values }) => values[0]!,
    )
    expect(plain(`${amount!.text} | ${amount!.detail}`)).toBe(
      '20 € hors taxes | la moitié des marchés vont de 10 € à 30 € ; sur 7 montants indiqués ; 2 marchés ne le disent pas',
    )
    expect(plain(`${offers!.text} | ${offers!.detail}`)).toBe('3 offres | sur 5 marchés renseignés')
  })

  it('says over which whole years, or that there is none', () => {
    expect(plain(ordinaryYearSentence(record()))).toMatch(/^Aucune année n’est couverte en entier/)
    const ordinaryYear = { contracts: 0, years: [2021, 2022, 2025] }
    expect(plain(ordinaryYearSentence(record({ ordinaryYear })))).toMatch(
      /^Une année ordinaire : aucun marché dans ce métier\. C’est la médiane de 3 années complètes \(2021, 2022 et 2025\)/,
    )
    const months = [2, 0, ...Array.from({ length: 10 }, () => 1)]
    expect(plain(monthsDescription(record({ months })))).toMatch(/^janvier : 2 ; février : aucun ; mars : 1/)
  })

  it('gives the sum of the indicator itself, so that page and CSV cannot part', () => {
    const points = [
      {
        period: 'ensemble',
        series: 'linge',
        value: 5_00n,
        numerator: 5_00n,
        denominator: 1,
        unknown: 0,
        rows: [],
      },
    ]
    const series = {
      indicator: 'montants-par-metier',
      unit: 'EUR',
      rowKind: 'contracts',
      aggregate: 'sum',
      points,
    } as const
    const indicators = [indicator({ id: 'montants-par-metier', series })]
    expect(notifiedInTrade(TRADES[0]!, { indicators })).toMatchObject({
      data: { value: 5_00n, indicator: 'montants-par-metier', period: 'ensemble', series: 'linge' },
    })
    expect(notifiedInTrade(TRADES[0]!, { indicators: [] })).toBeUndefined()
    expect(
      yearsOf([contract({ year: 2020 }), contract(), contract({ year: 2022 }), contract({ year: 2020 })]),
    ).toEqual([
      [2022, 1],
      [2020, 2],
      [undefined, 1],
    ])
  })
})
