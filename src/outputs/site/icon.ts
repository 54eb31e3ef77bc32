import type { Territory } from '../../domain/territory/territory.ts'
import { PAGE_GROUNDS } from '../../charts/palette.ts'

const BOOK = 'M16 8C13 6 8.500 5.500 4 6v19c4.500-.5 9 0 12 2 3-2 7.500-2.500 12-2V6c-4.500-.5-9 0-12 2z'
const LINES =
  'M16 8v19M7 11c2.300-.1 4.500.2 6 1m-6 4c2.300-.1 4.500.2 6 1m6-5c1.500-.8 3.700-1.100 6-1m-6 6c1.500-.8 3.700-1.100 6-1'

/** An open book in the colour of the territory; `whole`: without round corners and with room for a mask around it. */
export function portalIcon({ accent }: Pick<Territory, 'accent'>, whole = false): string {
  const paper = PAGE_GROUNDS.light
  const book = `<path d="${BOOK}" fill="${accent.light}"/><path d="${LINES}" stroke="${paper}" stroke-width="1.400" fill="none"/>`
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" width="32" height="32" viewBox="0 0 32 32">',
    `<rect width="32" height="32"${whole ? '' : ' rx="3"'} fill="${paper}"/>`,
    whole ? `<g transform="translate(4 4) scale(.75)">${book}</g>` : book,
    '</svg>\n',
  ].join('')
}

export interface IconFile {
  readonly path: string
  /** Pixels of its side. */
  readonly side: number
  /** Cut to a shape by a telephone: nothing may stand at the edge. */
  readonly whole: boolean
}

/** For browsers that read no SVG, for the home screens of telephones. */
export const ICON_FILES = [
  { path: 'favicon.png', side: 48, whole: false },
  { path: 'apple-touch-icon.png', side: 180, whole: true },
  { path: 'images/icone-192.png', side: 192, whole: true },
  { path: 'images/icone-512.png', side: 512, whole: true },
] as const satisfies readonly IconFile[]
