import { isTitledConcession } from '../../domain/contract/titled-concession.ts'
import type { Contract } from '../../domain/contract/contract.ts'
import type { ComputedIndicator } from '../../domain/indicator.ts'
import { eurosForDrawing, sumCents } from '../../domain/money.ts'
import type { Cents } from '../../domain/money.ts'
import type { Portal } from '../../domain/portal.ts'
import { contractIdOf } from '../../domain/series.ts'
import { supplierPath } from '../../indicators/supplier-book.ts'
import { formatCount, formatEurosShort, formatNumber } from '../../text/language/format.ts'
import { fr } from '../../text/language/typography.ts'
import { isUnknown, ranking } from '../../text/points.ts'
import type { KnownPoint } from '../../text/points.ts'
import type { Consultation } from './consultation.ts'
import { edgesOf, lotsOf } from './lots-of.ts'
import type { LotsOfFigure } from './lots-of.ts'

const BY_FIRM = 'plus-grands-titulaires'
const PERSONS = 'personnes-physiques'
const MOST = 10
/** More than the third of a firm's sum is a large part. */
const LARGE_PART = 3n

/** A firm with its bar: widths in percent of the largest. */
export interface FirmBar {
  readonly name: string
  readonly path: string | undefined
  readonly point: KnownPoint
  readonly text: string
  readonly width: number
  /** The part that rests on contracts whose title calls them a concession (rule 5). */
  readonly hollow: number
  /** Where its lots of the consultation begin. */
  readonly edges: readonly number[]
  /** More than half of it are lots of that consultation. */
  readonly carried: boolean
  /** What those lots are of it, in words, where they are a large part. */
  readonly lotsText?: string
}

export interface Firms {
  readonly indicator: ComputedIndicator
  readonly firms: readonly FirmBar[]
  /** Whole euros of 100 € signed: those shown, and all others. */
  readonly share: number
  /** How many other firms the ranking has: persons and the unnamed are no firms. */
  readonly others: number
}

const percent = (part: Cents, whole: Cents) =>
  whole === 0n ? 0 : Math.round((eurosForDrawing(part) / eurosForDrawing(whole)) * 10_000) / 100

function titledSum({ rows }: KnownPoint, titled: ReadonlySet<string>): Cents {
  return sumCents(
    [...rows]
      .filter(({ rowId, role }) => role === 'numerator' && titled.has(contractIdOf(rowId)))
      .map(({ contribution }) => BigInt(contribution)),
  )
}

/** "dont 58 M€ : 3 lots de cette consultation". */
function lotsText({ amounts, sum }: LotsOfFigure): string {
  return fr`dont ${formatEurosShort(sum)} : ${formatCount(amounts.length, 'lot', 'lots')} de cette consultation`
}

/** The ten firms with most, a contract of several shared equally; `undefined` where none has a sum. */
export function homeFirms(portal: Portal, consultation?: Consultation): Firms | undefined {
  const indicator = portal.indicators.find(({ id }) => id === BY_FIRM)
  if (indicator === undefined || indicator.absent !== undefined) return undefined
  const points = ranking(indicator.series.points).filter(({ value }) => BigInt(value) > 0n)
  const ranked = points.filter((point) => !isUnknown(point) && point.series !== PERSONS)
  const shown = ranked.slice(0, MOST)
  if (shown.length === 0) return undefined
  const titled = new Set(portal.contracts.filter(isTitledConcession).map(({ id }: Contract) => id))
  const largest = BigInt(shown[0]!.value)
  const firms = shown.map((point): FirmBar => {
    const value = BigInt(point.value)
    const lots = lotsOf(point.rows, consultation)
    return {
      name: point.seriesLabel ?? point.series ?? '',
      path: point.series === undefined ? undefined : supplierPath(point.series, portal),
      point,
      text: formatEurosShort(value),
      width: percent(value, largest),
      hollow: percent(titledSum(point, titled), largest),
      edges: edgesOf(lots, value - lots.sum).map((edge) => percent(edge, largest)),
      carried: lots.sum * 2n > value,
      ...(lots.sum * LARGE_PART > value && { lotsText: lotsText(lots) }),
    }
  })
  const total = sumCents(points.map(({ value }) => BigInt(value)))
  return {
    indicator,
    firms,
    share: Math.round(percent(sumCents(shown.map(({ value }) => BigInt(value))), total)),
    others: ranked.length - shown.length,
  }
}

const FEWEST_CARRIED = 3

/** What a consultation explains of the ranking, else how much of 100 € the firms shown have. */
export function firmsTitle({ firms, share }: Firms): string {
  const carried = firms.filter((firm) => firm.carried).length
  const first =
    firms.length === 1 ? 'La première entreprise a' : fr`Les ${firms.length} premières entreprises ont`
  return carried >= FEWEST_CARRIED
    ? fr`Une seule consultation porte ${carried} des ${firms.length} premières entreprises`
    : fr`${first} ${share} € sur 100 signés`
}

export function firmsReading({ firms }: Firms): string {
  const lots = firms.some(({ edges }) => edges.length > 0)
  const hollow = firms.some((firm) => firm.hollow > 0)
  return [
    ...(lots ? [fr`La part rayée vient de cette consultation.`] : []),
    ...(hollow ? [fr`Barre vide : une concession, d'après son titre.`] : []),
    fr`Un marché à plusieurs est partagé à parts égales : une estimation.`,
  ].join(' ')
}

/** Both parts of the last bar, which add up to 100. */
export function shareTexts({ share, others }: Firms): readonly [shown: string, rest: string] {
  return [
    fr`${share} € sur 100`,
    fr`${100 - share} € pour ${others === 1 ? 'l’autre' : `les ${formatNumber(others)} autres`}`,
  ]
}
