import { UNKNOWN_PERIOD } from '../domain/series.ts'
import { formatCount } from './format.ts'
import { figureOf, hasValue, isUnknown } from './points.ts'
import { isPlural } from './units.ts'
import { fr } from './typography.ts'
import type { ComputedIndicator } from '../domain/indicator.ts'
import type { Figure, Phrase } from './phrase.ts'

/** How many contracts say nothing: each once, in however many series it stands. */
function silent(indicator: ComputedIndicator): Phrase | undefined {
  const rows = indicator.series.points.flatMap((point) => point.rows)
  const count = new Set(rows.filter(({ role }) => role === 'unknown').map(({ rowId }) => rowId)).size
  if (count === 0) return undefined
  const contracts = formatCount(count, 'contrat', 'contrats')
  const many = isPlural(count)
  if (indicator.unit === 'EUR') {
    return [
      fr`${contracts} ${many ? 'n’indiquent' : 'n’indique'} pas de montant : ${many ? 'ils n’entrent' : 'il n’entre'} pas dans les sommes.`,
    ]
  }
  return [fr`${contracts} ne ${many ? 'renseignent' : 'renseigne'} pas la rubrique.`]
}

/** ", soit 43 M€" beside a number of contracts, unless contracts are what is counted. */
function amount({ unit }: ComputedIndicator, figure: Figure): Phrase {
  return unit === 'contrats' ? [] : [', soit ', figure]
}

/** What stands in "date inconnue" (rule 13) or in a series "non renseigné". */
function apart(indicator: ComputedIndicator): Phrase[] {
  return indicator.series.points.filter(hasValue).flatMap((point) => {
    const figure = figureOf(point, indicator.unit)
    if (point.period === UNKNOWN_PERIOD && point.series === undefined) {
      const contracts = formatCount(point.rows.length, 'contrat', 'contrats')
      return [
        [
          `${contracts} sans date connue`,
          ...amount(indicator, figure),
          fr` : dans les totaux, mais dans aucune année.`,
        ],
      ]
    }
    if (isUnknown(point) && point.period !== UNKNOWN_PERIOD) {
      const contracts = formatCount(point.rows.length, 'contrat', 'contrats')
      return [[`La rubrique n’est pas renseignée pour ${contracts}`, ...amount(indicator, figure), '.']]
    }
    return []
  })
}

/** What is not known beside a figure: one sentence each, none where all is known (rules 6, 7 and 13). */
export function whatIsUnknown(indicator: ComputedIndicator): Phrase[] {
  const first = silent(indicator)
  return [...(first ? [first] : []), ...apart(indicator)]
}
