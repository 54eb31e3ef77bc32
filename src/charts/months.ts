import * as Plot from '@observablehq/plot'
import { MONTHS, formatCount } from '../text/language/format.ts'
import { fr } from '../text/language/typography.ts'
import { fontSize } from './chart.ts'
import type { Drawing } from './chart.ts'

const WIDTH = 340
const HEIGHT = 150

interface Month {
  readonly rank: number
  readonly count: number
}

/** Twelve columns from zero, January to December, each with its count: one drawing for every width. */
export function monthsChart(counts: readonly number[]): Drawing {
  const months = counts.map((count, rank): Month => ({ rank, count }))
  const title = ({ rank, count }: Month) => fr`${MONTHS[rank]!} : ${formatCount(count, 'marché', 'marchés')}`
  const at = { x: 'rank', y: 'count' } as const
  return (document) =>
    Plot.plot({
      document,
      className: 'chart',
      width: WIDTH,
      height: HEIGHT,
      marginTop: 20,
      marginRight: 1,
      marginBottom: 22,
      marginLeft: 1,
      style: { fontSize: fontSize(true) },
      x: { type: 'band', domain: months.map(({ rank }) => rank), padding: 0.2, axis: null },
      y: { domain: [0, Math.max(1, ...counts)], axis: null },
      marks: [
        Plot.barY(months, { ...at, title, fill: 'currentColor', className: 'spend' }),
        Plot.ruleY([0], { stroke: 'currentColor', className: 'ink' }),
        Plot.text(months, {
          ...at,
          text: ({ count }: Month) => String(count),
          dy: -5,
          lineAnchor: 'bottom',
          fontVariant: 'tabular-nums',
          className: 'ink',
        }),
        Plot.text(months, {
          x: 'rank',
          text: ({ rank }: Month) => MONTHS[rank]!.charAt(0).toLocaleUpperCase('fr-FR'),
          frameAnchor: 'bottom',
          dy: 16,
          className: 'ink-2',
        }),
      ],
    })
}
