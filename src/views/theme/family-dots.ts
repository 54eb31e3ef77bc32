import { max, min } from 'd3'
import type { ComputedIndicator, Meaning } from '../../domain/indicator.ts'
import { sumQuantities, divide } from '../../domain/quantities.ts'
import { rowsOfEach } from '../../domain/rows.ts'
import { quantityForDrawing } from '../../domain/series.ts'
import type { Point } from '../../domain/series.ts'
import { formatPercent } from '../../text/language/format.ts'
import { fr } from '../../text/language/typography.ts'
import { hasValue, isUnknown } from '../../text/points.ts'
import { FEWEST_FOR_A_SHARE } from '../../domain/small-numbers.ts'

/** One measure of a family: across in percent of the width. */
export interface FamilyDot {
  readonly meaning: Meaning
  readonly mark: 'round' | 'diamond'
  readonly at: number
  readonly from: number
  readonly to: number
  /** Fewer rows than would carry a comparison. */
  readonly hollow: boolean
  readonly word: string
  /** With its share, for those who do not see it. */
  readonly words: string
}

export interface FamilyOfDots {
  readonly name: string
  readonly path: string | undefined
  readonly count: number
  readonly dots: readonly FamilyDot[]
}

export interface FamilyDots {
  readonly all: FamilyOfDots
  readonly families: readonly FamilyOfDots[]
  /** Families with too few rows for a share. */
  readonly left: number
  /** Of the last measure, among families of many rows: the lowest and the highest share. */
  readonly ends: readonly [low: number, high: number] | undefined
}

/** A measure of families, with the word that stands on its mark. */
export interface FamilyMeasure {
  readonly indicator: ComputedIndicator
  readonly word: string
}

/** From here on a mark is full. */
const MANY_ROWS = 20

const percent = (part: number) => Math.round(part * 10_000) / 100

function dotOf({ indicator, word }: FamilyMeasure, index: number, point: Point, share: number): FamilyDot {
  const [low, high] = point.bounds ?? [share, share]
  return {
    meaning: indicator.chart.meaning,
    mark: index === 0 ? 'round' : 'diamond',
    at: percent(share),
    from: percent(low),
    to: percent(high),
    hollow: point.rows.length < MANY_ROWS,
    word,
    words: fr`${word} ${formatPercent(share)}`,
  }
}

/** All families together, as one point: what is unknown is no in the low bound and yes in the high one. */
function pooled(points: readonly Point[]): Point & { readonly value: number | null } {
  const sum = (values: readonly Point['numerator'][]) => sumQuantities(values)
  const numerator = sum(points.map((point) => point.numerator))
  const denominator = sum(points.map((point) => point.denominator))
  const unknown = points.reduce((count, point) => count + point.unknown, 0)
  const [yes, known] = [quantityForDrawing(numerator), quantityForDrawing(denominator)]
  return {
    ...points[0]!,
    value: divide(numerator, denominator),
    bounds: [yes / (known + unknown), (yes + unknown) / (known + unknown)],
    rows: rowsOfEach(points, ({ rows }) => rows),
  }
}

/**
 * Families by a share or two, each a mark with its bounds, the highest of the last measure first; nothing where no
 * family has enough rows.
 */
export function familyDots(
  measures: readonly FamilyMeasure[],
  linkOf: (series: string) => string | undefined = () => undefined,
): FamilyDots | undefined {
  const pointsOf = ({ indicator: { series } }: FamilyMeasure) =>
    series.points.filter((point) => point.series !== undefined && !isUnknown(point))
  const keys = [...new Set(measures.flatMap(pointsOf).map(({ series }) => series!))]
  const families = keys.map((key): FamilyOfDots => {
    const points = measures.map((measure) => pointsOf(measure).find(({ series }) => series === key))
    return {
      name: points.find((point) => point !== undefined)?.seriesLabel ?? key,
      path: linkOf(key),
      count: max(points, (point) => point?.rows.length ?? 0) ?? 0,
      dots: points.flatMap((point, index) =>
        point && hasValue(point)
          ? [dotOf(measures[index]!, index, point, quantityForDrawing(point.value))]
          : [],
      ),
    }
  })
  const told = families.filter(({ dots }) => dots.length === measures.length)
  if (told.length === 0) return undefined
  const last = ({ dots }: FamilyOfDots) => dots.at(-1)!.at
  const wide = told.filter(({ count }) => count >= MANY_ROWS)
  const whole = measures.map((measure) => pooled(pointsOf(measure)))
  return {
    all: {
      name: 'Toutes les familles',
      path: undefined,
      count: max(whole, ({ rows }) => rows.length) ?? 0,
      dots: whole.flatMap((point, index) =>
        point.value === null ? [] : [dotOf(measures[index]!, index, point, point.value)],
      ),
    },
    families: told.toSorted((a, b) => last(b) - last(a) || b.count - a.count),
    left: families.length - told.length,
    ends: wide.length < 2 ? undefined : [min(wide, last)! / 100, max(wide, last)! / 100],
  }
}

/** "De 31 % à 53 % selon la famille d’achats". */
export function familyTitle({ ends }: FamilyDots, words: string): string {
  if (ends === undefined) return fr`${words}, famille par famille`
  return fr`${words} : de ${formatPercent(ends[0])} à ${formatPercent(ends[1])} selon la famille`
}

/** How to read the marks, and who is left out. */
export function familyReading({ families, left, ends }: FamilyDots, rows: string): string {
  const hollow = families.some(({ count }) => count < MANY_ROWS)
  return [
    fr`Le trait va d'une borne à l'autre.`,
    ...(hollow
      ? [
          fr`Marque creuse : moins de ${MANY_ROWS} ${rows}, à lire avec prudence${ends ? ' et hors du titre' : ''}.`,
        ]
      : []),
    ...(left > 0
      ? [
          fr`Sans ${left === 1 ? 'une famille' : `${left} familles`} dont moins de ${FEWEST_FOR_A_SHARE} ${rows} le disent.`,
        ]
      : []),
  ].join(' ')
}
