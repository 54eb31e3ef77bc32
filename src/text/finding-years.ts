import { quantityForDrawing } from '../domain/series.ts'
import { changeSince } from './change.ts'
import { capitalised } from './phrase.ts'
import { figureOf, hasValue, isYear } from './points.ts'
import { fr } from './typography.ts'
import type { ComputedIndicator } from '../domain/indicator.ts'
import type { FindingContext, Finding } from './finding-parts.ts'
import type { KnownPoint } from './points.ts'
import type { Phrase } from './phrase.ts'

type Years = Pick<ComputedIndicator, 'label' | 'unit' | 'words'>

/** "En 2025, la MEL a notifié 412 M€ de marchés", or "Offres : 3 offres en 2025" where the entry gives no words. */
function stateOne(indicator: Years, point: KnownPoint, context: FindingContext): Phrase {
  const figure = figureOf(point, indicator.unit)
  const [before, after] = indicator.words?.deed?.split('{}') ?? []
  if (before === undefined || after === undefined)
    return [fr`${indicator.label} : `, figure, ` en ${point.period}`]
  return [`En ${point.period}, ${context.subject} ${before}`, figure, after]
}

function extremes(indicator: Years, points: readonly KnownPoint[]): Phrase {
  const sorted = [...points].sort((a, b) => quantityForDrawing(a.value) - quantityForDrawing(b.value))
  const [low, high] = [sorted[0]!, sorted.at(-1)!]
  const span = `de ${points[0]!.period} à ${points.at(-1)!.period}`
  if (low.value === high.value)
    return [`Chaque année complète, ${span}, donne `, figureOf(low, indicator.unit), '.']
  return [
    `Parmi les années complètes, ${span}, la plus haute est ${high.period} (`,
    figureOf(high, indicator.unit),
    `), la plus basse ${low.period} (`,
    figureOf(low, indicator.unit),
    ').',
  ]
}

function summaryOf(
  indicator: Years,
  complete: readonly KnownPoint[],
  partial: readonly KnownPoint[],
): Phrase {
  if (complete.length >= 2) return extremes(indicator, complete)
  if (complete.length === 1)
    return [`${complete[0]!.period} est la seule année complète : rien ne s’y compare.`]
  return partial.length > 0 ? ['Aucune année n’est complète : rien ne se compare.'] : []
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
  const last = complete.at(-1) ?? partial.at(-1)
  if (!last) return undefined

  const statement = stateOne(indicator, last, context)
  const before = complete.find((point) => Number(point.period) === Number(last.period) - 1)
  const title: Phrase = last.partial
    ? [...statement, ', sur une partie de l’année']
    : before
      ? [...statement, ', ', changeSince(last.value, before.value, indicator.unit, before.period)]
      : statement
  return { title: capitalised(title), summary: summaryOf(indicator, complete, partial) }
}
