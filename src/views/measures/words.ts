import type { Target } from '../../domain/indicator.ts'
import { isIsoDate } from '../../domain/date.ts'
import { PERIOD_PATTERN } from '../../domain/period.ts'
import type { MeasuredResult, MeasuredUnit } from '../../domain/territory/measured-result.ts'
import { formatCount, formatDate, formatMonth } from '../../text/language/format.ts'
import { fr, typeset } from '../../text/language/typography.ts'
import { formatPeriod } from '../../text/plan.ts'
import { measuredFigure, measuredText } from '../../text/scheme/measured-units.ts'
import { horizonText } from '../../text/scheme/targets.ts'
import { standingsTitle } from '../scheme/state-words.ts'
import type { MeasureView } from './measures.ts'

/** "2025", "2024-2025", "2e trimestre 2025", "31 mars 2025", or the words of the document. */
export function periodText(period: string): string {
  if (new RegExp(`^${PERIOD_PATTERN}$`).test(period)) return formatPeriod(period)
  return isIsoDate(period) ? formatDate(period) : typeset(period)
}

/** The same under a dot: "T2 2025". */
export function underDot(period: string): string {
  const [year, rank] = period.split('-')
  return /^\d{4}-T[1-4]$/.test(period) ? `${rank!} ${year!}` : periodText(period)
}

/** "en 2025", "au 2e trimestre 2025"; words of a document say by themselves when. */
function during(period: string): string {
  if (/^\d{4}$/.test(period) || /^\d{4}-\d{2}$/.test(period)) return fr`en ${periodText(period)}`
  if (/^\d{4}-T/.test(period)) return fr`au ${periodText(period)}`
  if (/^\d{4}-\d{4}$/.test(period)) return fr`sur ${periodText(period)}`
  return isIsoDate(period) ? fr`au ${periodText(period)}` : periodText(period)
}

/** "De 12 % en 2022 à 21 % en 2025", "450 M€ vers 2018": what was measured first and last. */
export function measureSentence({ results, unit }: MeasureView): string {
  const said = ({ value, period }: MeasuredResult) => `${measuredText(value, unit)} ${during(period)}`
  const [first, last] = [results[0]!, results.at(-1)!]
  return first === last ? fr`${said(first)}.` : fr`De ${said(first)} à ${said(last)}.`
}

/** "Cible : au plus 5 % fin 2027". */
export function promiseText(target: Target, unit: MeasuredUnit): string {
  const sense = target.ceiling ? 'au plus' : 'au moins'
  return fr`Cible : ${sense} ${measuredText(target.value, unit)}, ${horizonText(target.horizon!)}`
}

/** The same beside its line, where the unit stands above: "cible", "au plus 5 000", "fin 2027". */
export function promiseLines(target: Target, unit: MeasuredUnit): readonly string[] {
  const sense = target.ceiling ? 'au plus' : 'au moins'
  return ['cible', `${sense} ${measuredFigure(target.value, unit)}`, horizonText(target.horizon!)]
}

/** The document, its date and the place in it. */
export function sourceText({ source, sourceDate, page }: MeasuredResult): string {
  const when =
    sourceDate === undefined
      ? undefined
      : isIsoDate(sourceDate)
        ? formatDate(sourceDate)
        : sourceDate.length === 7
          ? formatMonth(sourceDate)
          : sourceDate
  return [typeset(source), when, page && typeset(page)].filter((part) => part !== undefined).join(', ')
}

/** What became of the promises, as of all others; else how many measures there are. */
export function measuresTitle(measures: readonly MeasureView[]): string {
  const standings = measures.flatMap((measure) => measure.standings)
  if (standings.length > 0) return standingsTitle(standings)
  return fr`${formatCount(measures.length, 'résultat mesuré', 'résultats mesurés')}, sans cible publiée`
}

/** "Source : …": each document of a measure once. */
export function sourcesOfMeasure({ results }: MeasureView): string {
  const sources = [...new Set(results.map(sourceText))]
  return fr`${sources.length > 1 ? 'Sources' : 'Source'} : ${sources.join(' ; ')}.`
}
