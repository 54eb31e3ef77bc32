import { describe, expect, it } from 'vitest'
import type { Contract } from '../../../src/domain/contract/contract.ts'
import type { Portal } from '../../../src/domain/portal.ts'
import type { Purchase } from '../../../src/domain/purchase/planned-purchase.ts'
import { GLOSSARY } from '../../../src/text/glossary/glossary.ts'
import { RULES } from '../../../src/text/rules/rules.ts'
import { beginningOf } from '../../../src/outputs/search/card.ts'
import { searchRecords } from '../../../src/outputs/search/cards.ts'
import { contract, indicator, portal } from '../portal-fixture.ts'
import { purchase } from '../../domain/purchase-fixture.ts'

const LAUNDRY = {
  slug: 'blanchisserie',
  label: 'Blanchisserie',
  description: 'Lavage de linge.',
  otherNames: ['laverie', 'pressing'],
  cpvPrefixes: ['9831'],
}
const FIRM = { siret: '00000000200015', name: 'Lavoir du Nord' }

const withContracts = (...contracts: readonly Partial<Contract>[]): Portal =>
  portal({
    trades: [LAUNDRY],
    contracts: contracts.map((fields, index) => contract({ id: `c${index}`, ...fields })),
  })
const withPurchases = (...purchases: readonly Partial<Purchase>[]): Portal =>
  portal({
    trades: [LAUNDRY],
    purchases: purchases.map((fields, index) => purchase({ slug: `p${index}`, ...fields })),
  })
const ofKind = (data: Portal, kind: string) => searchRecords(data).filter((record) => record.kind === kind)
const everything = (data: Portal) =>
  JSON.stringify(searchRecords(data), (_, value) => (typeof value === 'bigint' ? String(value) : value))

describe('a contract', () => {
  it('is found by its title, its suppliers and its CPV, and says when and how much', () => {
    const [record] = ofKind(
      withContracts({
        title: 'Lavage de linge',
        localId: '20192019T0007300',
        cpv: '98310000',
        category: 'services',
        year: 2023,
        notifiedOn: '2023-03-03',
        amount: 12_500_000n,
        amountStatus: 'stated',
        suppliers: [FIRM],
      }),
      'marche',
    )
    expect(record).toMatchObject({
      path: '/marches/c0/',
      title: 'Lavage de linge',
      names: ['Lavoir du Nord'],
      keys: ['20192019T0007300', '98310000'],
      year: 2023,
      trades: ['blanchisserie'],
      category: 'services',
      date: '2023-03-03',
      amount: 12_500_000n,
    })
    expect(record!.facts.join(' ')).toMatch(/^Signé le 3\s+mars\s+2023 125\s000\s€$/)
  })

  it('says what is not known, and is sorted by nothing that is not known (rules 7 and 13)', () => {
    const [record] = ofKind(withContracts({ notifiedOn: '1899-12-31', amount: 100n }), 'marche')
    expect(record!.facts).toEqual(['Date inconnue', 'montant non indiqué'])
    expect(record).toMatchObject({
      title: expect.stringContaining('sans objet'),
      date: undefined,
      amount: undefined,
    })
  })

  it('names a few suppliers and is found by all', () => {
    const suppliers = ['A', 'B', 'C'].map((name, index) => ({
      siret: `0000000${index}0000015`,
      name: `${name} SAS`,
    }))
    const [record] = ofKind(withContracts({ suppliers }), 'marche')
    expect(record).toMatchObject({
      names: ['A SAS', 'B SAS'],
      more: ['1\u00a0autre fournisseur'],
      keys: ['C SAS'],
    })
  })
})

describe('people (rule 11)', () => {
  const PEOPLE = [
    { protected: true as const },
    { siret: '00000000300013', name: 'DUPONTEL*MARTINE/ANNE /' },
    { name: 'Anne Dupontel' },
    { otherId: 'X1', idType: 'HORS-UE', name: 'Anne Dupontel' },
  ]

  it.each(PEOPLE)('have no entry and are named by no contract: %j', (person) => {
    const data = withContracts({ title: 'Lavage', suppliers: [person, FIRM], endDate: '2024-01-01' })
    expect(everything(data)).not.toMatch(/dupontel/i)
    expect(ofKind(data, 'titulaire').map(({ title }) => title)).toEqual(['Lavoir du Nord'])
    expect(ofKind(data, 'marche')[0]!.names).toEqual(['Lavoir du Nord'])
    expect(ofKind(data, 'echeance')[0]!.names).toEqual(['Lavoir du Nord'])
  })

  it('whose diffusion is partial have none either', () => {
    const data = portal({
      contracts: [contract({ title: 'Lavage', suppliers: [FIRM] })],
      establishments: new Map([
        [FIRM.siret, { siret: FIRM.siret, diffusion: 'partial' }],
      ]) as Portal['establishments'],
    })
    expect(everything(data)).not.toContain('Lavoir')
  })
})

describe('a supplier', () => {
  it('is found by its SIREN and its other names, in the trades of its contracts', () => {
    const [record] = ofKind(
      withContracts(
        { suppliers: [FIRM], cpv: '98310000', year: 2023 },
        { suppliers: [{ ...FIRM, name: 'Lavoir' }], year: 2019 },
      ),
      'titulaire',
    )
    expect(record).toMatchObject({
      path: '/fournisseurs/000000002/',
      title: 'Lavoir du Nord',
      keys: ['000000002', 'Lavoir'],
      trades: ['blanchisserie'],
    })
    expect(record!.facts).toEqual(['2\u00a0marchés', 'de 2019 à 2023', 'SIREN\u00a0000\u00a0000\u00a0002'])
  })
})

describe('a purchase', () => {
  it('is found by its trade, its place and whom it is reserved for', () => {
    const data = withPurchases({
      id: 'PA-2026-016',
      title: 'Entretien des vêtements',
      cpv: '98310000',
      commune: '59350',
      plannedPublication: '2027-T1',
      minAmount: 8_000_000n,
      maxAmount: 14_000_000n,
      reservedArticles: ['L2113-12'],
    })
    const [record] = ofKind(data, 'achat-a-venir')
    expect(record).toMatchObject({
      path: '/achats-a-venir/p0/',
      names: ['Blanchisserie', 'réservé EA et ESAT'],
      keys: ['PA-2026-016', '98310000', 'Lille', 'Lavage de linge.', 'laverie', 'pressing'],
      year: 2027,
      date: '2027-01-01',
      amount: 14_000_000n,
    })
    expect(record!.facts.join(' ')).toMatch(
      /Publication prévue\s: 1er\s+trimestre\s+2027 de 80\s000\s€ à 140\s000\s€/,
    )
  })

  it('says what the plan does not', () => {
    const [record] = ofKind(withPurchases({}), 'achat-a-venir')
    expect(record!.facts).toEqual(['Publication prévue\u00a0: date non annoncée', 'montant non estimé'])
    expect(record).toMatchObject({ year: undefined, date: undefined, amount: undefined })
  })

  it('is no longer one once it is awarded, abandoned or dropped', () => {
    const data = withPurchases(
      { status: 'awarded' },
      { status: 'abandoned' },
      { dropped: true },
      { title: 'Reste' },
    )
    expect(ofKind(data, 'achat-a-venir').map(({ title }) => title)).toEqual(['Reste'])
  })
})

describe('an ending contract', () => {
  it('is there twice: as a contract, and by the day on which it ends', () => {
    const data = withContracts(
      { title: 'Fini', endDate: '2023-01-01' },
      { title: 'Bientôt', endDate: '2024-06-30', year: 2020 },
      { title: 'Plus tard', endDate: '2026-06-30' },
    )
    const records = ofKind(data, 'echeance')
    expect(records.map(({ title }) => title)).toEqual(['Bientôt'])
    expect(records[0]).toMatchObject({ year: 2024, date: '2024-06-30' })
    expect(records[0]!.facts[0]).toMatch(/^Se termine au plus tard le 30\s+juin\s+2024$/)
    expect(ofKind(data, 'marche')).toHaveLength(3)
  })
})

describe('all records', () => {
  it('have every trade, indicator, rule and word, with an address that no other of their kind has', () => {
    const data = portal({
      trades: [LAUNDRY],
      indicators: [indicator(), indicator({ id: 'absent', absent: 'no-rows' })],
    })
    const records = searchRecords(data)
    expect(ofKind(data, 'metier')[0]).toMatchObject({
      path: '/achats-a-venir/metiers/blanchisserie/',
      text: 'Lavage de linge.',
      keys: ['laverie', 'pressing'],
    })
    expect(ofKind(data, 'indicateur').map(({ path }) => path)).toContain('/indicateurs/montants-notifies/')
    expect(ofKind(data, 'indicateur')[1]!.facts).toContain('inconnu avec ces fichiers')
    expect(ofKind(data, 'methode')).toHaveLength(RULES.length)
    expect(ofKind(data, 'methode')[3]!.path).toBe('/methodologie/#regle-4')
    expect(ofKind(data, 'glossaire')).toHaveLength(GLOSSARY.length)
    expect(new Set(records.map(({ kind, path }) => `${kind} ${path}`)).size).toBe(records.length)
  })

  it('stand by date within their kind: soonest first ahead, newest first behind, unknown last', () => {
    const purchases = withPurchases({}, { plannedPublication: '2028-T1' }, { plannedPublication: '2027-T1' })
    expect(ofKind(purchases, 'achat-a-venir').map(({ year }) => year)).toEqual([2027, 2028, undefined])
    const contracts = withContracts(
      {},
      { year: 2020, notifiedOn: '2020-01-01' },
      { year: 2022, notifiedOn: '2022-01-01' },
    )
    expect(ofKind(contracts, 'marche').map(({ year }) => year)).toEqual([2022, 2020, undefined])
  })

  it("count a trade's past contracts as its page does: call-offs and concessions apart (rule 5)", () => {
    const fields = { cpv: '98310000', year: 2022, notifiedOn: '2022-01-01' }
    const data = withContracts(fields, { ...fields, kind: 'callOff' }, { ...fields, kind: 'concession' })
    expect(ofKind(data, 'metier')[0]!.facts.at(-1)).toMatch(/^1\s+marché passé$/)
  })

  it('exist without a plan, and count no purchase then', () => {
    const data = portal({ trades: [LAUNDRY] })
    expect(ofKind(data, 'achat-a-venir')).toEqual([])
    expect(ofKind(data, 'metier')[0]!.facts.join()).not.toContain('à venir')
  })
})

describe('the beginning of a text', () => {
  it('is the text where it is short, and ends at a word where it is not', () => {
    expect(beginningOf('  Deux\n mots ')).toBe('Deux mots')
    const long = beginningOf('mot '.repeat(100))
    expect(long.length).toBeLessThanOrEqual(241)
    expect(long).toMatch(/mot…$/)
  })
})
