import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const css = readFileSync(join(import.meta.dirname, '../../src/styles/tokens.css'), 'utf8')
const [light, dark] = css.split('@media screen and (prefers-color-scheme: dark)') as [string, string]
export const SCHEMES = { light, dark } as const
export type Scheme = keyof typeof SCHEMES

type Channels = readonly [number, number, number]

/** A colour of `tokens.css`. @throws Error where the scheme has none of this name. */
export function colour(scheme: Scheme, name: string): string {
  const found = new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(SCHEMES[scheme])
  if (!found) throw new Error(`tokens.css: no colour ${name}`)
  return found[1]!
}

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
