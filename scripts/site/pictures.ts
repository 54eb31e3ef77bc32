import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { deflateSync } from 'node:zlib'
import { svgPng, svgSmallPng } from '../../src/charts/svg-png.ts'
import { cachedFile } from './cache.ts'
import { PNG_FONT_FILES } from './fonts.ts'

const ROOT = resolve(import.meta.dirname, '../..')

/** The code and the face that turn a drawing into pixels. */
const MADE_BY = [
  ...[
    'package-lock.json',
    'src/charts/svg-png.ts',
    'src/charts/indexed-png.ts',
    'scripts/site/pictures.ts',
  ].map((path) => resolve(ROOT, path)),
  ...PNG_FONT_FILES,
]

/** The end of every PNG (PNG, § 5.6): a picture without it was cut short. */
const END = Buffer.from('0000000049454e44ae426082', 'hex')

let code: string | undefined

/** A picture is drawn once: it is the most expensive of all files, and changes only with its drawing. */
function cachedPng(svg: string, kind: string, draw: () => Uint8Array): Promise<Uint8Array> {
  code ??= MADE_BY.reduce((hash, path) => hash.update(readFileSync(path)), createHash('sha256')).digest('hex')
  return cachedFile({
    kind: 'pictures',
    key: createHash('sha256').update(`${code}\0${kind}\0${svg}`).digest('hex').slice(0, 32),
    isWhole: (bytes) => bytes.subarray(-END.length).equals(END),
    make: draw,
  })
}

/** A chart for those who print it or put it in a text. */
export function chartPng(svg: string): Promise<Uint8Array> {
  return cachedPng(svg, 'chart', () => svgPng(svg, PNG_FONT_FILES))
}

/** A picture of few bytes; `sharpness`: pixels a unit of the drawing. */
export function smallPng(svg: string, sharpness: number): Promise<Uint8Array> {
  const deflate = (bytes: Uint8Array) => deflateSync(bytes, { level: 6 })
  return cachedPng(svg, `small ${sharpness}`, () =>
    svgSmallPng(svg, { fontFiles: PNG_FONT_FILES, sharpness, deflate }),
  )
}
