import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { LIGHT_COLOURS, PAGE_GROUNDS } from '../../src/charts/palette.ts'
import { shades, wordsOn } from '../../src/charts/shades.ts'
import { channels, colour, contrast, lightness, mixed } from './colours.ts'
import type { Scheme } from './colours.ts'

const SCHEMES = ['light', 'dark'] as const
const MEANINGS = ['spend', 'social', 'environment', 'reserved', 'local'] as const
const between = (a: string, b: string) => contrast(channels(a), channels(b))

describe('colours', () => {
  it('of charts in files are those of the light scheme', () => {
    for (const [name, value] of Object.entries(LIGHT_COLOURS)) expect(value, name).toBe(colour('light', name))
  })

  it('of grounds outside of style sheets are those of pages', () => {
    for (const scheme of SCHEMES) expect(PAGE_GROUNDS[scheme]).toBe(colour(scheme, 'paper'))
  })

  it.each(['ink', 'ink-2', 'focus', 'target', 'unknown', ...MEANINGS])(
    '%s reads on paper in both schemes (4.5:1)',
    (name) => {
      for (const scheme of SCHEMES) {
        expect(between(colour(scheme, name), colour(scheme, 'paper'))).toBeGreaterThanOrEqual(4.5)
      }
    },
  )

  it('the accent of each territory reads on paper in both schemes (4.5:1)', () => {
    const path = join(import.meta.dirname, '../../data/territories/mel/territory.json')
    const { accent } = JSON.parse(readFileSync(path, 'utf8')) as { accent: Record<Scheme, string> }
    for (const scheme of SCHEMES) {
      expect(between(accent[scheme], colour(scheme, 'paper'))).toBeGreaterThanOrEqual(4.5)
    }
  })
})

const CASES = SCHEMES.flatMap((scheme) =>
  MEANINGS.flatMap((meaning) => [1, 2, 3, 4, 5, 6].map((count) => [scheme, meaning, count] as const)),
)

describe('steps of one colour', () => {
  it.each(CASES)('%s, %s, %d: words on each read (4.5:1)', (scheme, meaning, count) => {
    for (const shade of shades(count)) {
      const ground = mixed(colour(scheme, meaning), colour(scheme, 'paper'), shade)
      expect(contrast(channels(colour(scheme, wordsOn(shade))), ground)).toBeGreaterThanOrEqual(4.5)
    }
  })

  it.each(CASES)(
    '%s, %s, %d: in greyscale neighbours, and the ground, stay apart',
    (scheme, meaning, count) => {
      const paper = colour(scheme, 'paper')
      const greys = shades(count).map((shade) => lightness(mixed(colour(scheme, meaning), paper, shade)))
      greys.push(lightness(channels(paper)))
      for (const [index, grey] of greys.slice(1).entries()) {
        expect(Math.abs(grey - greys[index]!)).toBeGreaterThanOrEqual(4)
      }
    },
  )
})
