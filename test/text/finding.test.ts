import { describe, expect, it } from 'vitest'
import { finding, findingContext } from '../../src/text/findings/finding.ts'
import {
  CONTEXT,
  indicator,
  millions,
  ofSeries,
  point,
  read,
  someRows,
  target,
  unknownDate,
} from './finding-fixture.ts'
import { spanPhrase } from '../../src/text/findings/context.ts'
import type { ComputedIndicator } from '../../src/domain/indicator.ts'
import type { Point, PointRow } from '../../src/domain/series.ts'
import { decp2022 } from '../../src/formats/decp-2022.ts'
import { mel } from '../../src/formats/mel.ts'

const titleOf = (...points: readonly Point[]) => read(indicator(points)).title

describe('the finding of years: the last complete one and its change', () => {
  it.each([
    [412, 381.5, 'En 2025, la MEL a signé 412 M€ de marchés, 8 % de plus qu’en 2024'],
    [300, 400, 'En 2025, la MEL a signé 300 M€ de marchés, 25 % de moins qu’en 2024'],
    [300, 300, 'En 2025, la MEL a signé 300 M€ de marchés, autant qu’en 2024'],
    [300.1, 300, 'En 2025, la MEL a signé 300 M€ de marchés, à peu près autant qu’en 2024'],
    [700, 200, 'En 2025, la MEL a signé 700 M€ de marchés, soit 3,5 fois la valeur de 2024'],
    [0.01, 400, 'En 2025, la MEL a signé 10 000 € de marchés, 99,9 % de moins qu’en 2024'],
    [0, 400, 'En 2025, la MEL a signé 0 € de marchés, 100 % de moins qu’en 2024'],
    [300, 0, 'En 2025, la MEL a signé 300 M€ de marchés, contre zéro en 2024'],
  ])('%s after %s M€', (now, before, title) => {
    expect(titleOf(point('2024', millions(before)), point('2025', millions(now)))).toBe(title)
  })

  it('never compares a partial year', () => {
    const partial = point('2026', millions(900), { partial: true })
    expect(titleOf(point('2025', millions(300)), partial)).toBe('En 2025, la MEL a signé 300 M€ de marchés')
    const before = point('2024', millions(10), { partial: true })
    expect(titleOf(before, point('2025', millions(300)))).toBe('En 2025, la MEL a signé 300 M€ de marchés')
  })

  it('never compares years that do not follow one another', () => {
    expect(titleOf(point('2022', millions(200)), point('2025', millions(300)))).toBe(
      'En 2025, la MEL a signé 300 M€ de marchés',
    )
  })

  it('says that the only year is partial', () => {
    const { title, summary } = read(indicator([point('2026', millions(3), { partial: true })]))
    expect(title).toBe('En 2026, la MEL a signé 3 M€ de marchés, sur une partie de l’année')
    expect(summary).toBe('Aucune année n’est complète : rien ne se compare.')
  })

  it('says that one complete year stands alone', () => {
    expect(read(indicator([point('2025', millions(3))])).summary).toBe(
      '2025 est la seule année complète qui ait un chiffre : rien ne s’y compare.',
    )
  })

  it('names the highest and the lowest complete year', () => {
    const points = [
      point('2023', millions(300)),
      point('2024', millions(512)),
      point('2025', millions(301)),
      point('2026', millions(1), { partial: true }),
    ]
    expect(read(indicator(points)).summary).toBe(
      'Parmi les années complètes, de 2023 à 2025, la plus haute est 2024 (512 M€), la plus basse 2023 (300 M€).',
    )
  })

  it('says where a complete year has no figure', () => {
    const points = [point('2022', millions(300)), point('2023', null), point('2024', millions(512))]
    expect(read(indicator(points)).summary).toBe(
      'Parmi les années complètes qui ont un chiffre, de 2022 à 2024, la plus haute est 2024 (512 M€), la plus basse 2022 (300 M€).',
    )
  })

  it('leaves the unknown date out of the comparison', () => {
    expect(titleOf(point('2025', millions(300)), unknownDate(millions(999)))).toBe(
      'En 2025, la MEL a signé 300 M€ de marchés',
    )
  })

  it('compares shares in points', () => {
    const more = { unit: 'part', label: 'Part des marchés à clause', words: undefined } as const
    const points = [point('2024', 0.28), point('2025', 0.31)]
    expect(read(indicator(points, more)).title).toBe(
      'Part des marchés à clause : 31 % en 2025, 3 points de plus qu’en 2024',
    )
  })

  it('compares a few trades by how many more there are, parts that pass 100 % in points', () => {
    const title = (unit: 'metiers' | 'rapport', before: number, value: number) =>
      read(indicator([point('2024', before), point('2025', value)], { unit, words: { state: 'voici {}' } }))
        .title
    expect(title('metiers', 4, 5)).toBe('En 2025, voici 5 métiers, 1 de plus qu’en 2024')
    expect(title('metiers', 4, 1)).toBe('En 2025, voici 1 métier, 3 de moins qu’en 2024')
    expect(title('rapport', 0.9, 1.2)).toBe('En 2025, voici 120 %, 30 points de plus qu’en 2024')
  })

  it.each([
    [0.042, 'Les modifications ont augmenté de 4,2 % le montant des marchés signés en 2025'],
    [-0.03, 'Les modifications ont diminué de 3 % le montant des marchés signés en 2025'],
    [0, 'Les modifications ont maintenu le montant des marchés signés en 2025'],
    [0.0001, 'Les modifications ont maintenu le montant des marchés signés en 2025'],
  ])('says a rate of change of %s as a verb, with the year where the entry puts it', (value, title) => {
    const words = { state: 'les modifications ont {} le montant des marchés signés en {year}' }
    expect(read(indicator([point('2025', value)], { unit: 'taux', words })).title).toBe(title)
  })

  it('sets rates of change side by side', () => {
    const words = { state: 'les montants ont {}' }
    const points = [point('2024', 0.031), point('2025', -0.042)]
    expect(read(indicator(points, { unit: 'taux', words })).title).toBe(
      'En 2025, les montants ont diminué de 4,2 %, contre +3,1 % en 2024',
    )
  })

  it.each([
    ['etp', 74.54, 'les heures valent {}', 'En 2025, les heures valent 74,5 équivalents temps plein'],
    ['indice', 1240.3, 'l’indice vaut {} sur 10 000', 'En 2025, l’indice vaut 1 240 sur 10 000'],
    ['offres', 1.4, 'un marché a reçu {} en moyenne', 'En 2025, un marché a reçu 1,4 offre en moyenne'],
    ['actes', 12, 'les marchés portent {}', 'En 2025, les marchés portent 12 actes'],
  ] as const)('states %s in its own unit', (unit, value, state, title) => {
    expect(read(indicator([point('2025', value)], { unit, words: { state } })).title).toBe(title)
  })

  it('holds a sum against its target, expired or not, and tells what documents state', () => {
    const hours = { unit: 'heures', words: { state: 'les marchés ont donné lieu à {} d’insertion' } } as const
    const aim = target({ perimeter: 'MEL', value: 300_000, unit: 'heures', horizon: '2021-12-31' })
    const documented = [
      { subject: "heures d'insertion", period: '2015', value: 178_000, source: 'Bilan' },
      { subject: "heures d'insertion", period: '2017', value: 120_500, source: 'Bilan' },
    ]
    const { title, summary } = read(
      indicator([point('2025', 219_000)], { ...hours, targets: [aim], documented }),
    )
    expect(title).toBe('En 2025, les marchés ont donné lieu à 219 000 heures d’insertion')
    expect(summary).toBe(
      '2025 est la seule année complète qui ait un chiffre : rien ne s’y compare. ' +
        'L’objectif de la MEL pour fin 2021 était de 300 000 heures : 2025 est 27 % au-dessous. ' +
        'Un document donne, pour « heures d’insertion », 178 000 heures en 2015 et 120 500 heures en 2017.',
    )
  })

  it('says that numbers of people are held back, never that there are none', () => {
    const masked = point('2025', null, { masked: true })
    const { title, summary } = read(indicator([masked], { unit: 'personnes', label: 'Personnes' }))
    expect(title).toBe('Personnes : nombre non montré')
    expect(summary).toBe('Il dirait quelque chose de moins de cinq personnes.')
  })

  it('does without the words of the entry', () => {
    expect(read(indicator([point('2025', millions(300))], { words: undefined })).title).toBe(
      'Montants signés : 300 M€ en 2025',
    )
  })
})

describe('ties in a finding', () => {
  it('name all years that are highest or lowest', () => {
    const values = [5, 3, 5, 3].map((value, index) => point(String(2020 + index), millions(value)))
    expect(read(indicator(values)).summary).toBe(
      'Parmi les années complètes, de 2020 à 2023, les plus hautes sont 2020 et 2022 (5 M€), les plus basses 2021 et 2023 (3 M€).',
    )
  })

  it('name all parts of a year that are largest', () => {
    const part = (series: string, value: number) =>
      point('2023', value, { series, seriesLabel: series, numerator: 2, denominator: 6 })
    const subject = indicator([part('A', 0.4), part('B', 0.4), part('C', 0.2)], {
      unit: 'part',
      chart: { kind: 'stacked', meaning: 'spend' },
      words: { share: 'des heures' },
    })
    expect(read(subject)).toEqual({
      title: 'En 2023, 40 % des heures : « A » et « B », à égalité',
      summary: 'Vient ensuite « C » (20 %).',
    })
  })
})

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

describe('no data', () => {
  it('is said in words, never as zero', () => {
    const needs = ['bidsReceived'] as const
    const fields = read(indicator([], { absent: 'field-not-in-formats', needs }))
    expect(fields.title).toBe('Montants signés : nous ne le savons pas')
    expect(fields.summary).toContain('n’est pas un zéro')
    const rows = read(indicator([], { absent: 'no-rows' }))
    expect(rows.title).toBe('Montants signés : rien dans les fichiers lus')
  })

  it('is not said where there are rows, but too few, or none that tells', () => {
    const rows = (...roles: readonly ('numerator' | 'unknown')[]) =>
      roles.map((role, index) => ({ rowId: `${index}`, contribution: 0, role }))
    const label = 'Évolution des montants'
    const some = indicator([point('2025', null, { rows: rows('numerator', 'unknown') })], { label })
    expect(read(some)).toEqual({
      title: 'Évolution des montants : trop peu de contrats pour le dire',
      summary:
        '1 contrat renseigné sur 2, toutes périodes comprises : un chiffre y ferait croire à une tendance.',
    })
    const none = indicator([point('2025', null, { rows: rows('unknown', 'unknown') })], { label })
    expect(read(none)).toEqual({
      title: 'Évolution des montants : nous ne le savons pas',
      summary: '2 contrats en tout, dont aucun ne le renseigne.',
    })
  })

  it('is also a series where no amount is stated', () => {
    expect(titleOf(point('2025', null))).toBe('Montants signés : rien dans les fichiers lus')
  })
})

describe('figures in a finding', () => {
  it('keep the exact value and its place in the series', () => {
    const { title } = finding(indicator([point('2025', 41_234_567_890n)]), CONTEXT)
    expect(title).toContainEqual({
      text: '412\u00a0M€',
      value: 41_234_567_890n,
      period: '2025',
      series: undefined,
    })
  })

  it('take the years of the contracts, and none where no date is known', () => {
    const territory = { shortName: 'MEL', subject: 'la MEL' }
    const contracts = [
      { id: 'a', year: 2021, format: mel.format, flags: [] },
      { id: 'a', year: 2019, format: mel.format, flags: [] },
      { id: 'a', year: undefined, format: mel.format, flags: [] },
    ] as const
    expect(findingContext({ territory, contracts })).toEqual({
      subject: 'la MEL',
      territory: 'MEL',
      years: { first: 2019, last: 2021 },
      yearsOf: {},
      titledConcessions: new Set(),
    })
    expect(findingContext({ territory, contracts: [] }).years).toBeUndefined()
  })

  it('take the years of the files that have the field, or of the insertion file, where the indicator needs one', () => {
    const territory = { shortName: 'MEL', subject: 'la MEL' }
    const contracts = [
      { id: 'a', year: 2018, format: mel.format, flags: [] },
      { id: 'a', year: 2024, format: decp2022.format, flags: [] },
      { id: 'a', year: 2025, format: decp2022.format, flags: [] },
    ] as const
    const context = findingContext({ territory, contracts, inclusion: [{ year: 2020 }] })
    const span = (needs: ComputedIndicator['needs']) => spanPhrase({ needs }, context)
    expect(span([])).toBe(', de 2018 à 2025')
    expect(span(['establishments'])).toBe(', de 2018 à 2025')
    expect(span(['socialConsiderations'])).toBe(', de 2024 à 2025')
    expect(span(['inclusion'])).toBe(', en 2020')
    expect(spanPhrase({ needs: ['inclusion'] }, findingContext({ territory, contracts }))).toBe('')
  })
})
