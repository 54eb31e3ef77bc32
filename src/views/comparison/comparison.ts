import type { ComparedAuthority } from '../../domain/comparison.ts'
import { memoize } from '../../domain/memoize.ts'
import type { Portal } from '../../domain/portal.ts'
import { quantityForDrawing } from '../../domain/series.ts'
import { basisText, comparisonRemarks, otherDefinitions } from '../../text/comparison.ts'
import { formatFigure, formatPercent } from '../../text/language/format.ts'
import type { Table } from '../table.ts'
import { comparedMeasures } from './measures.ts'
import type { ComparedMeasure, Standing } from './measures.ts'

/** One authority on one measure, in words and in places of the drawing, in percent of its width. */
export interface ComparisonRow {
  readonly name: string
  /** Whether it is the portal's own. */
  readonly own: boolean
  /** What stands where there is no value: it is unknown, or does not compare. */
  readonly without: string
  readonly value?: { readonly text: string; readonly at: number; readonly quantity: number }
  readonly whisker?: { readonly text: string; readonly from: number; readonly to: number }
  /** Rows that the figure rests on: "34 contrats". */
  readonly rows: string
  readonly period: string
  readonly remarks: readonly string[]
}

/** A measure as the page shows it. */
export interface ComparisonFigure {
  readonly id: string
  readonly label: string
  readonly question: string
  readonly meaning: string
  readonly year?: string
  /** Of the right end of the drawing. */
  readonly scale: string
  readonly rows: readonly ComparisonRow[]
  /** How those who count otherwise do, and how this portal does. */
  readonly otherDefinitions: readonly string[]
}

/** The portal's own authority, then those that its build was told to set beside it; none where it was told none. */
export const comparedAuthorities = memoize((portal: Portal): readonly ComparedAuthority[] =>
  portal.compared === undefined || portal.compared.length === 0 ? [] : [portal, ...portal.compared],
)

/** All measures of a portal that compares, for the page and its file. */
export const portalMeasures = memoize((portal: Portal): readonly ComparedMeasure[] =>
  comparedMeasures(comparedAuthorities(portal)),
)

/** The value at the right end: a whole for shares, else the next even number. */
function endOf({ indicator, standings }: ComparedMeasure): number {
  if (indicator.unit === 'part') return 1
  const values = standings.flatMap(({ point }) => (point ? [quantityForDrawing(point.value!)] : []))
  return 2 * Math.ceil(Math.max(1, ...values) / 2)
}

const percentOf = (value: number, end: number) => Math.round((10_000 * value) / end) / 100

function rowOf(standing: Standing, measure: ComparedMeasure, own: ComparedAuthority): ComparisonRow {
  const { authority, indicator, point, bounds } = standing
  const end = endOf(measure)
  const remarks = comparisonRemarks(authority, indicator, point, measure)
  const without = indicator.incomparable === undefined ? 'inconnue' : '–'
  const name = { name: authority.territory.shortName, own: authority === own, without, remarks }
  if (point === undefined) return { ...name, rows: '', period: '' }
  const quantity = quantityForDrawing(point.value!)
  const isWide = bounds !== undefined && bounds[0] !== bounds[1]
  return {
    ...name,
    value: { text: formatFigure(point.value!, indicator.unit), at: percentOf(quantity, end), quantity },
    ...(isWide && {
      whisker: {
        text: `${formatPercent(bounds[0])} à ${formatPercent(bounds[1])}`,
        from: percentOf(bounds[0], end),
        to: percentOf(bounds[1], end),
      },
    }),
    rows: basisText(point, indicator),
    period: point.period,
  }
}

/** What the page draws: one dot an authority on each measure, on one scale. */
export function comparisonFigures(portal: Portal): readonly ComparisonFigure[] {
  const [own] = comparedAuthorities(portal)
  return portalMeasures(portal).map((measure): ComparisonFigure => {
    const { id, series, indicator, year, standings } = measure
    const named = indicator.series.points.find((point) => point.series === series)?.seriesLabel
    return {
      id,
      label: series === undefined ? indicator.label : `${indicator.label} : ${named}`,
      question: indicator.question,
      meaning: indicator.chart.meaning,
      ...(year !== undefined && { year }),
      scale: indicator.unit === 'part' ? formatPercent(1) : formatFigure(endOf(measure), indicator.unit),
      rows: standings.map((standing) => rowOf(standing, measure, own!)),
      otherDefinitions: otherDefinitions(standings),
    }
  })
}

/** The same figures as a table. */
export function comparisonTable({ rows }: ComparisonFigure): Table {
  return {
    columns: [
      { label: 'Collectivité', rowHeader: true },
      { label: 'Valeur', numeric: true },
      { label: 'Selon ce qu’on ne sait pas', numeric: true },
      { label: 'Calculée sur', numeric: true },
      { label: 'Année', numeric: true },
      { label: 'À savoir' },
    ],
    rows: rows.map(({ name, value, without, whisker, rows: counted, period, remarks }) => ({
      cells: [
        name,
        value?.text ?? { text: without, unknown: true },
        whisker?.text ?? '–',
        counted || '–',
        period || '–',
        remarks.join(' ; ') || 'rien de particulier',
      ],
    })),
  }
}
