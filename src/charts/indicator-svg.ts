import { formatDate } from '../text/language/format.ts'
import { finding, findingContext } from '../text/findings/finding.ts'
import { phraseText } from '../text/language/phrase.ts'
import { sourcesLine } from '../text/data/sources-line.ts'
import { sourcesOf } from '../text/data/sources-of.ts'
import { fr } from '../text/language/typography.ts'
import { NARROW, WIDE } from './chart.ts'
import { CHARTS } from './kinds.ts'
import { renderChart } from './render.ts'
import { standaloneSvg } from './standalone.ts'
import type { Drawing, DrawingFormat } from './chart.ts'
import type { ComputedIndicator } from '../domain/indicator.ts'
import type { Portal } from '../domain/portal.ts'

/** The two drawings of a page: one is shown, by the width of the screen (`styles/figure.css`). */
export interface PageCharts {
  readonly wide: string
  readonly narrow: string
}

type Grid = Pick<Portal, 'tileGrid' | 'communeMap'>

function draw(indicator: ComputedIndicator, { tileGrid, communeMap }: Grid, format: DrawingFormat): Drawing {
  const { chart, series, targets, documented } = indicator
  return CHARTS[chart.kind](series, chart, { ...format, targets, documented, tiles: tileGrid, communeMap })
}

/** The drawings of an indicator for a page, named by its finding. */
export function pageCharts(
  indicator: ComputedIndicator,
  portal: Grid,
  title: string,
  description: string,
): PageCharts {
  const { id, chart } = indicator
  const name = { title, description }
  const render = (suffix: string, format: DrawingFormat) =>
    renderChart(draw(indicator, portal, format), { id: `${id}-${suffix}`, meaning: chart.meaning, name })
  return { wide: render('large', WIDE), narrow: render('etroit', NARROW) }
}

/** The drawing alone in colours of its own, named by its finding; ids begin with `prefix`. */
export function bareSvg(indicator: ComputedIndicator, portal: Portal, prefix: string): string {
  const { title, summary } = finding(indicator, findingContext(portal))
  const name = { title: phraseText(title), description: `${indicator.label}. ${phraseText(summary)}`.trim() }
  const { meaning } = indicator.chart
  return renderChart(draw(indicator, portal, WIDE), { id: prefix, meaning, name, standalone: true })
}

/** The drawing of a telephone in colours of its own: legible in a picture that is shown small. */
export function smallSvg({ id, chart, ...indicator }: ComputedIndicator, portal: Grid): string {
  const drawing = draw({ id, chart, ...indicator }, portal, NARROW)
  return renderChart(drawing, { id, meaning: chart.meaning, standalone: true })
}

/** `/donnees/indicateurs/<id>.svg`: the chart as a file that says by itself what it is and where it comes from. */
export function indicatorSvg(indicator: ComputedIndicator, portal: Portal): string {
  const { title, summary } = finding(indicator, findingContext(portal))
  const foot = [
    ...(portal.demonstration
      ? ['Données de démonstration : marchés, montants et fournisseurs inventés.']
      : []),
    fr`Source : ${sourcesLine(sourcesOf(indicator, portal))} — données arrêtées au ${formatDate(portal.referenceDate)}`,
    fr`Achats à livre ouvert, ${portal.territory.shortName} — indicateur « ${indicator.id} »`,
  ]
  return standaloneSvg(draw(indicator, portal, WIDE), indicator.chart.meaning, {
    id: indicator.id,
    title: phraseText(title),
    description: `${indicator.label}. ${phraseText(summary)}`.trim(),
    foot,
  })
}
