import { escapeUTF8 } from 'entities'
import { LIGHT_COLOURS, STANDALONE_FONT, STANDALONE_GROUND } from './palette.ts'
import { renderChart } from './render.ts'
import { wrapLabel } from './wrap.ts'
import type { Drawing } from './chart.ts'
import type { Meaning } from '../domain/indicator.ts'

/** What stands around a chart that leaves the site: its title, and where it comes from. */
export interface StandaloneWords {
  readonly id: string
  readonly title: string
  readonly description: string
  /** One line each: source and date, address, "données de démonstration". */
  readonly foot: readonly string[]
}

const MARGIN = 20
const TITLE_LINE = 26
const FOOT_LINE = 17

function lines(texts: readonly string[], y: number, step: number, attributes: string): string {
  return texts
    .map(
      (text, index) => `<text x="${MARGIN}" y="${y + index * step}" ${attributes}>${escapeUTF8(text)}</text>`,
    )
    .join('')
}

function sizeOf(svg: string): readonly [number, number] {
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg)!
  return [Number(width), Number(height)]
}

/** A chart as an SVG file: colours of its own, white ground, title above, source below. */
export function standaloneSvg(draw: Drawing, meaning: Meaning, words: StandaloneWords): string {
  const chart = renderChart(draw, { id: words.id, meaning, standalone: true })
  const [chartWidth, chartHeight] = sizeOf(chart)
  const title = wrapLabel(words.title, 35, 5).split('\n')
  const foot = words.foot.flatMap((line) => wrapLabel(line, 62, 12).split('\n'))
  const top = MARGIN + title.length * TITLE_LINE + 8
  const width = chartWidth + 2 * MARGIN
  const height = top + chartHeight + 14 + foot.length * FOOT_LINE + MARGIN
  const id = (name: string) => `${words.id}-${name}`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`,
    ` role="img" aria-labelledby="${id('title')}" aria-describedby="${id('desc')}"`,
    ` font-family="${STANDALONE_FONT}" lang="fr">`,
    `<title id="${id('title')}">${escapeUTF8(words.title)}</title>`,
    `<desc id="${id('desc')}">${escapeUTF8(words.description)}</desc>`,
    `<rect width="${width}" height="${height}" fill="${STANDALONE_GROUND}"/>`,
    lines(title, MARGIN + 18, TITLE_LINE, `font-size="20" font-weight="600" fill="${LIGHT_COLOURS.ink}"`),
    chart.replace('<svg ', `<svg x="${MARGIN}" y="${top}" `),
    lines(foot, top + chartHeight + 28, FOOT_LINE, `font-size="12" fill="${LIGHT_COLOURS['ink-2']}"`),
    '</svg>\n',
  ].join('')
}
