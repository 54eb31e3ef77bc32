import { describe, expect, it } from 'vitest'
import type { Purchase } from '../../src/domain/purchase/planned-purchase.ts'
import { purchaseSlug } from '../../src/rules/purchases.ts'
import { buildRecords } from '../../src/rules/own-tables.ts'
import type { BuiltRecords } from '../../src/rules/own-tables.ts'
import { recognise } from '../tables/read-records.ts'

const HEADER =
  'id,intitule,description,type,cpv,montant_estime_max_eur,nombre_lots,publication_prevue,publication_reelle,statut,marches_attribues,renouvelle,commune,sourcing_ouvert,contact_courriel,mis_a_jour_le'
const COLUMNS = HEADER.split(',')

type Line = Readonly<Record<string, string>>
const csv = (lines: readonly Line[]) =>
  [HEADER, ...lines.map((line) => COLUMNS.map((column) => line[column] ?? '').join(','))].join('\n')
const line = (id: string, publication_prevue: string, more: Line = {}): Line => ({
  id,
  intitule: `Achat ${id}`,
  statut: 'annonce',
  publication_prevue,
  ...more,
})

/** Editions by their date, in whatever order. */
async function editions(byDate: Readonly<Record<string, readonly Line[]>>): Promise<BuiltRecords> {
  const files = Object.entries(byDate).map(async ([published, lines]) => ({
    source: `plan-${published}`,
    published,
    file: await recognise(csv(lines)),
  }))
  return buildRecords(await Promise.all(files))
}
const of = ({ purchases }: BuiltRecords, slug: string): Purchase =>
  purchases.find((purchase) => purchase.slug === slug)!
const history = (purchase: Purchase) =>
  purchase.history.map(({ edition, kind, months }) => [edition.slice(0, 7), kind, months].join(' ').trim())

describe('a purchase over the editions of the plan', () => {
  it('is one, in its latest state, with what each edition did to it', async () => {
    const built = await editions({
      '2026-10-15': [line('A', '2027-T2', { montant_estime_max_eur: '90000' })],
      '2025-12-15': [line('A', '2026-T4')],
      '2026-05-15': [line('A', '2027-T1')],
    })
    expect(built.planEditions).toEqual([
      { date: '2025-12-15', sources: ['plan-2025-12-15'], purchases: 1 },
      { date: '2026-05-15', sources: ['plan-2026-05-15'], purchases: 1 },
      { date: '2026-10-15', sources: ['plan-2026-10-15'], purchases: 1 },
    ])
    expect(built.purchases).toHaveLength(1)
    const purchase = of(built, 'a')
    expect(purchase).toMatchObject({
      id: 'A',
      plannedPublication: '2027-T2',
      firstPlannedPublication: '2026-T4',
      announcedOn: '2025-12-15',
      edition: '2026-10-15',
      dropped: false,
      maxAmount: 90_000_00n,
    })
    expect(history(purchase)).toEqual([
      '2025-12 added',
      '2026-05 later 3',
      '2026-10 later 3',
      '2026-10 changed',
    ])
    expect(purchase.history.at(-1)).toEqual({
      edition: '2026-10-15',
      kind: 'changed',
      before: {},
      after: { maxAmount: 90_000_00n },
    })
  })

  it('may come earlier, be dropped, and come back', async () => {
    const built = await editions({
      '2025-12-15': [line('A', '2027-T2'), line('B', '2026-T4')],
      '2026-05-15': [line('A', '2027-T1')],
      '2026-10-15': [line('B', '2027-T1')],
    })
    expect(history(of(built, 'a'))).toEqual(['2025-12 added', '2026-05 earlier 3', '2026-10 dropped'])
    expect(of(built, 'a')).toMatchObject({
      dropped: true,
      edition: '2026-05-15',
      plannedPublication: '2027-T1',
    })
    expect(history(of(built, 'b'))).toEqual([
      '2025-12 added',
      '2026-05 dropped',
      '2026-10 returned',
      '2026-10 later 3',
    ])
    expect(of(built, 'b').dropped).toBe(false)
  })

  it('does not change where only its day of update or its place in the file does', async () => {
    const built = await editions({
      '2025-12-15': [line('A', '2027-T1', { mis_a_jour_le: '2025-12-01' })],
      '2026-05-15': [line('Z', '2027-T1'), line('A', '2027-T1', { mis_a_jour_le: '2026-05-01' })],
    })
    expect(history(of(built, 'a'))).toEqual(['2025-12 added'])
  })

  it('whose quarter is told to the month has changed, and not moved', async () => {
    const built = await editions({
      '2025-12-15': [line('A', '2027-T1')],
      '2026-05-15': [line('A', '2027-02')],
    })
    expect(history(of(built, 'a'))).toEqual(['2025-12 added', '2026-05 changed'])
  })

  it('keeps its id whatever the case in which it is written', async () => {
    const built = await editions({
      '2025-12-15': [line('pa-1', '2027-T1')],
      '2026-05-15': [line('PA-1', '2027-T1')],
    })
    expect(built.purchases.map(({ id }) => id)).toEqual(['PA-1'])
  })

  it('stands in the order of planned publication, unknown ones last', async () => {
    const built = await editions({
      '2026-05-15': [line('C', ''), line('B', '2027-02'), line('A', '2027-T2'), line('D', '2027-T1')],
    })
    expect(built.purchases.map(({ id }) => id)).toEqual(['D', 'B', 'A', 'C'])
  })
})

describe('an id that stands twice in an edition', () => {
  it('counts once, by its last line; another that says something else is told of', async () => {
    const built = await editions({
      '2026-05-15': [line('A', '2027-T1'), line('A', '2027-T3'), line('B', '2027-T1'), line('B', '2027-T1')],
    })
    expect(of(built, 'a').plannedPublication).toBe('2027-T3')
    expect(built.files).toMatchObject([{ read: 4, kept: 2, merged: 2, setAside: 0 }])
    expect(built.anomalies).toEqual([
      {
        ref: { source: 'plan-2026-05-15', row: 1 },
        flag: { code: 'id-repeated', column: 'id', value: 'A' },
        detail: 'la ligne 2 porte le même identifiant et compte seule',
      },
    ])
  })
})

describe('the date of an edition', () => {
  it('without a day of publication is that of its latest update, else the reference date', async () => {
    const file = await recognise(csv([line('A', '2027-T1', { mis_a_jour_le: '2026-03-02' })]))
    const undated = await recognise(csv([line('A', '2027-T1')]))
    const built = await buildRecords(
      [
        { source: 'one', file },
        { source: 'two', file: undated },
      ],
      {
        referenceDate: '2026-10-31',
      },
    )
    expect(built.planEditions.map(({ date }) => date)).toEqual(['2026-03-02', '2026-10-31'])
  })
})

describe('the address of a purchase', () => {
  it('is cut where no file could bear its name, and stays its own', () => {
    const [longest, one, other] = ['a'.repeat(251), `${'a'.repeat(251)}b`, `${'é'.repeat(300)}c`]
    expect(purchaseSlug(longest!)).toBe(longest)
    const slugs = [one!, other!, `${one}c`].map(purchaseSlug)
    expect(slugs.map(({ length }) => length)).toEqual([251, 251, 251])
    expect(new Set(slugs).size).toBe(3)
    expect(slugs.map(purchaseSlug)).toEqual(slugs)
  })

  it('is its id, or says enough to be told from another', () => {
    expect(purchaseSlug('PA-2027-001')).toBe('pa-2027-001')
    expect(purchaseSlug('metiers')).toMatch(/^metiers-[0-9a-f]{6}$/)
    expect(purchaseSlug('CON')).toMatch(/^con-[0-9a-f]{6}$/)
    const odd = ['2027/12', '2027 12', 'É 1', '../..', 'الف'].map(purchaseSlug)
    expect(new Set(odd).size).toBe(odd.length)
    for (const slug of odd) expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  })
})
