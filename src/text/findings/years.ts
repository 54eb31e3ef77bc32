import { quantityForDrawing } from '../../domain/series.ts'
import { changeSince } from '../change.ts'
import { documentedSentence } from './documented.ts'
import { targetSentences } from './targets.ts'
import { sentences } from './type.ts'
import { formatPercent, formatQuantity } from '../language/format.ts'
import { capitalised, enumeration } from '../language/phrase.ts'
import { figureOf, hasValue, isYear, lastYear } from '../points.ts'
import { yearWords } from '../row-words.ts'
import { fr } from '../language/typography.ts'
import type { ComputedIndicator } from '../../domain/indicator.ts'
import type { Finding } from './type.ts'
import type { FindingContext } from './context.ts'
import type { KnownPoint } from '../points.ts'
import type { Phrase } from '../language/phrase.ts'
import type { Unit } from '../../domain/unit.ts'

type Years = Pick<ComputedIndicator, 'label' | 'unit' | 'words' | 'series'>

/** A rate of change as a verb: "augmenté de 4,2 %", "diminué de 3 %", "maintenu". */
function asVerb(point: KnownPoint): Phrase {
  const change = Number(point.value)
  const text = formatPercent(Math.abs(change), 1)
  if (/^0\D*$/.test(text)) return [figureOf(point, 'taux', 'maintenu')]
  return [`${change > 0 ? 'augmenté' : 'diminué'} de `, figureOf(point, 'taux', text)]
}

/** A slippage in months: "dans les délais", "au plus 2 mois trop tard". */
function asDelay(point: KnownPoint): Phrase {
  const months = Number(point.value)
  const size = formatQuantity(Math.abs(months), 'mois')
  if (months === 0) return [figureOf(point, 'mois', 'à la date annoncée ou avant')]
  return months > 0
    ? ['avec au plus ', figureOf(point, 'mois', size), ' de retard']
    : ['avec au moins ', figureOf(point, 'mois', size), ' d’avance']
}

function wordsOf(point: KnownPoint, unit: Unit): Phrase {
  if (unit === 'taux') return asVerb(point)
  return unit === 'mois' ? asDelay(point) : [figureOf(point, unit)]
}

/**
 * "En 2025, la MEL a signé 412 M€ de marchés", "En 2025, la moitié des marchés valent au plus 90 000 €", or "Offres :
 * 3 offres en 2025" where the entry gives no words.
 */
function stateOne(indicator: Years, point: KnownPoint, context: FindingContext): Phrase {
  const { words = {}, unit } = indicator
  const { year } = yearWords(point, indicator.series.rowKind)
  const figure = wordsOf(point, unit)
  const sentence = words.deed === undefined ? words.state : `${context.subject} ${words.deed}`
  const [before, after] = sentence?.replace('{year}', year).split('{}') ?? []
  if (before === undefined || after === undefined)
    return [fr`${indicator.label} : `, figureOf(point, unit), ` en ${year}`]
  const when = sentence!.includes('{year}') ? '' : `En ${year}, `
  return [`${when}${before}`, ...figure, after]
}

function extremes(indicator: Years, points: readonly KnownPoint[], all: boolean): Phrase {
  const sorted = [...points].sort((a, b) => quantityForDrawing(a.value) - quantityForDrawing(b.value))
  const [low, high] = [sorted[0]!, sorted.at(-1)!]
  const yearsAt = ({ value }: KnownPoint) =>
    enumeration(points.filter((point) => point.value === value).map(({ period }) => [period]))
  const isTied = ({ value }: KnownPoint) => points.filter((point) => point.value === value).length > 1
  const span = `de ${points[0]!.period} à ${points.at(-1)!.period}`
  if (low.value === high.value)
    return [
      `Chaque année complète${all ? '' : ' qui a un chiffre'}, ${span}, donne `,
      figureOf(low, indicator.unit),
      '.',
    ]
  return [
    `Parmi les années complètes${all ? '' : ' qui ont un chiffre'}, ${span}, ${isTied(high) ? 'les plus hautes sont' : 'la plus haute est'} `,
    ...yearsAt(high),
    ' (',
    figureOf(high, indicator.unit),
    `), ${isTied(low) ? 'les plus basses' : 'la plus basse'} `,
    ...yearsAt(low),
    ' (',
    figureOf(low, indicator.unit),
    ').',
  ]
}

function summaryOf(
  indicator: ComputedIndicator,
  complete: readonly KnownPoint[],
  partial: readonly KnownPoint[],
): Phrase {
  const all = !indicator.series.points.some(
    (point) => isYear(point) && !point.partial && point.value === null,
  )
  if (complete.length >= 2) return extremes(indicator, complete, all)
  if (complete.length === 1)
    return [fr`${complete[0]!.period} est la seule année complète qui ait un chiffre : rien ne s'y compare.`]
  return partial.length > 0 ? ['Aucune année n’est complète : rien ne se compare.'] : []
}

/** Every year is held back: said so, never as "no data" (rule 11). */
function maskedFinding({ label, series }: ComputedIndicator): Finding | undefined {
  if (!series.points.some(({ masked }) => masked)) return undefined
  return {
    title: [fr`${label} : nombre non montré`],
    summary: [fr`Il dirait quelque chose de moins de cinq personnes.`],
  }
}

/**
 * The finding of a series of years: the last complete year and its change since the year before. Partial years
 * are never compared (rule 17), nor are years that do not follow one another.
 */
export function yearsFinding(indicator: ComputedIndicator, context: FindingContext): Finding | undefined {
  const points = indicator.series.points
    .filter(hasValue)
    .filter((point) => isYear(point) && point.series === undefined)
    .sort((a, b) => Number(a.period) - Number(b.period))
  const complete = points.filter((point) => !point.partial)
  const partial = points.filter((point) => point.partial)
  const last = lastYear(points)
  if (!last) return maskedFinding(indicator)

  const statement = stateOne(indicator, last, context)
  const before = complete.find((point) => Number(point.period) === Number(last.period) - 1)
  const title: Phrase = last.partial
    ? [...statement, yearWords(last, indicator.series.rowKind).ending]
    : before
      ? [...statement, ', ', changeSince(last.value, before.value, indicator.unit, before.period)]
      : statement
  return {
    title: capitalised(title),
    summary: sentences(
      summaryOf(indicator, complete, partial),
      last.partial ? undefined : targetSentences(indicator, last, context),
      documentedSentence(indicator),
    ),
  }
}
