import { describe, expect, it } from 'vitest'
import type { Contract } from '../../../src/domain/contract/contract.ts'
import type { Point } from '../../../src/domain/series.ts'
import { consultations } from '../../../src/views/home/consultation.ts'
import { firmsReading, firmsTitle, homeFirms, shareTexts } from '../../../src/views/home/firms.ts'
import { portal } from '../../outputs/portal-fixture.ts'
import { plain } from '../../text/plain.ts'
import { BETA, held } from '../supplier/entry.ts'
import { indicator } from '../theme/indicators.ts'

const MILLION = 1_000_000_00n

function firm(series: string, millions: bigint, contracts: readonly Contract[] = []): Point {
  const value = millions * MILLION
  const rows = contracts.map(({ id, amount }) => ({
    rowId: `${id}:1`,
    contribution: amount!,
    role: 'numerator' as const,
  }))
  return {
    period: 'ensemble',
    series,
    seriesLabel: `Firme ${series}`,
    value,
    numerator: value,
    denominator: 0n,
    unknown: 0,
    rows,
  }
}

const lots = ['1', '2', '3'].map((number) =>
  held({ title: `Voirie - 3 lots - Lot ${number}`, year: 2019, amount: 30n * MILLION }),
)
const [consultation] = consultations(lots)
const titled = held({ amount: 100n * MILLION, flags: [{ code: 'title-says-concession' }], suppliers: [BETA] })
const contracts = [...lots, titled]
const found = (points: readonly Point[]) =>
  homeFirms(
    portal({ contracts, indicators: [indicator('plus-grands-titulaires', { unit: 'EUR', points })] }),
    consultation,
  )!

describe('homeFirms', () => {
  const firms = found([
    firm('407904374', 50n, lots.slice(0, 1)),
    firm('552081317', 100n, [titled]),
    firm('personnes-physiques', 30n),
    firm('inconnu', 20n),
  ])

  it('ranks the firms, each leading to its page, on the scale of the largest', () => {
    expect(firms.firms.map(({ name, path, width }) => [name, path, width])).toEqual([
      ['Firme 552081317', '/fournisseurs/552081317/', 100],
      ['Firme 407904374', '/fournisseurs/407904374/', 50],
    ])
  })

  it('tells a concession by its title apart, and where the lots of the consultation begin', () => {
    expect(firms.firms.map(({ hollow }) => hollow)).toEqual([100, 0])
    expect(firms.firms[1]).toMatchObject({ edges: [20], carried: true })
    expect(plain(firmsReading(firms))).toMatch(/part rayée .* Barre vide .* estimation/)
  })

  it('shares 100 € between them and all others, persons and the unnamed included', () => {
    expect(firms.share).toBe(75)
    expect(shareTexts({ ...firms, others: 1858 }).map(plain)).toEqual([
      '75 € sur 100',
      '25 € pour les 1 858 autres',
    ])
    expect(plain(firmsTitle(firms))).toBe('Les 2 premières entreprises ont 75 € sur 100 signés')
  })

  it('says that one consultation carries the ranking where it does', () => {
    const carried = found(lots.map((lot, index) => firm(`${index}`, 40n, [lot])))
    expect(plain(firmsTitle(carried))).toBe('Une seule consultation porte 3 des 3 premières entreprises')
  })

  it('says in the line of a firm what lots of the consultation are a large part of it, and in no other', () => {
    const [much, little] = found([firm('1', 80n, lots.slice(0, 2)), firm('2', 78n, lots.slice(2))]).firms
    expect(plain(much!.lotsText!)).toBe('dont 60 M€ : 2 lots de cette consultation')
    expect(plain(little!.lotsText!)).toBe('dont 30 M€ : 1 lot de cette consultation')
    expect(found([firm('2', 95n, lots.slice(2))]).firms[0]!.lotsText).toBeUndefined()
  })

  it('counts the others from the ranking: neither persons nor the unnamed', () => {
    const twelve = Array.from({ length: 12 }, (_, index) => firm(`${index}`, BigInt(20 - index)))
    expect(found([...twelve, firm('personnes-physiques', 1n), firm('inconnu', 1n)]).others).toBe(2)
  })

  it('is nothing where no firm has a sum', () => {
    expect(homeFirms(portal())).toBeUndefined()
    expect(found([firm('inconnu', 20n)])).toBeUndefined()
  })
})
