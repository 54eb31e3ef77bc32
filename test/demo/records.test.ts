import { beforeAll, describe, expect, it } from 'vitest'
import { isCommune } from '../../scripts/site/communes.ts'
import { localScopeFileOf } from '../../scripts/site/local-scope.ts'
import type { Contract } from '../../src/domain/contract/contract.ts'
import { contractOfInclusion } from '../../src/domain/contract/inclusion-contracts.ts'
import { STRUCTURE_KINDS } from '../../src/domain/supplier/structure.ts'
import { contractByPublishedId } from '../../src/domain/edition/published-ids.ts'
import { localScopeOf } from '../../src/domain/territory/local-scope.ts'
import { territoryFileSchema } from '../../src/domain/territory/territory.ts'
import { fold } from '../../src/text/language/fold.ts'
import { localityOf } from '../../src/indicators/locality.ts'
import { buildContracts } from '../../src/rules/build.ts'
import { buildRecords } from '../../src/rules/own-tables.ts'
import type { BuiltRecords } from '../../src/rules/own-tables.ts'
import mel from '../../data/territories/mel/territory.json' with { type: 'json' }
import { MEL } from './mel.ts'
import { DEMO_DAY, DEMO_SCOPE, recogniseDemo } from './read-demo.ts'

let contracts: readonly Contract[]
let records: BuiltRecords

beforeAll(async () => {
  const files = await recogniseDemo()
  ;({ contracts } = await buildContracts(files.contracts, { scope: DEMO_SCOPE, referenceDate: DEMO_DAY }))
  const own = new Set(MEL.places.own.map(({ code }) => code))
  records = await buildRecords(files.records, {
    contracts,
    isCommune,
    isOwnCommune: (code) => own.has(code),
    referenceDate: DEMO_DAY,
  })
})

const share = <T>(items: readonly T[], test: (item: T) => boolean) => items.filter(test).length / items.length
const sum = (numbers: readonly (number | undefined)[]) =>
  numbers.reduce<number>((all, n) => all + (n ?? 0), 0)
const establishmentsBySiret = () => new Map(records.establishments.map((each) => [each.siret, each]))
const awardSirets = () =>
  contracts.flatMap(({ suppliers }) => suppliers.flatMap(({ siret }) => (siret === undefined ? [] : siret)))

describe('the establishments of the demonstration', () => {
  it('know nine award holders and subcontractors in ten, not all: unknown exists', () => {
    const known = establishmentsBySiret()
    const acts = contracts.flatMap((contract) => contract.subcontracts)
    const subcontractors = acts.flatMap(({ subcontractor }) => subcontractor?.siret ?? [])
    for (const sirets of [awardSirets(), subcontractors]) {
      const found = share(sirets, (siret) => known.has(siret))
      expect(found).toBeGreaterThan(0.88)
      expect(found).toBeLessThan(0.97)
    }
  })

  it('stand near and far: two awards in five in the metropolis, a quarter elsewhere in France, a few abroad', () => {
    const scope = localScopeOf(localScopeFileOf(territoryFileSchema.parse(mel).scope))
    const known = establishmentsBySiret()
    const places = awardSirets().map((siret) => localityOf(known.get(siret), scope))
    const of = (locality: string) => share(places, (place) => place === locality)
    expect(of('territory')).toBeGreaterThan(0.35)
    expect(of('territory')).toBeLessThan(0.45)
    expect(of('department')).toBeGreaterThan(0.12)
    expect(of('region')).toBeGreaterThan(0.08)
    expect(of('france')).toBeGreaterThan(0.18)
    expect(of('unknown')).toBeGreaterThan(0.05)
    expect(places.filter((place) => place === 'abroad').length).toBeGreaterThan(3)
  })

  it('are of every size, mostly small, and of the ESS or not or unknown', () => {
    const sized = records.establishments.filter(({ sizeClass }) => sizeClass !== undefined)
    expect(share(sized, ({ sizeClass }) => sizeClass === 'PME')).toBeGreaterThan(0.65)
    expect(new Set(records.establishments.map(({ sizeClass }) => sizeClass)).size).toBe(4)
    expect(new Set(records.establishments.map(({ ess }) => ess))).toEqual(new Set([true, false, undefined]))
  })

  it('have some in partial diffusion, without name', () => {
    const withheld = records.establishments.filter(({ diffusion }) => diffusion === 'partial')
    expect(withheld.length).toBeGreaterThan(4)
    expect(withheld.every(({ name }) => name === undefined)).toBe(true)
  })
})

describe('the structures of the demonstration', () => {
  it('are about seventy, of every kind, some without a contract yet; six are approved as ESUS, four of two other kinds', () => {
    const kinds = Map.groupBy(records.structures, ({ siret }) => siret)
    expect(kinds.size).toBeGreaterThan(60)
    const others = [...kinds.values()].map((each) => each.filter(({ kind }) => kind !== 'ESUS'))
    expect(others.filter(({ length }) => length === 2)).toHaveLength(4)
    expect(records.structures.filter(({ kind }) => kind === 'ESUS')).toHaveLength(6)
    expect(new Set(records.structures.map(({ kind }) => kind)).size).toBe(STRUCTURE_KINDS.length)
    const holders = new Set(awardSirets())
    expect([...kinds.keys()].filter((siret) => !holders.has(siret)).length).toBeGreaterThan(5)
  })

  it('say plainly that they are invented', () => {
    const plain = records.structures.filter(
      ({ name, siret }) => !name.endsWith('(fictif)') || !siret.startsWith('000'),
    )
    expect(plain).toEqual([])
  })
})

describe('the central purchasing body of the demonstration', () => {
  it('offers about thirty contracts that exist, in ten themes, two of them at an end', () => {
    const { centralOffers } = records
    const contractOf = contractByPublishedId({ contracts })
    const offered = new Set(centralOffers.map(({ contractId }) => contractOf(contractId)!))
    expect(new Set(centralOffers.map(({ theme }) => theme)).size).toBe(10)
    expect(offered.size).toBe(34)
    expect([...offered].every((contract) => contract.suppliers.length > 0)).toBe(true)
    expect([...offered].filter(({ endDate }) => endDate! < DEMO_DAY)).toHaveLength(2)
  })

  it('offers what the title of each contract tells, never something else', () => {
    const contractOf = contractByPublishedId({ contracts })
    const words = (text: string) =>
      fold(text)
        .split(' ')
        .filter((word) => word.length > 4)
        .map((word) => word.slice(0, 5))
    const apart = records.centralOffers.flatMap(({ contractId, orders }) => {
      const title = words(contractOf(contractId)!.title ?? '')
      return orders === undefined || words(orders).every((word) => title.includes(word)) ? [] : [orders]
    })
    expect(apart).toEqual([])
  })

  it('has about sixty members of every kind, in communes of the territory, whose membership is said invented', () => {
    const { centralMembers } = records
    expect(centralMembers).toHaveLength(61)
    expect(new Set(centralMembers.map(({ kind }) => kind)).size).toBe(4)
    expect(centralMembers.filter(({ commune }) => commune === undefined)).toHaveLength(2)
    expect(centralMembers.filter(({ name }) => !/\((adhésion )?ficti(ve|f)\)$/.test(name))).toEqual([])
  })
})

describe('the hours of the demonstration', () => {
  const hoursOf = (year: number, trade?: string) =>
    sum(
      records.inclusion
        .filter((line) => line.year === year && (trade === undefined || line.trade === trade))
        .map(({ inclusionHours }) => inclusionHours),
    )
  const years = [2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026]

  it('are of the order that the documents give: 120,500 in 2017, and growing', () => {
    for (const year of years) {
      expect(hoursOf(year)).toBeGreaterThan(135_000)
      expect(hoursOf(year)).toBeLessThan(230_000)
    }
    expect(hoursOf(2025)).toBeGreaterThan(hoursOf(2018) * 1.4)
  })

  it('are mostly of household waste, less from year to year', () => {
    const shares = years.map((year) => hoursOf(year, 'reemploi-dechets') / hoursOf(year))
    for (const each of shares) expect(each).toBeGreaterThan(0.54)
    for (const each of shares) expect(each).toBeLessThan(0.68)
    expect(shares.at(-1)!).toBeLessThan(shares[0]! - 0.05)
  })

  it('have many lines of fewer than five people, and none of more than sixty', () => {
    const people = records.inclusion.flatMap(({ participants }) => participants ?? [])
    expect(people.filter((count) => count > 0 && count < 5).length).toBeGreaterThan(200)
    expect(people.filter((count) => count >= 5).length).toBeGreaterThan(100)
    expect(Math.max(...people)).toBeLessThanOrEqual(60)
  })

  it('find their contract in 19 lines of 20; the others are flagged, all and only they', () => {
    const contractOf = contractOfInclusion({ contracts })
    const lost = records.inclusion.filter((line) => contractOf(line) === undefined)
    expect(lost.length / records.inclusion.length).toBeGreaterThan(0.005)
    expect(lost.length / records.inclusion.length).toBeLessThan(0.05)
    const standing = new Set(records.inclusion.map(({ ref }) => ref.row))
    const flagged = records.anomalies.filter(
      ({ flag, ref }) =>
        flag?.code === 'contract-unknown' && flag.column === 'marche_id' && standing.has(ref.row),
    )
    expect(flagged.map(({ ref }) => ref.row)).toEqual(lost.map(({ ref }) => ref.row))
  })

  it('stand on contracts that were already notified', () => {
    const contractOf = contractOfInclusion({ contracts })
    const early = records.inclusion.filter((line) => (contractOf(line)?.year ?? 0) > line.year)
    expect(early).toEqual([])
  })
})

describe('the messiness of the demonstration', () => {
  it('loses no row: each is kept, merged or set aside', () => {
    const byKind = Map.groupBy(records.files, ({ kind }) => kind)
    expect([...byKind.keys()].sort()).toEqual([
      'centralMembers',
      'centralOffers',
      'establishments',
      'inclusion',
      'plan',
      'structures',
    ])
    for (const files of byKind.values()) {
      for (const { read, kept, merged, setAside } of files) expect(read).toBe(kept + merged + setAside)
      expect(sum(files.map(({ merged }) => merged))).toBeGreaterThan(0)
      expect(sum(files.map(({ setAside }) => setAside))).toBeGreaterThan(0)
    }
  })

  it.each([
    ['value-unreadable', 'heures_realisees'],
    ['value-unreadable', 'type_structure'],
    ['value-unreadable', 'personnes'],
    ['value-unreadable', 'categorie'],
    ['value-unreadable', 'commune'],
    ['commune-unknown', 'commune'],
    ['contract-unknown', 'marche_id'],
    ['value-unreadable', 'beneficiaires'],
    ['id-repeated', 'marche_id, theme'],
    ['id-repeated', 'id'],
    ['commune-outside', 'commune'],
    ['theme-unknown', 'themes_utilises'],
  ])('raises %s in %s at least once', (code, column) => {
    expect(records.anomalies.some(({ flag }) => flag?.code === code && flag.column === column)).toBe(true)
  })

  it('sets aside a rounded SIRET, an unknown kind, a line without year', () => {
    const details = records.anomalies.flatMap(({ setAside, detail }) => (setAside ? (detail ?? '') : []))
    for (const expected of [/^siret : .*arrondi/, /^type : .*peut-être SIAE/, /^annee : cellule vide$/])
      expect(details.some((detail) => expected.test(detail))).toBe(true)
  })
})
