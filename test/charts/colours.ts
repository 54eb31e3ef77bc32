import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export const STYLES = join(import.meta.dirname, '../../src/styles')

/** The media of `colours.css`, each with the one whose colours it keeps where it states none. */
const SCHEMES = {
  light: { media: '', over: undefined },
  dark: { media: 'screen and (prefers-color-scheme: dark)', over: 'light' },
  strong: { media: '(prefers-contrast: more)', over: 'light' },
  'strong-dark': {
    media: 'screen and (prefers-contrast: more) and (prefers-color-scheme: dark)',
    over: 'strong-over-dark',
  },
  /** No reader’s own: what the dark scheme is under the one above. */
  'strong-over-dark': { media: '(prefers-contrast: more)', over: 'dark' },
  print: { media: 'print', over: 'light' },
} as const
export type Scheme = keyof typeof SCHEMES

const css = readFileSync(join(STYLES, 'colours.css'), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')
const blocks = new Map(
  [...css.matchAll(/(?:@media ([^{]+?) \{\s*)?:root \{([^}]*)\}/g)].map(([, media = '', text]) => [
    media,
    text!,
  ]),
)

function declared(scheme: Scheme, name: string): string | undefined {
  const { media, over } = SCHEMES[scheme]
  const block = blocks.get(media)
  if (block === undefined) throw new Error(`colours.css: no block for "${media}"`)
  return new RegExp(`--${name}: ([^;]+);`).exec(block)?.[1] ?? (over && declared(over, name))
}

/** A colour as the scheme gives it, names followed. @throws Error where it has none of this name. */
export function colour(scheme: Scheme, name: string): string {
  const value = declared(scheme, name)
  if (value === undefined) throw new Error(`colours.css: no colour ${name}`)
  const [, other, fallback] = /^var\(--([\w-]+)(?:, (#[0-9a-f]+))?\)$/.exec(value) ?? []
  if (fallback !== undefined) return fallback
  if (other !== undefined) return colour(scheme, other)
  return value.length === 4 ? value.replace(/[0-9a-f]/g, '$&$&') : value
}

type Channels = readonly [number, number, number]

export function channels(hex: string): Channels {
  const [r, g, b] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
  return [r!, g!, b!]
}

/** A colour over a ground, as a browser mixes them. */
export function mixed(over: string, ground: string, opacity: number): Channels {
  const [a, b] = [channels(over), channels(ground)]
  return [0, 1, 2].map((at) => a[at]! * opacity + b[at]! * (1 - opacity)) as unknown as Channels
}

/** WCAG 2 relative luminance. */
export function luminance(rgb: Channels): number {
  const [r, g, b] = rgb.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
}

export function contrast(a: Channels, b: Channels): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

/** CIE lightness, 0 to 100: what is left of a colour in greyscale. */
export function lightness(rgb: Channels): number {
  const y = luminance(rgb)
  return y > 0.008856 ? 116 * Math.cbrt(y) - 16 : 903.3 * y
}
