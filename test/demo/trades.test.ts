import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { inventWorld } from '../../scripts/demo/world/world.ts'
import { tradeOfCpv } from '../../src/domain/reference/trade.ts'
import { MEL } from './mel.ts'

const REFERENCE = new URL('../../data/reference/', import.meta.url)

function read(name: string): Record<string, string>[] {
  const text = readFileSync(new URL(name, REFERENCE), 'utf8')
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data
}

const trades = read('metiers.csv').map((row) => ({
  slug: row['metier']!,
  label: row['libelle']!,
  description: row['description']!,
  cpvPrefixes: row['prefixes_cpv']!.split('|'),
}))
const tradeOf = (cpv: string) => tradeOfCpv(cpv, trades)?.slug

describe('data/reference/metiers.csv', () => {
  it('gives each beginning of a CPV code to one trade only', () => {
    const prefixes = trades.flatMap(({ cpvPrefixes }) => cpvPrefixes)
    expect(prefixes.filter((prefix, index) => prefixes.indexOf(prefix) !== index)).toEqual([])
    expect(prefixes.filter((prefix) => !/^\d{2,8}$/.test(prefix))).toEqual([])
  })

  it('lists no beginning that changes nothing: a shorter one of the same trade would decide alike', () => {
    const vain = trades.flatMap(({ slug, cpvPrefixes }) =>
      cpvPrefixes.filter((prefix) => tradeOf(prefix.slice(0, -1)) === slug),
    )
    expect(vain).toEqual([])
  })

  it('has a trade for each of the 45 CPV divisions', () => {
    const divisions = read('divisions-cpv.csv').map((row) => row['division']!)
    expect(divisions).toHaveLength(45)
    expect(divisions.filter((division) => tradeOf(`${division}000000`) === undefined)).toEqual([])
  })

  it('has slugs fit for addresses and words that say what is sold', () => {
    for (const { slug, label, description } of trades) {
      expect(slug).toMatch(/^[a-z]+(-[a-z]+)*$/)
      expect(label.length, slug).toBeLessThan(60)
      expect(description, slug).toMatch(/^\p{Lu}.{12,}\.$/u)
    }
  })

  it('puts each trade in one of a few groups, whose names are short', () => {
    const groups = new Set(read('metiers.csv').map((row) => row['groupe']!))
    expect(groups.size).toBeLessThanOrEqual(8)
    for (const group of groups) expect(group).toMatch(/^\p{Lu}.{5,44}$/u)
  })

  it('is found by what a firm calls itself and by what citizens say, and names no trade twice by the same word', () => {
    const names = read('metiers.csv').map((row) => row['autres_noms']!.split('|'))
    for (const own of names) {
      expect(new Set(own).size).toBe(own.length)
      for (const name of own) expect(name).toMatch(/^\p{Ll}[\p{L} ’-]{2,}$/u)
    }
    const all = names.flat()
    for (const name of ['menuisier', 'traiteur', 'laverie', 'imprimeur', 'plombier', 'couvreur'])
      expect(all).toContain(name)
    for (const name of ['poubelles', 'ordures ménagères', 'cantine', 'déchetterie', 'piscine', 'bus'])
      expect(all).toContain(name)
  })

  it.each([
    ['45421000', 'menuiserie', 'joinery'],
    ['45421160', 'menuiserie', 'metalwork'],
    ['45262670', 'menuiserie', 'metalwork as special trade'],
    ['45342000', 'menuiserie', 'fences'],
    ['45261210', 'couverture-toiture', 'roofing'],
    ['45262520', 'gros-oeuvre', 'masonry'],
    ['45221119', 'gros-oeuvre', 'repair of bridges'],
    ['45310000', 'electricite', 'electricity'],
    ['45330000', 'plomberie-chauffage', 'plumbing'],
    ['45442100', 'peinture-sols', 'painting'],
    ['45320000', 'peinture-sols', 'insulation'],
    ['45111100', 'demolition-desamiantage', 'demolition'],
    ['45262660', 'demolition-desamiantage', 'asbestos'],
    ['45111291', 'voirie-reseaux', 'site preparation, in fact streets'],
    ['45233141', 'voirie-reseaux', 'road maintenance'],
    ['34927100', 'voirie-reseaux', 'road salt'],
    ['90620000', 'voirie-reseaux', 'winter service'],
    ['45112710', 'espaces-verts', 'landscaping'],
    ['77310000', 'espaces-verts', 'green spaces'],
    ['71420000', 'etudes-ingenierie', 'landscape architecture is a study'],
    ['71241000', 'etudes-ingenierie', 'studies'],
    ['90711500', 'etudes-ingenierie', 'environmental studies are not waste'],
    ['45232410', 'eau-assainissement', 'sewers'],
    ['90470000', 'eau-assainissement', 'cleaning of sewers'],
    ['90511000', 'reemploi-dechets', 'collection of waste'],
    ['34928480', 'reemploi-dechets', 'bins'],
    ['90910000', 'nettoyage', 'cleaning'],
    ['90911300', 'nettoyage', 'windows'],
    ['98310000', 'blanchisserie-couture', 'laundry'],
    ['98393000', 'blanchisserie-couture', 'tailoring'],
    ['18110000', 'blanchisserie-couture', 'working clothes'],
    ['79571000', 'courrier-conditionnement', 'mailing'],
    ['64110000', 'courrier-conditionnement', 'post'],
    ['79920000', 'courrier-conditionnement', 'packing'],
    ['55520000', 'restauration', 'catering'],
    ['15300000', 'restauration', 'fruit and vegetables'],
    ['79810000', 'impression-communication', 'printing'],
    ['79416000', 'impression-communication', 'public relations'],
    ['79414000', 'conseil-services', 'management advice is no communication'],
    ['79998000', 'conseil-services', 'coaching is no mailing'],
    ['92310000', 'culture-sport', 'artists'],
    ['37535200', 'culture-sport', 'playgrounds'],
    ['79620000', 'interim', 'temporary staff'],
    ['79632000', 'formation', 'training of staff'],
    ['72000000', 'informatique', 'computing'],
    ['48000000', 'informatique', 'software'],
    ['64210000', 'informatique', 'telephone'],
    ['60130000', 'transports', 'transport of people'],
    ['98392000', 'transports', 'removals'],
    ['34430000', 'vehicules', 'bicycles'],
    ['34921000', 'vehicules', 'road maintenance machines'],
    ['09310000', 'energie', 'electricity to use'],
    ['45232140', 'energie', 'heating networks'],
    ['50413200', 'securite', 'fire extinguishers'],
    ['79713000', 'securite', 'guards'],
    ['33696500', 'laboratoire-mesure', 'reagents'],
    ['39130000', 'mobilier-fournitures', 'office furniture'],
  ])('%s is %s (%s)', (cpv, slug) => {
    expect(tradeOf(cpv)).toBe(slug)
  })

  it('gives no trade to a code of no division', () => {
    expect(tradeOf('99000000')).toBeUndefined()
    expect(tradeOfCpv(undefined, trades)).toBeUndefined()
  })

  it('knows every trade that the demonstration names', () => {
    const slugs = new Set(trades.map(({ slug }) => slug))
    const named = [
      ...MEL.tables.trades.flatMap(({ portal }) => portal),
      ...MEL.tables.structures.flatMap((each) => each.trades),
    ]
    expect([...new Set(named)].filter((slug) => !slugs.has(slug))).toEqual([])
  })

  it('spreads the demonstration over the trades: none takes a third of the contracts, all but a few have some', () => {
    const { contracts } = inventWorld(MEL)
    const counts = Map.groupBy(contracts, ({ cpv }) => tradeOf(cpv))
    expect(counts.has(undefined)).toBe(false)
    expect(Math.max(...[...counts.values()].map(({ length }) => length))).toBeLessThan(contracts.length / 3)
    expect(trades.filter(({ slug }) => !counts.has(slug)).map(({ slug }) => slug)).toEqual([
      'hotellerie-voyages',
    ])
  })
})
