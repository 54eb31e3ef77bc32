import type { ComputedIndicator } from '../../domain/indicator.ts'
import type { Portal } from '../../domain/portal.ts'
import type { CategoryId, ReportMeasure, SectionId } from '../../text/scheme/biennial.ts'
import { standingOf } from '../scheme/standing.ts'
import type { TargetStanding } from '../scheme/standing.ts'
import { periodFigure } from './figure.ts'
import type { PeriodFigure } from './figure.ts'
import type { ReportPeriod } from './periods.ts'

/** Categories of each part of a report, in order. */
export const REPORT_SECTIONS: Readonly<Record<SectionId, readonly CategoryId[]>> = {
  social: ['considerations-sociales', 'clauses-sociales', 'criteres-sociaux', 'marches-reserves'],
  environment: [
    'considerations-environnementales',
    'clauses-environnementales',
    'criteres-environnementaux',
    'considerations-sociales-et-environnementales',
  ],
  named: ['titulaires-esus', 'titulaires-siae-ea-esat', 'titulaires-ess'],
}

/** One category by one measure; without a figure its indicator says why. */
export interface ReportLine {
  readonly section: SectionId
  readonly category: CategoryId
  readonly measure: ReportMeasure
  readonly indicator: ComputedIndicator
  readonly figure: PeriodFigure | undefined
  /** What the authority and the nation promised of this measure, with its state on the day of the data. */
  readonly targets: readonly TargetStanding[]
}

/** The indicator of that id. @throws RangeError where the registry has none: a fault of the report. */
export function indicatorOf(portal: Pick<Portal, 'indicators'>, id: string): ComputedIndicator {
  const found = portal.indicators.find((indicator) => indicator.id === id)
  if (found === undefined) throw new RangeError(`no indicator "${id}" in the registry`)
  return found
}

/** Targets that an indicator measures; landmarks of elsewhere are none. */
export function standingsOf(
  portal: Pick<Portal, 'targets' | 'indicators'>,
  { id }: Pick<ComputedIndicator, 'id'>,
): readonly TargetStanding[] {
  return portal.targets
    .filter(({ nature, indicator }) => nature === 'target' && indicator === id)
    .map((target) => standingOf(target, portal.indicators))
}

/** Every category in number and in value, in the order of the report. */
export function reportLines(
  portal: Pick<Portal, 'targets' | 'indicators'>,
  period: ReportPeriod,
): readonly ReportLine[] {
  const lineOf = (section: SectionId, category: CategoryId, measure: ReportMeasure): ReportLine => {
    const indicator = indicatorOf(portal, measure === 'number' ? category : `${category}-montants`)
    const figure = periodFigure(indicator, period)
    return { section, category, measure, indicator, figure, targets: standingsOf(portal, indicator) }
  }
  return (Object.keys(REPORT_SECTIONS) as SectionId[]).flatMap((section) =>
    REPORT_SECTIONS[section].flatMap((category) => [
      lineOf(section, category, 'number'),
      lineOf(section, category, 'amount'),
    ]),
  )
}

/** Sums by year: what was signed, and the hours and people of insertion. */
export const COVERED_SUMS = [
  'nombre-de-marches',
  'montants-notifies',
  'marches-subsequents',
  'concessions',
] as const
export const INCLUSION_SUMS = [
  'heures-insertion',
  'heures-insertion-prevues',
  'equivalents-temps-plein',
  'personnes-insertion',
] as const

/** Indicators that a report has a figure of; what is counted in value as well stands once. */
export function reportIndicators(
  portal: Pick<Portal, 'targets' | 'indicators'>,
  period: ReportPeriod,
): readonly ComputedIndicator[] {
  const summed = (ids: readonly string[]) =>
    ids.map((id) => indicatorOf(portal, id)).filter((each) => periodFigure(each, period) !== undefined)
  const told = reportLines(portal, period).flatMap(({ figure, measure }) =>
    figure === undefined || measure === 'amount' ? [] : figure.indicator,
  )
  return [...summed(COVERED_SUMS), ...told, ...summed(INCLUSION_SUMS)]
}
