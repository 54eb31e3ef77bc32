import { escapeUTF8 } from 'entities'
import { LIGHT_COLOURS, STANDALONE_FONT, STANDALONE_GROUND } from './palette.ts'
import { wrapLabel } from './wrap.ts'

/** What services that show a link expect of its picture: 1.91 to 1, in pixels. */
export const CARD_SIZE = { width: 1200, height: 630 } as const

export interface ShareCardWords {
  /** Whose figures they are. */
  readonly authority: string
  readonly finding: string
  /** Small, at the foot: the portal, and the day of its data. */
  readonly foot: string
  /** Said on a ground of its own, before the foot: what is invented is not to be taken for true. */
  readonly warning?: string
  /** Colour of the authority on white. */
  readonly accent: string
}

const MARGIN = 56
const RULE = 14
/** Of the words beside a drawing; alone they have the whole width. */
const BESIDE = 500
/** Largest first: the first in which the finding fits is taken. */
const SIZES = [54, 46, 40, 34, 29] as const
const LEADING = 1.18
const WORDS = { top: 150, end: 540 } as const
const DRAWING = { x: 600, y: 62, width: 544, height: 478 } as const
const FOOT = 588
/** Pixels a unit of the drawing: below the first its words are too small, and the second is taken. */
const SMALLEST_SCALE = 1.05
const LONG_SCALE = 1.3
const FADE_HEIGHT = 90
const FADE =
  `<defs><linearGradient id="fondu" x2="0" y2="1"><stop stop-color="${STANDALONE_GROUND}" stop-opacity="0"/><stop offset="1" stop-color="${STANDALONE_GROUND}"/></linearGradient></defs>` +
  `<rect x="${DRAWING.x}" y="${DRAWING.y + DRAWING.height - FADE_HEIGHT}" width="${DRAWING.width}" height="${FADE_HEIGHT + 1}" fill="url(#fondu)"/>`

function fitted(
  finding: string,
  width: number,
): { readonly size: number; readonly lines: readonly string[] } {
  const tried = SIZES.map((size) => {
    const room = Math.floor((WORDS.end - WORDS.top) / (size * LEADING))
    return { size, lines: wrapLabel(finding, width / size, room).split('\n') }
  })
  return tried.find(({ lines }) => !lines.some((line) => line.endsWith('…'))) ?? tried.at(-1)!
}

/**
 * Within its place: whole, or where it is so long that its words would be too small the first part of it, which fades
 * into the ground.
 */
function placed(drawing: string): string {
  const { x, y, width, height } = DRAWING
  const [own, ownHeight] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(drawing)!.slice(1).map(Number) as [
    number,
    number,
  ]
  const long = height / ownHeight < SMALLEST_SCALE
  const shown = long ? Math.round(height / LONG_SCALE) : ownHeight
  const svg = drawing.replace(/^<svg ([^>]*)>/, (_, attributes: string) => {
    const others = attributes.replace(/(?<![\w-])(?:width|height|viewBox)="[^"]*"\s*/g, '')
    return `<svg x="${x}" y="${y}" width="${width}" height="${height}" viewBox="0 0 ${own} ${shown}" ${others}>`
  })
  return long ? `${svg}${FADE}` : svg
}

function text(x: number, y: number, size: number, fill: string, words: string, weight = 400): string {
  return `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}">${escapeUTF8(words)}</text>`
}

/** The picture that stands for a page where its address is shared: who, what was found, and the drawing of it. */
export function shareCardSvg(
  { authority, finding, foot, warning, accent }: ShareCardWords,
  drawing?: string,
): string {
  const { width, height } = CARD_SIZE
  const { size, lines } = fitted(finding, drawing === undefined ? width - 2 * MARGIN : BESIDE)
  const ink = LIGHT_COLOURS.ink
  const box = warning === undefined ? 0 : Math.round(warning.length * 10.2) + 28
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${STANDALONE_FONT}" lang="fr">`,
    `<rect width="${width}" height="${height}" fill="${STANDALONE_GROUND}"/>`,
    `<rect width="${width}" height="${RULE}" fill="${accent}"/>`,
    text(MARGIN, 92, 30, accent, wrapLabel(authority, (drawing ? BESIDE : width - 2 * MARGIN) / 30, 1), 600),
    ...lines.map((line, index) =>
      text(MARGIN, Math.round(WORDS.top + size * (0.8 + index * LEADING)), size, ink, line, 600),
    ),
    drawing === undefined ? '' : placed(drawing),
    warning === undefined
      ? ''
      : `<rect x="${MARGIN}" y="${FOOT - 29}" width="${box}" height="42" fill="${ink}"/>${text(MARGIN + 14, FOOT, 22, STANDALONE_GROUND, warning, 600)}`,
    text(MARGIN + (box === 0 ? 0 : box + 20), FOOT, 22, LIGHT_COLOURS['ink-2'], foot),
    '</svg>\n',
  ].join('')
}
