import { yearOf } from '../../domain/date.ts'
import { PERIOD_PATTERN } from '../../domain/period.ts'
import type { MeasuredUnit } from '../../domain/territory/measured-result.ts'
import { UNITS } from '../../domain/unit.ts'
import type { Unit } from '../../domain/unit.ts'
import { absenceReasons } from '../../text/data/absence.ts'
import { capitalFirst } from '../../text/language/capital-first.ts'
import { formatNumber, formatPercent, formatQuantity } from '../../text/language/format.ts'
import type { Phrase } from '../../text/language/phrase.ts'
import { nounFor } from '../../text/language/units.ts'
import { fr } from '../../text/language/typography.ts'
import { figureOf } from '../../text/points.ts'
import { inPeriod } from '../../text/plan.ts'
import { silentRows } from '../../text/share-counts.ts'
import { measuredText } from '../../text/scheme/measured-units.ts'
import { horizonText } from '../../text/scheme/targets.ts'
import type { LevelReading, TargetStanding, TargetState } from './standing.ts'

export const TARGET_STATE_TEXT: Readonly<Record<TargetState, string>> = {
  reached: 'Atteint',
  underway: 'En route',
  missed: 'Manqué',
  expired: 'Sans chiffre',
  unsaid: 'On ne peut pas le dire',
}

/** As files write them. */
export const TARGET_STATE_CODES: Readonly<Record<TargetState, string>> = {
  reached: 'atteint',
  underway: 'en-route',
  missed: 'manque',
  expired: 'echu',
  unsaid: 'incertain',
}

/** After a number, "deux manqués": the states, and beside them the targets that nothing measures. */
const COUNTED: Readonly<Record<TargetState | 'unmeasured', readonly [one: string, many: string]>> = {
  reached: ['atteint', 'atteints'],
  underway: ['en route', 'en route'],
  missed: ['manqué', 'manqués'],
  expired: ['sans chiffre à la date fixée', 'sans chiffre à la date fixée'],
  unsaid: ['incertain', 'incertains'],
  unmeasured: ['sans mesure', 'sans mesure'],
}

const NUMBERS = ['aucun', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix']
const inWords = (count: number) => NUMBERS[count] ?? formatNumber(count)

/** "Quatre objectifs : un manqué, deux sans chiffre à la date fixée, un sans mesure"; "Quatre objectifs, tous sans mesure". */
export function standingsTitle(standings: readonly TargetStanding[]): string {
  const kinds = standings.map(({ state, unmeasured }) => (unmeasured === undefined ? state : 'unmeasured'))
  const counts = Object.entries(COUNTED).flatMap(([kind, words]) => {
    const count = kinds.filter((each) => each === kind).length
    return count === 0 ? [] : [{ count, noun: nounFor(count, ...words) }]
  })
  const noun = nounFor(standings.length, 'objectif', 'objectifs')
  const many = `${capitalFirst(inWords(standings.length))} ${noun}`
  if (counts.length > 1)
    return fr`${many} : ${counts.map((each) => `${inWords(each.count)} ${each.noun}`).join(', ')}`
  const all = standings.length === 2 ? 'tous deux ' : standings.length > 2 ? 'tous ' : ''
  return `${many}, ${all}${counts[0]!.noun}`
}

const isUnit = (unit: string): unit is Unit => (UNITS as readonly string[]).includes(unit)

/** How much is missing, or too much of a ceiling: points of a share, the unit itself otherwise. */
function gap({ target, indicator }: TargetStanding, { low, high }: LevelReading): string {
  const reached = target.ceiling ? low : high
  if (target.unit !== 'part') {
    if (indicator === undefined)
      return measuredText(Math.abs(target.value - reached), target.unit as MeasuredUnit)
    // Of what is printed, so that a reader who adds them up meets the target.
    return isUnit(target.unit) ? formatQuantity(target.value - Math.round(reached), target.unit, 'short') : ''
  }
  const missing = Math.abs(target.value - reached)
  const points = Math.max(0.1, Math.round(missing * 1000) / 10)
  // Of the end of the bounds that lies nearer: the share that is printed beside it lacks more.
  const least = high > low ? fr`au moins ` : ''
  return `${least}${formatNumber(points, 1)}\u00a0${points >= 2 ? 'points' : 'point'}`
}

/** What no indicator measures is a measured result: words alone, which no file of an indicator has. */
function figure({ indicator, target }: TargetStanding, { point }: LevelReading): Phrase {
  if (indicator === undefined) return [measuredText(Number(point.value), target.unit as MeasuredUnit)]
  return [figureOf(point, indicator.unit)]
}

/** "en 2025", "au 2e trimestre 2025". */
function during({ point: { period } }: LevelReading): string {
  return new RegExp(`^${PERIOD_PATTERN}$`).test(period) ? inPeriod(period) : fr`en ${period}`
}

/** "En 2025, entre 12 % et 28 % : 38 contrats sur 244 ne le disent pas". */
function between(standing: TargetStanding, reading: LevelReading): Phrase {
  const { low, high, point } = reading
  if (standing.target.broader)
    return [
      fr`En ${point.period}, au plus ${formatPercent(high)} : la mesure compte plus que ce qui est promis, et ${silentRows(point, standing.indicator!.series.rowKind)}`,
    ]
  return [
    fr`En ${point.period}, entre ${formatPercent(low)} et ${formatPercent(high)} : ${silentRows(point, standing.indicator!.series.rowKind)}`,
  ]
}

function sinceThen(standing: TargetStanding, now: LevelReading): string {
  if (now.side === 'met')
    return standing.target.ceiling ? fr`, pas plus qu'il ne faut` : fr`, assez pour l'atteindre`
  const less = standing.target.ceiling ? 'plus' : 'moins'
  return fr`, ${gap(standing, now)} de ${less} qu'il ne faut`
}

/** What the last complete year shows, where it is another than that of the day. */
function since(standing: TargetStanding): Phrase {
  const { now, onDay } = standing
  if (now === undefined || now.point.period === onDay?.point.period) return []
  if (now.side === 'between') return [' ', ...between(standing, now), '.']
  return [` ${capitalFirst(during(now))}\u00a0: `, ...figure(standing, now), `${sinceThen(standing, now)}.`]
}

function missedBy(standing: TargetStanding, reading: LevelReading): string {
  const missing = gap(standing, reading)
  return standing.target.ceiling ? fr` ; c'était ${missing} de trop` : fr` ; il manquait ${missing}`
}

function unmeasuredSentence({ unmeasured, indicator }: TargetStanding): string {
  switch (unmeasured!) {
    case 'no-base':
      return fr`Le document multiplie un montant de départ qu'il ne donne pas.`
    case 'no-indicator':
      return fr`Aucun des fichiers lus ne le mesure.`
    case 'no-complete-year':
      return fr`Aucune année n'est encore connue en entier.`
    case 'undated':
      return fr`Les périodes mesurées n'ont pas de date : rien ne dit laquelle compte à l'échéance.`
    case 'other-unit':
      return fr`L'objectif et la mesure ne sont pas dans la même unité.`
    case 'absent':
      return absenceReasons(indicator!)
        .map(({ sentence }) => sentence)
        .join(' ')
  }
}

/** Why a target is in its state: the figures, and what is not known of them. */
export function standingSentence(standing: TargetStanding): Phrase {
  const { target, state, now, onDay, unmeasured } = standing
  if (unmeasured !== undefined) return [unmeasuredSentence(standing)]
  const reading = onDay ?? now
  switch (state) {
    case 'expired':
      return [fr`Aucun chiffre pour ${yearOf(target.horizon!)}, l'année fixée.`, ...since(standing)]
    case 'reached':
    case 'missed': {
      const day = onDay === undefined ? '' : fr`, à la date fixée`
      return [
        ...figure(standing, reading!),
        fr` ${during(reading!)}${day}${state === 'missed' ? missedBy(standing, reading!) : ''}.`,
        ...since(standing),
      ]
    }
    case 'underway': {
      const until = target.horizon === undefined ? '' : fr` d'ici ${horizonText(target.horizon)}`
      const still = target.ceiling
        ? fr`c'est ${gap(standing, reading!)} de trop`
        : fr`il manque ${gap(standing, reading!)}`
      return [...figure(standing, reading!), fr` ${during(reading!)} ; ${still}${until}.`]
    }
    case 'unsaid':
      return [...between(standing, reading!), '.', ...since(standing)]
  }
}

/** "Marchés avec une clause sociale d’exécution, en 2025": what the drawing measures. */
export function measureText({ indicator, now, onDay }: TargetStanding): string | undefined {
  const reading = now ?? onDay
  if (indicator === undefined || reading === undefined) return undefined
  return fr`${indicator.label}, en ${reading.point.period}`
}
