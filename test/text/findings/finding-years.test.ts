import { describe, expect, it } from 'vitest'
import { indicator, millions, point, read, target, titleOf, unknownDate } from './finding-fixture.ts'

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
