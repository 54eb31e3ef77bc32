import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { STYLES, channels, colour, contrast } from '../charts/colours.ts'
import type { Scheme } from '../charts/colours.ts'

const GROUNDS = ['paper', 'paper-2'] as const
const TEXTS = ['ink', 'ink-2', 'accent'] as const
const MARKS = [
  'spend',
  'social',
  'environment',
  'reserved',
  'local',
  'unknown',
  'target',
  'focus',
  'rule',
] as const

/** WCAG 1.4.3, 1.4.11; 1.4.6 where the reader asks for more. */
const CASES = [
  ['light', 4.5, 3],
  ['dark', 4.5, 3],
  ['print', 4.5, 3],
  ['strong', 7, 4.5],
  ['strong-dark', 7, 4.5],
] as const satisfies readonly (readonly [Scheme, number, number])[]
const between = (scheme: Scheme, a: string, b: string) =>
  contrast(channels(colour(scheme, a)), channels(colour(scheme, b)))

describe.each(CASES)('colours, %s', (scheme, text, mark) => {
  it.each(GROUNDS)('words read on %s, and as much where both are turned round', (ground) => {
    for (const name of TEXTS) expect(between(scheme, name, ground), name).toBeGreaterThanOrEqual(text)
  })

  it.each(GROUNDS)('marks stand out on %s', (ground) => {
    for (const name of MARKS) expect(between(scheme, name, ground), name).toBeGreaterThanOrEqual(mark)
  })
})

it('the accent of each territory reads on every ground of its scheme', () => {
  const folder = join(import.meta.dirname, '../../data/territories')
  const files = globSync('*/territory.json', { cwd: folder })
  expect(files.length).toBeGreaterThan(1)
  for (const file of files) {
    const { accent } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as {
      accent?: Record<'light' | 'dark', string>
    }
    for (const [scheme, value] of Object.entries(accent ?? {}) as ['light' | 'dark', string][])
      for (const ground of GROUNDS)
        expect(contrast(channels(value), channels(colour(scheme, ground))), file).toBeGreaterThanOrEqual(4.5)
  }
})

describe('the sheets', () => {
  const root = join(STYLES, '..')
  const sheets = globSync('**/*.css', { cwd: root }).filter((file) => !file.endsWith('colours.css'))
  const read = (file: string) => readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')
  const namesIn = (css: string) => css.match(/--[\w-]+(?=:)/g) ?? []
  const STATED =
    /:[^;{}]*(?:#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|lab|lch)a?\(|\b(?:Canvas|CanvasText|Highlight|LinkText)\b)/i

  it('state no colour but the one that holds them all', () => {
    expect(sheets.length).toBeGreaterThan(15)
    expect(sheets.filter((file) => STATED.test(read(file).replace(/url\([^)]*\)/g, '')))).toEqual([])
    expect(STATED.test('a { color: #fff }')).toBe(true)
  })

  it('use no colour that none names', () => {
    const named = new Set(['styles/colours.css', 'styles/tokens.css'].flatMap((file) => namesIn(read(file))))
    const used = sheets.flatMap((file) => {
      const own = new Set(namesIn(read(file)))
      return [...read(file).matchAll(/var\((--[\w-]+)/g)].flatMap(([, name]) =>
        named.has(name!) || own.has(name!) ? [] : `${file}: ${name}`,
      )
    })
    expect(used).toEqual([])
  })

  it('give every colour to readers who chose their own', () => {
    const css = read('styles/colours.css')
    const forced = css.slice(css.indexOf('(forced-colors: active)'))
    for (const name of [...GROUNDS, ...TEXTS, ...MARKS])
      expect(forced, name).toMatch(new RegExp(`--${name}: (?:Canvas|CanvasText|LinkText|Highlight);`))
  })
})
