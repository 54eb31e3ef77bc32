import { UNKNOWN_PERIOD } from '../domain/series.ts'
import { figureOf, hasValue, isUnknown } from './points.ts'
import { agreement, countRows, pronoun } from './row-words.ts'
import { isPlural } from './language/units.ts'
import { fr } from './language/typography.ts'
import type { ComputedIndicator } from '../domain/indicator.ts'
import type { KnownPoint } from './points.ts'
import type { Phrase } from './language/phrase.ts'
import type { Point } from '../domain/series.ts'

/** Distinct rows: each once, in however many series it stands. */
function distinct(points: readonly Point[], only?: 'unknown'): number {
  const rows = points.flatMap(({ rows }) => [...rows])
  return new Set(rows.filter(({ role }) => only === undefined || role === only).map(({ rowId }) => rowId))
    .size
}

/** How many rows say nothing, and what becomes of them in this kind of figure. */
function silent({ series, unit }: ComputedIndicator): Phrase | undefined {
  const { rowKind, aggregate, points } = series
  const count = distinct(points, 'unknown')
  if (count === 0) return undefined
  const many = isPlural(count)
  const they = pronoun(count, rowKind)
  const out = many ? 'n’entrent' : 'n’entre'
  const counted = countRows(count, rowKind)
  if (aggregate === 'share' && points.some(({ bounds }) => bounds !== undefined)) {
    return [
      fr`En tout, ${counted} non renseigné${agreement(count, rowKind)} : ${they} ${out} pas dans la part, et les bornes disent ce qu'${they} pourrai${many ? 'en' : ''}t y changer.`,
    ]
  }
  if (aggregate === 'sum' && unit === 'EUR') {
    return [
      fr`${counted} ${many ? 'n’indiquent' : 'n’indique'} pas de montant : ${they} ${out} pas dans les sommes.`,
    ]
  }
  return [fr`${counted} ${out} pas dans le calcul, faute d'être renseigné${agreement(count, rowKind)}.`]
}

/** ", soit 43 M€" beside a number of rows, where values add up and are not the number itself. */
function amount({ series, unit }: ComputedIndicator, point: KnownPoint): Phrase {
  const counts = ['contrats', 'attributions', 'actes', 'achats'].includes(unit)
  return series.aggregate === 'sum' && !counts ? [', soit ', figureOf(point, unit)] : []
}

/** What stands in "date inconnue" (rule 13). */
function undated(indicator: ComputedIndicator): Phrase[] {
  const { points, rowKind, aggregate } = indicator.series
  const apart = points.filter(({ period }) => period === UNKNOWN_PERIOD)
  if (apart.length === 0) return []
  const [only] = apart
  const beside = apart.length === 1 && hasValue(only!) ? amount(indicator, only) : []
  const rest =
    aggregate === 'sum' ? fr` : dans les totaux, mais dans aucune année.` : fr`, hors de toute année.`
  return [[`${countRows(distinct(apart), rowKind)} sans date connue`, ...beside, rest]]
}

/** What stands in a series "non renseigné", of all years together. */
function unfilled(indicator: ComputedIndicator): Phrase[] {
  const { points, rowKind } = indicator.series
  const apart = points.filter((point) => isUnknown(point) && point.period !== UNKNOWN_PERIOD)
  if (apart.length === 0) return []
  const [only] = apart
  const beside = apart.length === 1 && hasValue(only!) ? amount(indicator, only) : []
  return [
    [
      fr`« ${only!.seriesLabel ?? 'Non renseigné'} » : ${countRows(distinct(apart), rowKind)}`,
      ...beside,
      '.',
    ],
  ]
}

/** Numbers of people that are held back (rule 11). */
function masked({ series }: ComputedIndicator): Phrase[] {
  const years = series.points
    .filter((point) => point.masked)
    .map(({ seriesLabel, period }) => seriesLabel ?? period)
  if (years.length === 0) return []
  const list = new Intl.ListFormat('fr-FR', { type: 'conjunction' }).format(years)
  return [[fr`${list} : nombre non montré, pour ne rien dire de moins de cinq personnes.`]]
}

/** What is not known beside a figure: one sentence each, none where all is known (rules 6, 7, 11 and 13). */
export function whatIsUnknown(indicator: ComputedIndicator): Phrase[] {
  const first = silent(indicator)
  return [...(first ? [first] : []), ...undated(indicator), ...unfilled(indicator), ...masked(indicator)]
}
