import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { deflateSync } from 'node:zlib'
import { svgPng } from '../../src/charts/svg-png.ts'
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

const deflate = (bytes: Uint8Array) => deflateSync(bytes, { level: 6 })

/**
 * A drawing as PNG, `sharpness` pixels a unit. It is drawn once: it is the most expensive of all files, and changes
 * only with its drawing.
 */
export function cachedPng(svg: string, sharpness: number): Promise<Uint8Array> {
  code ??= MADE_BY.reduce((hash, path) => hash.update(readFileSync(path)), createHash('sha256')).digest('hex')
  return cachedFile({
    kind: 'pictures',
    key: createHash('sha256').update(`${code}\0${sharpness}\0${svg}`).digest('hex').slice(0, 32),
    isWhole: (bytes) => bytes.subarray(-END.length).equals(END),
    make: () => svgPng(svg, { fontFiles: PNG_FONT_FILES, sharpness, deflate }),
  })
}
