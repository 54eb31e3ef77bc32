import { describe, expect, it } from 'vitest'
import { indicator, millions, ofSeries, point, read, someRows } from './finding-fixture.ts'
import type { PointRow } from '../../../src/domain/series.ts'

describe('the finding of a ranking: who leads', () => {
  const ranked = { chart: { kind: 'ranked', meaning: 'spend' } } as const
  const shared = { ...ranked, words: { each: 'la catégorie', whole: 'des montants signés' } } as const
  const points = [
    ofSeries('services', millions(31)),
    ofSeries('travaux', millions(46)),
    ofSeries('fournitures', millions(13)),
    ofSeries('inconnue', millions(10)),
  ]

  it('gives the share in the whole, what is unknown included, and who follows', () => {
    expect(read(indicator(points, shared))).toEqual({
      title: 'La catégorie « Travaux » représente 46 % des montants signés, de 2018 à 2025',
      summary: 'Suivent « Services » (31 M€, 31 %) et « Fournitures » (13 M€, 13 %).',
    })
  })

  it('gives no share of fewer than five contracts that say something (rule 12)', () => {
    const silent: PointRow = { rowId: 'silent', contribution: 0n, role: 'unknown' }
    const few = [
      ofSeries('services', millions(31), { rows: [...someRows(2, 's'), silent] }),
      ofSeries('travaux', millions(46), { rows: someRows(2, 't') }),
    ]
    expect(read(indicator(few, shared))).toEqual({
      title: 'La catégorie « Travaux » vient en tête avec 46 M€, de 2018 à 2025',
      summary: 'Suit « Services » (31 M€).',
    })
    const alone = read(indicator(few.slice(1), shared))
    expect(alone.title).toBe(
      'La catégorie « Travaux » représente la totalité des montants signés, de 2018 à 2025',
    )
  })

  it('never lets what is not filled in lead', () => {
    const unknownLeads = [ofSeries('inconnu', millions(90)), ofSeries('travaux', millions(10))]
    expect(read(indicator(unknownLeads, shared)).title).toContain('« Travaux » représente 10 %')
  })

  it('gives the value where the series do not share out a whole', () => {
    expect(read(indicator(points.slice(0, 2), { ...ranked, words: { each: 'le fournisseur' } }))).toEqual({
      title: 'Le fournisseur « Travaux » vient en tête avec 46 M€, de 2018 à 2025',
      summary: 'Suit « Services » (31 M€).',
    })
  })

  it('says where an index is highest', () => {
    const unit = 'indice'
    const subject = indicator([ofSeries('travaux', 6942), ofSeries('services', 12)], {
      ...ranked,
      unit,
      words: { each: 'la famille' },
    })
    expect(read(subject).title).toBe(
      'C’est dans la famille « Travaux » que l’indice est le plus haut : 6 942 sur 10 000, de 2018 à 2025',
    )
  })

  it('says that two are equal', () => {
    const equal = [ofSeries('travaux', millions(5)), ofSeries('services', millions(5))]
    expect(read(indicator(equal, shared)).title).toBe(
      '« Travaux » et « Services » viennent en tête à égalité, avec 5 M€ chacune, de 2018 à 2025',
    )
  })

  it('counts those that lead together where they are more, and none of them follows', () => {
    const equal = ['a', 'b', 'c'].map((key) => ofSeries(key, millions(5)))
    const { title, summary } = read(indicator([...equal, ofSeries('d', millions(5) - 100n)], shared))
    expect(title).toMatch(/^3 \S+ viennent en tête à égalité, avec 5 M€ chacune?, /)
    expect(summary).toMatch(/^Suit « D » \(/)
  })

  it('says the whole where there is one only, and one year where there is one', () => {
    const alone = indicator([ofSeries('marché', millions(5))], shared)
    expect(read(alone, { subject: 'la MEL', years: { first: 2025, last: 2025 } }).title).toBe(
      'La catégorie « Marché » représente la totalité des montants signés, en 2025',
    )
  })

  it('says that who leads does so by a concession by its title (rule 5)', () => {
    const led = (titled: bigint) =>
      indicator(
        [
          point('ensemble', titled + millions(80), {
            series: 'a',
            seriesLabel: 'Alpha',
            rows: [
              { rowId: 'one:1', contribution: titled, role: 'numerator' },
              { rowId: 'two:1', contribution: millions(80), role: 'numerator' },
            ],
          }),
          point('ensemble', millions(90), { series: 'b', seriesLabel: 'Beta' }),
        ],
        { ...ranked, words: { each: 'le fournisseur' } },
      )
    const told = (titled: bigint, ids: string[]) =>
      read(led(titled), { subject: 'la MEL', titledConcessions: new Set(ids) }).title
    expect(told(millions(167), ['one'])).toBe(
      'Le fournisseur « Alpha » vient en tête avec 247 M€, dont 167 M€ d’une concession par son titre',
    )
    expect(told(millions(167), ['three'])).toBe('Le fournisseur « Alpha » vient en tête avec 247 M€')
    expect(told(millions(167), ['two'])).not.toContain('concession')
    const alone = indicator(led(millions(167)).series.points.slice(0, 1), ranked)
    const { title } = read(alone, { subject: 'la MEL', titledConcessions: new Set(['one']) })
    expect(title).not.toContain('concession')
  })
})
