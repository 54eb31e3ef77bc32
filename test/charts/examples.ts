import { CHARTS } from '../../src/charts/kinds.ts'
import { renderChart } from '../../src/charts/render.ts'
import * as data from './series.ts'
import type { ChartOptions, DrawingFormat } from '../../src/charts/chart.ts'
import type { ChartSpec } from '../../src/domain/indicator.ts'
import type { Series } from '../../src/domain/series.ts'

export const NAME = { title: 'Un <titre> & un constat', description: 'Ce que la figure montre.' }

/** A drawing that a snapshot keeps: every kind, with what each has to cope with. */
export interface Example {
  readonly name: string
  readonly spec: ChartSpec
  readonly series: Series
  readonly extras?: Omit<ChartOptions, keyof DrawingFormat>
}

const example = (
  name: string,
  kind: ChartSpec['kind'],
  series: Series,
  meaning: ChartSpec['meaning'] = 'spend',
  extras?: Example['extras'],
): Example => ({ name, spec: { kind, meaning }, series, extras })

export const EXAMPLES: readonly Example[] = [
  example('years', 'years', data.YEARS),
  example('years-ranged', 'years', data.RANGED),
  example('years-changes', 'years', data.CHANGES),
  example('years-documented', 'years', data.HOURS, 'social', {
    documented: data.DOCUMENTED,
    targets: data.HOURS_TARGET,
  }),
  example('years-masked', 'years', data.PEOPLE, 'social'),
  example('ranked', 'ranked', data.RANKED),
  example('ranked-many', 'ranked', data.MANY),
  example('distribution', 'distribution', data.CLASSES),
  example('shares', 'shares', data.SHARES, 'environment', { targets: data.TARGETS }),
  example('shares-small', 'shares', data.SMALL, 'reserved'),
  example('shares-divisions', 'shares', data.DIVISIONS, 'social', { targets: data.TARGETS }),
  example('stacked', 'stacked', data.PLACES, 'local'),
  example('stacked-many', 'stacked', data.TRADES, 'social'),
  example('promised', 'promised', data.PROMISED, 'social'),
  example('map', 'map', data.COMMUNES, 'local', { tiles: data.TILES }),
  example('map-outlines', 'map', data.COMMUNES, 'local', { tiles: data.TILES, communeMap: data.OUTLINES }),
]

export const exampleOf = (name: string): Example => EXAMPLES.find((each) => each.name === name)!

export function draw({ spec, series, extras }: Example, format: DrawingFormat, id = 'exemple'): string {
  const drawing = CHARTS[spec.kind](series, spec, { ...format, ...extras })
  return renderChart(drawing, { id, meaning: spec.meaning, name: NAME })
}
