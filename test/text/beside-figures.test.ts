import { describe, expect, it } from 'vitest'
import { sumsBeside } from '../../src/text/data/sums-beside.ts'
import type { AmountStatus } from '../../src/domain/contract/contract.ts'
import type { FlagCode } from '../../src/domain/contract/flag.ts'
import { missingFieldSentences } from '../../src/text/data/missing-fields.ts'
import { phraseText } from '../../src/text/language/phrase.ts'
import { sourcesLine } from '../../src/text/data/sources-line.ts'
import { whatIsUnknown } from '../../src/text/unknown.ts'
import { answers, indicator, millions, ofSeries, point, unknownDate } from './findings/finding-fixture.ts'
import type { Aggregate, PointRow, RowKind } from '../../src/domain/series.ts'
import { decp2022 } from '../../src/formats/decp-2022.ts'
import { mel } from '../../src/formats/mel.ts'

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

const row = (rowId: string, role: PointRow['role'], contribution = 0n): PointRow => ({
  rowId,
  role,
  contribution,
})

describe('what is not known beside a figure', () => {
  const said = (...args: Parameters<typeof indicator>) =>
    whatIsUnknown(indicator(...args)).map((phrase) => plain(phraseText(phrase)))

  it('nothing where all is known', () => {
    expect(said([point('2025', millions(3))])).toEqual([])
  })

  it('counts each contract without amount once, in however many series it stands', () => {
    const rows = [row('a', 'unknown'), row('b', 'unknown')]
    const points = [ofSeries('x', millions(1), { rows }), ofSeries('y', millions(1), { rows: [rows[0]!] })]
    expect(said(points)).toEqual([
      '2 contrats n’indiquent pas de montant : ils n’entrent pas dans les sommes.',
    ])
  })

  it('agrees in the singular', () => {
    expect(said([point('2025', millions(1), { rows: [row('a', 'unknown')] })])).toEqual([
      '1 contrat n’indique pas de montant : il n’entre pas dans les sommes.',
    ])
  })

  it('names what stands in "date inconnue" and in a field not filled in', () => {
    const rows = [row('a', 'numerator', millions(43))]
    expect(said([unknownDate(millions(43), { rows })])).toEqual([
      '1 contrat sans date connue, soit 43 M€ : dans les totaux, mais dans aucune année.',
    ])
    expect(said([ofSeries('inconnu', millions(43), { rows })])).toEqual([
      '« Inconnu » : 1 contrat, soit 43 M€.',
    ])
  })

  it('speaks of the rows that the figure is made of, and of what becomes of them', () => {
    const of = (rowKind: RowKind, aggregate: Aggregate) => ({
      indicator: 'exemple',
      unit: 'heures' as const,
      rowKind,
      aggregate,
    })
    const rows = [row('a', 'unknown'), row('b', 'unknown')]
    const points = [point('2025', 12, { rows })]
    const hours = { unit: 'heures', series: { ...of('inclusion', 'sum'), points } } as const
    expect(said(points, hours)).toEqual(['2 lignes n’entrent pas dans le calcul, faute d’être renseignées.'])
    const shared = [answers('2025', [3, 4, 1]), answers('2024', [3, 4, 1])]
    const share = { unit: 'part', series: { ...of('awards', 'share'), points: shared } } as const
    expect(said(shared, share)).toEqual([
      'En tout, 2 attributions non renseignées : elles n’entrent pas dans la part, et les bornes disent ce qu’elles pourraient y changer.',
    ])
  })

  it('adds nothing up where values do not add up', () => {
    const points = [unknownDate(0.96, { rows: [row('a', 'numerator', 1n)] })]
    const series = {
      indicator: 'exemple',
      unit: 'part',
      rowKind: 'awards',
      aggregate: 'share',
      points,
    } as const
    expect(said(points, { unit: 'part', series })).toEqual([
      '1 attribution sans date connue, hors de toute année.',
    ])
  })

  it('gathers the unknown of all years in one line', () => {
    const of = (period: string, id: string) =>
      point(period, 0.1, { series: 'inconnu', seriesLabel: 'Lieu inconnu', rows: [row(id, 'numerator')] })
    expect(said([of('2024', 'a'), of('2025', 'b')], { unit: 'part' })).toEqual([
      '« Lieu inconnu » : 2 contrats.',
    ])
  })

  it('says which numbers of people are held back', () => {
    const points = [point('2020', null, { masked: true }), point('2021', null, { masked: true })]
    expect(said(points, { unit: 'personnes' })).toEqual([
      '2020 et 2021 : nombre non montré, pour ne rien dire de moins de cinq personnes.',
    ])
  })
})

describe('sums that stand beside (rules 5 and 7)', () => {
  const points = [
    point('2021', millions(1_415), {
      rows: [
        row('salt', 'numerator', millions(1_000)),
        row('large', 'numerator', millions(200)),
        row('a', 'numerator', millions(215)),
      ],
    }),
    point('2022', millions(188), {
      rows: [row('b', 'numerator', millions(100)), row('titled', 'numerator', millions(88))],
    }),
  ]
  const subject = indicator(points, { caveats: ['amounts-set-beside'] })
  const of = (id: string, amountStatus: AmountStatus, ...flags: FlagCode[]) => ({
    id,
    amountStatus,
    flags: flags.map((code) => ({ code })),
  })

  it('name very large amounts and implausible ones by their names', () => {
    const [salt, large] = [of('salt', 'implausible'), of('large', 'veryLarge')]
    const said = (...contracts: ReturnType<typeof of>[]) => sumsBeside(subject, contracts).map(plain)
    expect(said(salt)).toEqual(['Sans un montant invraisemblable, 2021 serait à 415 M€.'])
    expect(said(large)).toEqual(['Sans un très grand montant, 2021 serait à 1,22 Md€.'])
    expect(said(salt, large)).toEqual([
      'Sans un très grand montant et un montant invraisemblable, 2021 serait à 215 M€.',
    ])
  })

  it('and concessions by their title', () => {
    expect(sumsBeside(subject, [of('titled', 'stated', 'title-says-concession')]).map(plain)).toEqual([
      'Sans une concession par son titre, 2022 serait à 100 M€.',
    ])
  })

  it('are left out where the entry does not name the caveat', () => {
    expect(sumsBeside(indicator(points), [of('salt', 'implausible')])).toEqual([])
  })
})

describe('fields that a format does not have (rule 6)', () => {
  it('are said to be missing, never zero', () => {
    const [fields, place] = missingFieldSentences([{ format: mel.format }, { format: mel.format }]).map(plain)
    expect(fields).toBe(
      'Les fichiers lus n’ont pas de rubrique pour le volet social, le volet environnemental, le nombre d’offres reçues et la sous-traitance. Cela ne veut pas dire qu’il n’y en a pas, mais qu’on ne peut pas le savoir.',
    )
    expect(place).toMatch(/^La commune des fournisseurs/)
  })

  it('are counted where only some files have them', () => {
    const contracts = [
      { format: mel.format },
      { format: decp2022.format },
      { format: decp2022.format },
    ] as const
    expect(plain(missingFieldSentences(contracts)[0]!)).toContain('le format de 2 contrats sur 3')
  })

  it('are not mentioned where all files have them; places are unknown in every format', () => {
    expect(missingFieldSentences([{ format: decp2022.format }])).toHaveLength(1)
  })

  it('say nothing of places where a file of establishments tells them', () => {
    expect(missingFieldSentences([{ format: decp2022.format }], { placesKnown: true })).toEqual([])
  })
})

describe('the sources under a figure', () => {
  const licence = 'Licence Ouverte 2.0'
  it('name each producer once, each title with its last update', () => {
    const line = sourcesLine([
      { title: 'Marchés 2018-2023', publisher: 'MEL', licence, published: '2024-01-15' },
      { title: 'Marchés 2024', publisher: 'MEL', licence, published: undefined },
      { title: 'DECP', publisher: 'DGFiP', licence, published: '2026-10-31' },
    ])
    expect(plain(line)).toBe(
      'MEL, « Marchés 2018-2023 » (15/01/2024) et « Marchés 2024 » ; DGFiP, « DECP » (31/10/2026). Licence Ouverte 2.0',
    )
  })
})
