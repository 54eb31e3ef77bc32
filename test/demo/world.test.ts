import { existsSync, readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { inventWorld } from '../../scripts/demo/world/world.ts'
import { isSiren, isSiret, sirenOf } from '../../src/domain/supplier/siret.ts'
import { MEL } from './mel.ts'

const world = inventWorld(MEL)
const national = world.firms.filter((firm) => firm.foreignId === undefined)
const REAL = new URL('../../../shared/data/mel/donnees-essentielles-mel-marches-publics.csv', import.meta.url)

describe('the invented suppliers', () => {
  it('have names that say they are fictitious', () => {
    expect(world.firms.filter(({ name }) => !name.endsWith(' (fictif)'))).toEqual([])
  })

  it('have a SIREN beginning with 000, as INSEE gives to nobody, and numbers that pass Luhn', () => {
    expect(national.length).toBeGreaterThan(450)
    for (const { siret } of national) {
      expect(siret).toMatch(/^000/)
      expect(isSiret(siret), siret).toBe(true)
      expect(isSiren(sirenOf(siret)), siret).toBe(true)
    }
  })

  it('have one name per SIREN and one SIREN per name', () => {
    const pairs = new Set(national.map(({ siret, name }) => `${sirenOf(siret)} ${name}`))
    expect(new Set(national.map(({ siret }) => sirenOf(siret))).size).toBe(pairs.size)
    expect(new Set(national.map(({ name }) => name)).size).toBe(pairs.size)
  })

  it('stand in a commune, and some are inclusion structures of every kind', () => {
    expect(national.every(({ commune }) => /^[0-9AB]{5}$/.test(commune!))).toBe(true)
    const kinds = new Set(world.firms.flatMap(({ structure }) => structure?.id ?? []))
    expect([...kinds].sort()).toEqual(['ACI', 'AI', 'EA', 'EI', 'ESAT', 'SCIC', 'SCOP', 'association'])
  })

  it('share the contracts unequally: the first holds many, half of the others few', () => {
    const awards = world.contracts.flatMap((contract) => contract.awards.map(({ firm }) => firm.name))
    const counts = [...Map.groupBy(awards, (name) => name).values()].map(({ length }) => length)
    expect(Math.max(...counts)).toBeGreaterThan(40)
    expect(counts.toSorted((one, other) => one - other)[Math.floor(counts.length / 2)]).toBeLessThan(8)
  })
})

describe('the invented contracts', () => {
  it('are about 2,400, of every year from 2018 to October 2026', () => {
    expect(world.contracts.length).toBeGreaterThan(2300)
    expect(world.contracts.length).toBeLessThan(2550)
    const years = new Set(world.contracts.map(({ notified }) => notified.slice(0, 4)))
    expect([...years].sort()).toEqual([
      '2018',
      '2019',
      '2020',
      '2021',
      '2022',
      '2023',
      '2024',
      '2025',
      '2026',
    ])
    expect(world.contracts.every(({ notified }) => notified <= '2026-10-31')).toBe(true)
  })

  it('have a supplier each, and a name of the metropolis in many titles', () => {
    expect(world.contracts.filter(({ awards }) => awards.length === 0)).toEqual([])
    const inTitle = world.contracts.filter(({ title }) =>
      MEL.places.own.some(({ name }) => title.includes(name)),
    )
    expect(inTitle.length).toBeGreaterThan(800)
    expect(MEL.places.own).toHaveLength(95)
  })

  it('are composed from at least 150 templates, with no slot left open', () => {
    expect(new Set(MEL.tables.titles.map(({ template }) => template)).size).toBeGreaterThanOrEqual(150)
    expect(world.contracts.filter(({ title }) => /[{}[\]|]|undefined/.test(title))).toEqual([])
  })

  it('reserve contracts to inclusion structures only', () => {
    const reserved = world.contracts.filter(({ details }) => details?.social?.includes('Marché réservé'))
    expect(reserved.length).toBeGreaterThan(10)
    expect(reserved.flatMap(({ awards }) => awards).every(({ firm }) => firm.structure !== undefined)).toBe(
      true,
    )
  })

  it.skipIf(!existsSync(REAL))(
    'copy no title of the real file (skipped where ../shared/data is absent)',
    () => {
      const text = readFileSync(REAL, 'utf8').slice(1)
      const { data } = Papa.parse<Record<string, string>>(text, { header: true, delimiter: ';' })
      const real = new Set(data.map((row) => row['Objet du marché']?.toLowerCase()))
      expect(real.size).toBeGreaterThan(1000)
      expect(world.contracts.filter(({ title }) => real.has(title.toLowerCase()))).toEqual([])
    },
  )
})
