import { describe, expect, it } from 'vitest'
import type { PlannedPurchase } from '../../src/domain/purchase/planned-purchase.ts'
import { PLAN_COLUMNS } from '../../src/tables/plan-columns.ts'
import { plan } from '../../src/tables/plan.ts'
import { readRecord } from '../../src/tables/table.ts'

const EXAMPLE = Object.fromEntries(PLAN_COLUMNS.map(({ name, example }) => [name, example]))

/** One line of a plan: the example of each column, but for what a test says. */
function read(cells: Readonly<Record<string, string>>) {
  const row = readRecord(plan, { ...EXAMPLE, ...cells }, { source: 'plan', row: 7 })
  if (!('record' in row.result)) return { setAside: row.result.setAside.detail, flags: [], codes: [] }
  return {
    record: row.result.record as PlannedPurchase,
    flags: row.flags,
    codes: row.flags.map(({ flag: { code, column } }) => `${code} ${column}`),
  }
}

describe('a line of the plan', () => {
  it('is read whole, without a remark', () => {
    const { record, flags } = read({})
    expect(flags).toEqual([])
    expect(record).toMatchObject({
      id: 'PA-2027-001',
      category: 'services',
      cpv: '98310000',
      minAmount: 80_000_00n,
      maxAmount: 140_000_00n,
      lots: 2,
      reservedLots: 1,
      reservedArticles: ['L2113-12'],
      socialConsiderations: ['contractPerformanceConditions', 'reservedParticipation'],
      environmentalConsiderations: ['awardCriteria'],
      plannedPublication: '2027-T1',
      contractIds: ['2027T00456', '2027T00457'],
      sourcingOpen: true,
      contactEmail: 'achats@collectivite.example',
      status: 'announced',
    })
  })

  it('of nothing but an id and a title is kept: all else is unknown', () => {
    const empty = Object.fromEntries(PLAN_COLUMNS.map(({ name }) => [name, '']))
    const { record, flags } = read({ ...empty, id: 'PA-1', intitule: 'Repas' })
    expect(flags).toEqual([])
    expect(Object.values(record!).filter((value) => value !== undefined)).toHaveLength(3)
  })

  it.each(['id', 'intitule'])('without %s is set aside', (column) => {
    expect(read({ [column]: '' }).setAside).toBe(`${column} : cellule vide`)
  })

  it('tells none declared from unknown', () => {
    expect(read({ considerations_sociales: 'aucune' }).record!.socialConsiderations).toEqual([])
    expect(
      read({ considerations_sociales: 'Pas de considération sociale' }).record!.socialConsiderations,
    ).toEqual([])
    expect(read({ considerations_sociales: '' }).record!.socialConsiderations).toBeUndefined()
  })
})

describe('a cell as hands and spreadsheets write it', () => {
  it.each([
    ['T1 2027', '2027-T1'],
    ['2027 T3', '2027-T3'],
    ['1er trimestre 2027', '2027-T1'],
    ['mars 2027', '2027-03'],
    ['Décembre 2026', '2026-12'],
    ['03/2027', '2027-03'],
    ['2027-03-15', '2027-03'],
    ['01/09/2026', '2026-09'],
  ])('publication_prevue "%s" is %s', (cell, period) => {
    const { record, flags } = read({ publication_prevue: cell })
    expect(flags).toEqual([])
    expect(record!.plannedPublication).toBe(period)
  })

  it.each([
    ['montant_estime_max_eur', '120 000,00', { maxAmount: 120_000_00n }],
    ['montant_estime_max_eur', '99 999,5 €', { maxAmount: 99_999_50n }],
    ['cpv', '90513500-2', { cpv: '90513500' }],
    ['type', 'Travaux', { category: 'works' }],
    ['article_reserve', 'L 2113-12|L2113-13', { reservedArticles: ['L2113-12', 'L2113-13'] }],
    ['considerations_sociales', 'critere social', { socialConsiderations: ['awardCriteria'] }],
    ['publication_reelle', '01/09/2026', { publishedOn: '2026-09-01' }],
    ['sourcing_ouvert', 'Oui', { sourcingOpen: true }],
  ])('%s "%s" is read', (column, cell, expected) => {
    const { record, flags } = read({ montant_estime_min_eur: '', [column]: cell })
    expect(flags).toEqual([])
    expect(record).toMatchObject(expected)
  })
})

describe('a cell that cannot be', () => {
  it.each([
    ['statut', 'en attente', 'status'],
    ['publication_prevue', '2027-T5', 'plannedPublication'],
    ['publication_prevue', '2027-13', 'plannedPublication'],
    ['publication_prevue', 'bientôt', 'plannedPublication'],
    ['notification_prevue', 'T0 2027', 'plannedAward'],
    ['montant_estime_max_eur', '1,234', 'maxAmount'],
    ['commune', 'Roubaix', 'commune'],
    ['nombre_lots', '0', 'lots'],
    ['cpv', 'linge', 'cpv'],
    ['lien_avis', 'javascript:alert(1)', 'noticeUrl'],
    ['lien_avis', 'https://qui:secret@marches.example/', 'noticeUrl'],
  ])('%s "%s" is unknown, and what was expected is told', (column, cell, property) => {
    const { record, flags, codes } = read({ [column]: cell })
    expect(record![property as keyof PlannedPurchase]).toBeUndefined()
    expect(codes).toEqual([`value-unreadable ${column}`])
    expect(flags[0]!.detail).toMatch(/^attendu /)
  })

  it('proposes the status that was probably meant', () => {
    expect(read({ statut: 'annoncé' }).record!.status).toBe('announced')
    expect(read({ statut: 'publiee' }).flags[0]!.detail).toContain('(peut-être publie)')
  })

  it('with a minimum above the maximum: neither counts', () => {
    const { record, codes } = read({ montant_estime_min_eur: '200000', montant_estime_max_eur: '100000' })
    expect([record!.minAmount, record!.maxAmount]).toEqual([undefined, undefined])
    expect(codes).toEqual(['value-contradictory montant_estime_min_eur'])
  })

  it('with more reserved lots than lots: neither counts', () => {
    const { record, codes } = read({ nombre_lots: '2', lots_reserves: '3' })
    expect([record!.lots, record!.reservedLots]).toEqual([undefined, undefined])
    expect(codes).toEqual(['value-contradictory lots_reserves'])
  })
})

describe('a title', () => {
  it('loses its tags and keeps its words', () => {
    const { record, codes } = read({ intitule: 'Lavage <b>du</b> linge<script>' })
    expect(record!.title).toBe('Lavage du linge')
    expect(codes).toEqual(['title-markup intitule'])
  })

  it.each(['=HYPERLINK("http://x";"Repas")', '+33 SUM(A1)', '@SUM(1)'])(
    'that is a formula is told of: %s',
    (title) => {
      expect(read({ intitule: title })).toMatchObject({
        record: { title },
        codes: ['title-formula intitule'],
      })
    },
  )

  it('that begins with a dash or has a "less than" is a title', () => {
    expect(read({ intitule: '- Repas, lots < 10' })).toMatchObject({
      record: { title: '- Repas, lots < 10' },
      codes: [],
    })
  })
})

describe('a contact', () => {
  it('who is a person is neither kept nor quoted', () => {
    const { record, flags } = read({ contact_courriel: 'jeanne.dupont@mel.example' })
    expect(record!.contactEmail).toBeUndefined()
    expect(flags.map(({ flag }) => flag)).toEqual([{ code: 'contact-personal', column: 'contact_courriel' }])
    expect(flags[0]!.detail).toContain('d’un service')
    expect(JSON.stringify({ record: { ...record, minAmount: 0, maxAmount: 0 }, flags })).not.toContain(
      'dupont',
    )
  })

  it('in words around an address is not quoted either', () => {
    const { record, flags } = read({ contact_courriel: 'Jeanne Dupont <jeanne.dupont@mel.example>' })
    expect(record!.contactEmail).toBeUndefined()
    expect(JSON.stringify(flags)).not.toContain('upont')
  })

  it('in a description is masked', () => {
    const { record, codes } = read({ description: 'Écrire à jeanne.dupont@mel.example' })
    expect(record!.description).toBe('Écrire à [courriel masqué]')
    expect(codes).toEqual(['personal-data-masked description'])
  })
})
