import { describe, expect, it } from 'vitest'
import { WHOLE_PERIOD } from '../../../src/domain/series.ts'
import { answers, plain, point, read, shares, target } from './finding-fixture.ts'
import { countsSentence } from '../../../src/text/share-counts.ts'
import { phraseText } from '../../../src/text/language/phrase.ts'
import { shareText } from '../../../src/text/language/share.ts'
import type { Point } from '../../../src/domain/series.ts'

const SAID = 'des marchés qui le disent ont un volet social'
const last = answers('2025', [31, 69, 10])

describe('the finding of shares by year', () => {
  it('states the last complete year, its change in points, its three counts and its bounds', () => {
    const partial = answers('2026', [9, 1, 0], { partial: true })
    expect(read(shares([answers('2024', [28, 72, 0]), last, partial]))).toEqual({
      title: `En 2025, 31 % ${SAID}`,
      summary:
        'C’est 3 points de plus qu’en 2024. En 2025 : 31 oui, 69 non, 10 contrats non renseignés ; ' +
        'selon ce qu’on ne sait pas, la part est entre 28,2 % et 37,3 %.',
    })
  })

  it.each([
    [0.3, 'France', '2025 est 1 point au-dessus de l’objectif national.'],
    [0.36, 'France', '2025 est 5 points au-dessous de l’objectif national.'],
    [0.31, 'MEL', '2025 est au même niveau que l’objectif de la MEL.'],
  ])('holds it against a target of %s (%s)', (value, perimeter, sentence) => {
    const { title, summary } = read(shares([last], { targets: [target({ value, perimeter })] }))
    const whose = perimeter === 'MEL' ? 'de la MEL' : 'national'
    expect(title).toBe(
      `En 2025, 31 % ${SAID} ; l’objectif ${whose} pour fin 2025 était de ${Math.round(value * 100)} %`,
    )
    expect(summary).toContain(sentence)
  })

  it('says what is still to come in the present, the latest target first, landmarks after', () => {
    const targets = [
      target({ perimeter: 'MEL', value: 0.25, horizon: '2021-12-31', remark: 'Au moins.' }),
      target({ value: 0.3, horizon: '2030-06-30', expired: false }),
      target({ nature: 'landmark', value: 0.17, horizon: undefined, expired: false, period: '2018' }),
    ]
    const { title, summary } = read(shares([last], { targets }))
    expect(title).toBe(`En 2025, 31 % ${SAID} ; l’objectif national pour le 30 juin 2030 est de 30 %`)
    expect(summary).toContain(
      'L’objectif de la MEL pour fin 2021 était d’au moins 25 % : 2025 est 6 points au-dessus. ' +
        'Niveau national, mesuré sur une autre population : 17 % en 2018.',
    )
  })

  it('tells levels of elsewhere as of another population, and marks for countries as nobody’s target', () => {
    const landmark = { nature: 'landmark', horizon: undefined, expired: false } as const
    const mark = { ...landmark, perimeter: 'Union européenne', unit: 'part' } as const
    const targets = [
      target({ ...landmark, value: 0.17, period: '2018' }),
      target({ ...landmark, value: 0.132, period: '2021' }),
      target({ ...mark, value: 0.1, mark: { bound: 'atMost', verdict: 'good' } }),
      target({ ...mark, value: 0.2, mark: { bound: 'above', verdict: 'bad' } }),
    ]
    const { title, summary } = read(shares([last], { targets }))
    expect(title).toBe(`En 2025, 31 % ${SAID}`)
    expect(summary).toContain(
      'Niveau national, mesuré sur une autre population : 17 % en 2018 et 13,2 % en 2021. ' +
        'Repère européen, fait pour juger des pays et non un acheteur : au plus 10 %, bon ; plus de 20 %, mauvais.',
    )
  })

  it('warns that a target counts other contracts, or another thing', () => {
    const other = read(shares([last], { targets: [target()], caveats: ['other-population'] }))
    expect(other.summary).toContain('de l’objectif national, qui compte d’autres marchés que ces données.')
    const clause = read(
      shares([last], {
        targets: [target({ perimeter: 'MEL', broader: true })],
        caveats: ['clause-is-not-insertion'],
      }),
    )
    expect(clause.summary).toContain('de l’objectif de la MEL, qui ne porte que sur les clauses d’insertion.')
  })

  it('ignores a target in another unit: a multiplication without base is no gauge', () => {
    const doubling = target({ value: 2, unit: 'facteur' })
    expect(read(shares([last], { targets: [doubling] })).title).toBe(`En 2025, 31 % ${SAID}`)
  })

  it('does not compare with a partial year, nor a partial year with any', () => {
    const before = answers('2024', [28, 72, 0], { partial: true })
    expect(read(shares([before, last])).summary).not.toContain('2024')
    expect(read(shares([before])).title).toBe(`En 2024, 28 % ${SAID}, sur une partie de l’année`)
  })

  it('gives counts, no share, below five answers (rule 12)', () => {
    expect(read(shares([answers('2025', [2, 1, 4])]))).toEqual({
      title: 'En 2025, moins de cinq contrats renseignés : pas de part',
      summary:
        '3 contrats renseignés sur 7 : un pourcentage y ferait croire à une tendance. Les nombres sont dans le tableau.',
    })
  })

  it.each([
    [[0, 0, 40], 'En 2025, aucun des 40 contrats n’est renseigné : pas de part'],
    [[0, 0, 1], 'En 2025, le seul contrat n’est pas renseigné : pas de part'],
  ] as const)('says that nobody answers: %j', (counts, title) => {
    expect(read(shares([answers('2025', counts)])).title).toBe(title)
  })

  it('agrees with what is counted', () => {
    const of = { rowKind: 'awards' } as const
    expect(read(shares([answers('2025', [0, 0, 40])], {}, of)).title).toBe(
      'En 2025, aucune des 40 attributions n’est renseignée : pas de part',
    )
    expect(read(shares([answers('2025', [1, 1, 0])], {}, of)).title).toBe(
      'En 2025, moins de cinq attributions renseignées : pas de part',
    )
  })

  it('says nothing of bounds where all is known', () => {
    expect(read(shares([answers('2025', [10, 10, 0])])).summary).toBe('En 2025 : 10 oui, 10 non.')
  })

  it('counts a share by amount in euros', () => {
    const rows = [{ rowId: 'c', contribution: 5_000_000_00n, role: 'unknown' }] as const
    const euros = point('2025', 0.25, {
      numerator: 10_000_000_00n,
      denominator: 40_000_000_00n,
      unknown: 1,
      bounds: [10 / 45, 15 / 45],
      rows,
    })
    expect(plain(phraseText(countsSentence(euros, 'contracts')))).toBe(
      'En 2025 : 10 M€ oui, 30 M€ non, 1 contrat non renseigné (5 M€) ; ' +
        'selon ce qu’on ne sait pas, la part est entre 22,2 % et 33,3 %.',
    )
  })
})

describe('the finding of one share a series', () => {
  const each = { words: { each: 'la famille', share: SAID } }
  const family = (name: string, counts: readonly [number, number, number]): Point =>
    answers(WHOLE_PERIOD, counts, { series: name, seriesLabel: name })

  it('says where it is largest, then the next, the smallest, and those too small to say', () => {
    const points = [
      family('A', [62, 38, 0]),
      family('B', [11, 9, 0]),
      family('C', [4, 6, 1]),
      family('D', [1, 99, 0]),
      family('E', [2, 0, 0]),
      family('inconnu', [9, 1, 0]),
    ]
    expect(read(shares(points, each))).toEqual({
      title: `Au plus haut, dans la famille « A » : 62 % ${SAID}, de 2018 à 2025`,
      summary:
        'Viennent ensuite « B » (55 %) et « C » (40 %). La plus basse : « D » (1 %). ' +
        '1 famille a moins de cinq contrats renseignés : pas de part.',
    })
  })

  it.each([
    [['A', 'B'], 'La part est la même dans les 2 familles : 50 % '],
    [['A'], 'Dans la famille « A » : 50 % '],
  ])('of %j alone', (names, begin) => {
    expect(
      read(
        shares(
          names.map((name) => family(name, [5, 5, 0])),
          each,
        ),
      ).title,
    ).toBe(`${begin}${SAID}, de 2018 à 2025`)
  })

  it('names two at the top, counts more', () => {
    const low = family('Z', [1, 9, 0])
    const two = ['A', 'B'].map((name) => family(name, [5, 5, 0]))
    expect(read(shares([...two, low], each)).title).toContain(
      'Au plus haut, dans les familles « A » et « B » : 50 %',
    )
    const three = [...two, family('C', [5, 5, 0])]
    expect(read(shares([...three, low], each)).title).toContain('Dans 3 familles sur 4, 50 %')
  })

  it('is nothing where no series has five answers', () => {
    expect(read(shares([family('A', [1, 1, 0])], each)).title).toBe(
      'Marchés avec un volet social : trop peu de contrats pour le dire',
    )
  })
})

describe('a share in a sentence', () => {
  it.each([
    [0, '0 %'],
    [0.0004, 'moins de 0,1 %'],
    [0.004, '0,4 %'],
    [0.0834, '8,3 %'],
    [0.31, '31 %'],
    [0.995, '99,5 %'],
    [0.9999, '99,9 %'],
    [1, '100 %'],
  ])('%s reads %s: what is not nothing is never 0, what is not all never 100', (value, text) => {
    expect(plain(shareText(value))).toBe(text)
  })
})
