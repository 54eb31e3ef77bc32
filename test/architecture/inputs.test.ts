import { describe, expect, it } from 'vitest'
import { folderOf, IMPORTS, importsIn, linesMatching, say, SOURCES } from './sources.ts'
import type { Import } from './sources.ts'

const AT_BUILD = SOURCES.filter((file) => folderOf(file) !== 'client')

const OUTSIDE = /^node:(fs|fs\/promises|child_process|http|https|net|os|worker_threads)$/
const FETCH = /\bfetch\(/
const touchesMachine = ({ specifier }: Import) => OUTSIDE.test(specifier)

const MAY_KNOW_ASTRO = ['pages', 'layouts', 'content.config.ts']
const knowsAstro = ({ from, specifier }: Import) =>
  /^astro(:|$|\/)/.test(specifier) &&
  !specifier.startsWith('astro/types') &&
  !MAY_KNOW_ASTRO.includes(folderOf(from)) &&
  !from.endsWith('.astro')

describe('the machine', () => {
  it('is touched by scripts only: src knows neither files, processes nor the network', () => {
    expect([...new Set(IMPORTS.filter(touchesMachine).map(({ from }) => from))]).toEqual([])
    expect(linesMatching(AT_BUILD, FETCH)).toEqual([])
  })

  it('knows Astro in pages, layouts and content.config.ts only', () => {
    const misplaced = IMPORTS.filter(knowsAstro)
    expect(misplaced.map((entry) => say(entry, 'logic must run in plain Node'))).toEqual([])
  })

  it('would notice both', () => {
    const imported = (code: string) => importsIn('views/a.ts', code)
    expect(imported("import { readFileSync } from 'node:fs'").some(touchesMachine)).toBe(true)
    expect(imported("import { join } from 'node:path'").some(touchesMachine)).toBe(false)
    expect("await fetch('x')").toMatch(FETCH)
    expect(imported("import { getCollection } from 'astro:content'").some(knowsAstro)).toBe(true)
    expect(imported("import type { HTMLAttributes } from 'astro/types'").some(knowsAstro)).toBe(false)
  })
})

describe('the same inputs give the same bytes', () => {
  it.each([
    [
      'the clock',
      /\bDate\.now\(|\bnew Date\(\s*\)|\bperformance\.now\(|\bTemporal\.Now\b/,
      ['new Date()', 'Date.now()', 'Temporal.Now.plainDateISO()'],
    ],
    [
      'the environment: a build is told what it is of',
      /\b(?:process|import\.meta)\.env\b|\bprocess\[/,
      ["process.env['ALO_SITE']", "process['env'].ALO_SITE", 'import.meta.env.BASE_URL'],
    ],
    ['chance', /\bMath\.random\(|\brandomUUID\(|\brandomBytes\(/, ['Math.random()', 'randomUUID()']],
    [
      'a language of the machine',
      /\.(toLocale\w+|localeCompare)\((?![^\n]*'fr-FR')|\bIntl\.\w+\((?!\s*('fr-FR'|LOCALE))/,
      ['n.toLocaleString()', 'a.localeCompare(b)', 'new Intl.NumberFormat()'],
    ],
  ])('nothing in src reads %s, nor could it unnoticed', (_what, pattern, breaches) => {
    expect(linesMatching(AT_BUILD, pattern)).toEqual([])
    for (const planted of breaches) expect(planted).toMatch(pattern)
  })
})
