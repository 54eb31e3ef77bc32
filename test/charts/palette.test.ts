import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { LIGHT_COLOURS } from '../../src/charts/palette.ts'

const css = readFileSync(join(import.meta.dirname, '../../src/styles/tokens.css'), 'utf8')
const [light, dark] = css.split('@media screen and (prefers-color-scheme: dark)') as [string, string]

function colour(scheme: string, name: string): string {
  const found = new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(scheme)
  if (!found) throw new Error(`tokens.css: no colour ${name}`)
  return found[1]!
}

/** WCAG 2 relative luminance. */
function luminance(hex: string): number {
  const channels = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
  const [r, g, b] = channels.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)) as [
    number,
    number,
    number,
  ]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

describe('colours', () => {
  it('of charts in files are those of the light scheme', () => {
    for (const [name, value] of Object.entries(LIGHT_COLOURS)) expect(value, name).toBe(colour(light, name))
  })

  const TEXT = ['ink', 'ink-2', 'focus', 'spend', 'social', 'environment', 'reserved', 'local', 'unknown']
  it.each(TEXT)('%s reads on paper in both schemes (4.5:1)', (name) => {
    for (const scheme of [light, dark]) {
      expect(contrast(colour(scheme, name), colour(scheme, 'paper'))).toBeGreaterThanOrEqual(4.5)
    }
  })

  it('the accent of each territory reads on paper in both schemes (4.5:1)', () => {
    const path = join(import.meta.dirname, '../../data/territories/mel/territory.json')
    const { accent } = JSON.parse(readFileSync(path, 'utf8')) as { accent: { light: string; dark: string } }
    expect(contrast(accent.light, colour(light, 'paper'))).toBeGreaterThanOrEqual(4.5)
    expect(contrast(accent.dark, colour(dark, 'paper'))).toBeGreaterThanOrEqual(4.5)
  })
})
