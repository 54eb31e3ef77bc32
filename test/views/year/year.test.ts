import { describe, expect, it } from 'vitest'
import type { Portal } from '../../../src/domain/portal.ts'
import type { Point } from '../../../src/domain/series.ts'
import { FEWEST_FOR_A_SHARE } from '../../../src/domain/small-numbers.ts'
import { phraseText } from '../../../src/text/language/phrase.ts'
import type { Figure } from '../../../src/text/language/phrase.ts'
import { YEAR_TOPICS } from '../../../src/text/year/topics.ts'
import { EASY_TOPICS } from '../../../src/text/year/easy-topics.ts'
import { changesOfYear } from '../../../src/views/year/changes.ts'
import { easyYear } from '../../../src/views/year/easy.ts'
import { gapsOfYear } from '../../../src/views/year/gaps.ts'
import { partsOfYear } from '../../../src/views/year/statements.ts'
import { indicatorOfTopic, toldYears, yearToOpen } from '../../../src/views/year/told-years.ts'
import { derivedPortal, hasRealFiles } from '../../outputs/derived.ts'
import { smallWorlds } from '../../text/small-worlds.ts'
import { saidEasily, saidOfYears, wordsOfSentences } from './said.ts'
import type { Said } from './said.ts'

const demonstration = await derivedPortal('demonstration')
const real = hasRealFiles ? await derivedPortal('real') : undefined
const few = [...smallWorlds(demonstration, [0, 1, 3, 4], 20)]
const worlds = [...smallWorlds(demonstration, [5, 8, 30], 20)]
const portals: readonly (readonly [name: string, portals: readonly Portal[]])[] = [
  ['the demonstration', [demonstration]],
  ['portals of five, eight and thirty contracts', worlds],
  ['the real file (skipped where it is absent)', real ? [real] : []],
]

const figuresOf = ({ phrase }: Said): readonly Figure[] => phrase.filter((part) => typeof part !== 'string')
const wordsOnly = ({ phrase }: Said): string => phrase.filter((part) => typeof part === 'string').join('·')

/** What a point says in the column that a figure names. */
function cell({ value, bounds, range }: Point, column: Figure['column']) {
  if (column === undefined) return value
  return (bounds ?? range)?.[column === 'borne_basse' ? 0 : 1]
}

function isOfIndicator(portal: Portal, { indicator }: Said, figure: Figure): boolean {
  const points = indicatorOfTopic(portal, indicator ?? '')?.series.points ?? []
  return points.some(
    (point) =>
      point.period === figure.period &&
      point.series === figure.series &&
      cell(point, figure.column) === figure.value,
  )
}

describe.each(portals)('the pages of the years of %s', (_, all) => {
  const said = all.flatMap((portal) => saidOfYears(portal).map((each) => ({ portal, each })))
  const easily = all.flatMap((portal) => saidEasily(portal).map((each) => ({ portal, each })))

  it('print no figure that its indicator does not hold', () => {
    const wrong = [...said, ...easily].flatMap(({ portal, each }) =>
      figuresOf(each).filter((figure) => !isOfIndicator(portal, each, figure)),
    )
    expect(wrong.slice(0, 3)).toEqual([])
  })

  it('print no number outside these figures but the year and the one before', () => {
    const stray = [...said, ...easily].filter(({ each }) =>
      (wordsOnly(each).match(/\d+/g) ?? []).some(
        (number) => each.year - Number(number) > 1 || Number(number) > each.year,
      ),
    )
    expect(stray.map(({ each }) => phraseText(each.phrase)).slice(0, 3)).toEqual([])
  })

  it.each([
    ['25 words', said, 25],
    ['15 words in easy language', easily, 15],
  ])('have sentences of at most %s', (_, sentences, most) => {
    const texts = sentences.map(({ each }) => phraseText(each.phrase))
    expect(texts.filter((text) => Math.max(...wordsOfSentences(text)) > most).slice(0, 3)).toEqual([])
  })

  it('begin each sentence with a capital or a number, and end it', () => {
    const texts = [...said, ...easily].map(({ each }) => phraseText(each.phrase))
    expect(texts.filter((text) => !/^[\p{Lu}\d«].*[.]$/u.test(text)).slice(0, 3)).toEqual([])
  })

  it('tell each topic once: known, or not known with the reason', () => {
    const wrong = all.flatMap((portal) =>
      toldYears(portal).flatMap(({ year }) => {
        const known = partsOfYear(portal, year).flatMap(({ statements }) =>
          statements.map(({ indicator }) => indicator.id),
        )
        const unknown = gapsOfYear(portal, year)
          .map(({ what }) => what.toLowerCase())
          .join(' ')
        return YEAR_TOPICS.filter(
          ({ indicator, name }) =>
            name !== undefined && known.includes(indicator) === unknown.includes(name.toLowerCase()),
        ).map(({ indicator }) => `${indicator} ${year}`)
      }),
    )
    expect(wrong.slice(0, 3)).toEqual([])
  })

  it('hold no easy number that stands alone', () => {
    const numbers = easily
      .filter(({ each }) => figuresOf(each).length > 0)
      .map(({ each }) => phraseText(each.phrase))
    const compared = /sur\u00a0|plus qu’en|moins qu’en|autant qu|^Aucun|^Tous/
    expect(numbers.filter((text) => !compared.test(text)).slice(0, 3)).toEqual([])
  })
})

describe('the years that have a page', () => {
  it('are none where a portal has three or four contracts', () => {
    expect(few.flatMap(toldYears)).toEqual([])
    expect(few.map(yearToOpen)).toEqual(few.map(() => undefined))
  })

  it('have five contracts or more, newest first; the last whole one is opened', () => {
    const years = toldYears(demonstration).map(({ year }) => year)
    expect(years).toEqual(years.toSorted((a, b) => b - a))
    for (const { year } of toldYears(demonstration)) {
      const point = indicatorOfTopic(demonstration, 'nombre-de-marches')!.series.points.find(
        ({ period }) => period === String(year),
      )
      expect(Number(point!.value)).toBeGreaterThanOrEqual(FEWEST_FOR_A_SHARE)
    }
    expect([years[0], yearToOpen(demonstration)]).toEqual([2026, 2025])
  })
})

describe('a year that the files hold in part', () => {
  const statements = partsOfYear(demonstration, 2026).flatMap((part) => part.statements)

  it('says so under each figure, and is held against no other', () => {
    const silent = statements.filter(
      ({ notes }) => !notes.some((note) => phraseText(note).includes('partie de l’année')),
    )
    expect(statements.length).toBeGreaterThan(10)
    expect(silent.map(({ indicator }) => indicator.id)).toEqual([])
    expect(changesOfYear(demonstration, 2026)).toEqual({
      statements: [],
      instead: 'L’année 2026 est incomplète dans les fichiers : elle ne se compare à aucune autre.'.replace(
        ' :',
        '\u00a0:',
      ),
    })
  })

  it('leaves out of the easy page what only a comparison would tell', () => {
    const { statements: easy, instead } = easyYear(demonstration, { year: 2026, partial: true })
    expect(instead).toBe('Il manque des mois de 2026.')
    expect(easy.map(({ id }) => id)).not.toContain('nombre-de-marches')
    expect(easy.every(({ remarks }) => remarks.includes('Il manque des mois.'))).toBe(true)
  })
})

describe('a year of the demonstration', () => {
  const sentencesOf = (year: number) =>
    partsOfYear(demonstration, year).flatMap(({ statements }) =>
      statements.map(({ phrase }) => phraseText(phrase)),
    )

  it('is told in plain sentences', () => {
    expect(sentencesOf(2025).slice(0, 2)).toEqual([
      'La MEL a signé 244\u00a0marchés.',
      'Leur montant prévu est de 263\u00a0M€, hors taxes.',
    ])
    expect(changesOfYear(demonstration, 2025).statements.map(({ phrase }) => phraseText(phrase))[0]).toBe(
      'Plus de marchés signés\u00a0: 244, contre 225 en 2024.',
    )
  })

  it('is told in easy words', () => {
    const { statements } = easyYear(demonstration, { year: 2025, partial: false })
    expect(statements.slice(0, 2).map(({ phrase }) => phraseText(phrase))).toEqual([
      'La MEL a signé 244\u00a0marchés, plus qu’en 2024.',
      'Le prix prévu est de 263\u00a0millions d’euros, plus qu’en 2024.',
    ])
    expect(statements.map(({ id }) => id)).toEqual(EASY_TOPICS.map(({ indicator }) => indicator))
  })

  it('before the field existed says which rubric would tell', () => {
    const gaps = gapsOfYear(demonstration, 2020)
    expect(gaps.map(({ reason }) => reason)).toContain(
      'Il faudrait la rubrique «\u00a0Volet social\u00a0» dans les fichiers publiés.',
    )
  })
})

describe.skipIf(!real)('a year of the real file (skipped where it is absent)', () => {
  it('tells amounts and firms, and names the files that would tell the rest', () => {
    const year = yearToOpen(real!)!
    expect(partsOfYear(real!, year).map(({ part }) => part)).toContain('signed')
    const gaps = gapsOfYear(real!, year)
    expect(gaps.flatMap(({ file }) => file?.schema ?? [])).toEqual(
      expect.arrayContaining(['etablissements', 'insertion']),
    )
  })
})
