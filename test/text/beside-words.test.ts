import { describe, expect, it } from 'vitest'
import { INDICATORS } from '../../src/indicators/registry.ts'
import { definitions } from '../../src/text/glossary/definitions.ts'
import { eachNoun } from '../../src/text/language/each.ts'
import { howToRead } from '../../src/text/data/how-to-read.ts'
import { agreement, countRows, pronoun } from '../../src/text/row-words.ts'
import { sourcesOf } from '../../src/text/data/sources-of.ts'
import { typeset } from '../../src/text/language/typography.ts'
import { textsIn, typographyFaults } from './french.ts'
import { indicator, plain } from './findings/finding-fixture.ts'
import type { Portal } from '../../src/domain/portal.ts'
import { decp2022 } from '../../src/formats/decp-2022.ts'
import { mel } from '../../src/formats/mel.ts'
import { apartText } from '../../src/text/themes.ts'

describe('how to read a figure', () => {
  it('is one short line from the unit and the caveats', () => {
    const line = howToRead({ unit: 'EUR', caveats: ['amount-is-not-spending', 'partial-years'] })
    expect(plain(line!)).toBe(
      'Comment lire ce chiffre : euros hors taxes ; prix ou maximums prévus, non ce qui a été payé ; les années hachurées sont incomplètes.',
    )
  })

  it('is nothing where there is nothing to know', () => {
    expect(howToRead({ unit: 'contrats', caveats: [] })).toBeUndefined()
  })

  it('is set as French is, for every indicator', () => {
    const lines = INDICATORS.flatMap((entry) => howToRead(entry) ?? [])
    expect(lines.length).toBeGreaterThan(0)
    expect(lines.flatMap(typographyFaults)).toEqual([])
  })
})

describe('the words of the indicators, defined', () => {
  const localScope = {
    communes: new Map([['59350', { code: '59350', name: 'Lille', population: 236_000 }]]),
    department: { code: '59', name: 'Nord' },
    region: { code: '32', name: 'Hauts-de-France' },
    population: 1_190_000,
  }
  const elsewhere = {
    subject: 'heures par équivalent temps plein',
    territory: 'Loir-et-Cher',
    indicator: 'equivalents-temps-plein',
    value: '1622',
    unit: 'heures',
    period: '2020',
    source: 'calculé : 60 000 h pour 37 équivalents temps plein',
    author: undefined,
    date: undefined,
    address: undefined,
    remark: undefined,
  }
  const facts = { fullTimeHours: 1607, fewest: 5, facts: [elsewhere] }
  const entries = definitions({ ...facts, localScope })

  it('tell the territory, the divisor and the mask from the program, not by heart', () => {
    const all = plain(entries.flatMap(({ paragraphs }) => paragraphs).join(' '))
    expect(all).toContain('la commune (Lille), le département (Nord), la région (Hauts-de-France)')
    expect(all).toContain('divisées par 1 607 heures')
    expect(all).toContain('Un nombre de 1 à 4 personnes')
    expect(all).toContain('1 190 000 habitants')
    expect(all).toContain('D’autres sources divisent autrement : 1 622 heures (Loir-et-Cher, 2020, calculé')
  })

  it('say of a region one circle, and of a body without territory none', () => {
    const told = (scope: Partial<typeof localScope>) =>
      definitions({ ...facts, facts: [], localScope: { communes: new Map(), population: 0, ...scope } })
        .flatMap(({ paragraphs }) => paragraphs)
        .join(' ')
    const { communes, population } = localScope
    expect(plain(told({ communes, population }))).toContain('Un cercle : la commune (Lille).')
    expect(plain(told({}))).toContain('aucune entreprise ne lui est locale')
    expect(told({})).not.toContain('D’autres sources')
  })

  it('have anchors of their own and French typography', () => {
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length)
    const texts = entries.flatMap(({ title, paragraphs }) => [title, ...paragraphs])
    expect(texts.flatMap(typographyFaults)).toEqual([])
  })
})

describe('nouns', () => {
  it.each([
    ['la famille', 'famille', 'familles', true],
    ['le type de structure', 'type de structure', 'types de structure', false],
    ['l’année', 'année', 'années', true],
    [undefined, 'rubrique', 'rubriques', true],
  ])('%s', (each, singular, plural, feminine) => {
    expect(eachNoun(each)).toEqual({ singular, plural, feminine })
  })

  it('agree with rows in gender and number', () => {
    expect(plain(countRows(1, 'awards'))).toBe('1 attribution')
    expect([agreement(1, 'awards'), agreement(2, 'awards'), agreement(2, 'contracts')]).toEqual([
      'e',
      'es',
      's',
    ])
    expect([pronoun(1, 'inclusion'), pronoun(3, 'contracts')]).toEqual(['elle', 'ils'])
  })
})

describe('the sources behind an indicator', () => {
  const portal = {
    sources: ['mel', 'decp', 'hours', 'places'].map((id) => ({ id })),
    reconciliation: {
      files: [
        { source: 'mel', format: mel.format },
        { source: 'decp', format: decp2022.format },
      ],
      recordFiles: [
        { source: 'hours', kind: 'inclusion' },
        { source: 'places', kind: 'establishments' },
      ],
    },
  } as unknown as Portal
  const ids = (
    needs: Parameters<typeof sourcesOf>[0]['needs'],
    rowKind: 'contracts' | 'inclusion' = 'contracts',
  ) => sourcesOf({ needs, series: { ...indicator([]).series, rowKind } }, portal).map(({ id }) => id)

  it('are the files that have its fields, and the register that it needs', () => {
    expect(ids([])).toEqual(['mel', 'decp'])
    expect(ids(['socialConsiderations'])).toEqual(['decp'])
    expect(ids(['establishments'])).toEqual(['mel', 'decp', 'places'])
    expect(ids(['inclusion'], 'inclusion')).toEqual(['hours'])
  })

  it('are all of them where none has what it needs', () => {
    expect(ids(['structures'], 'inclusion')).toEqual(['mel', 'decp', 'hours', 'places'])
  })
})

it('sentences of the registry are set as French is', () => {
  const faults = INDICATORS.flatMap(({ id, label, question, words = {} }) =>
    textsIn({ label, question: typeset(question), words })
      .filter(([path]) => path !== 'words.lead')
      .flatMap(([path, text]) => typographyFaults(text).map((fault) => `${id} ${path}: ${fault}`)),
  )
  expect(faults).toEqual([])
})

it('tells what stands outside the total, and where the files read have none of it', () => {
  expect(plain(apartText(404, 115_000_000_00n))).toBe('404 contrats, 115 M€')
  expect(apartText(0, 0n)).toBe('aucun contrat dans les fichiers lus')
})
