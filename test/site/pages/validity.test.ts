import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { describeSite } from '../built/describe-site.ts'
import { pagesOf } from '../built/html.ts'
import { SITES } from '../built/sites.ts'
import { invaliditiesOf, invalidity } from '../built/validity.ts'

/** What a browser knows and the validator of CSS does not: such a property stands in the SVG, as an attribute. */
const UNKNOWN_TO_VALIDATOR = /(?:^|[{;\s])(paint-order|vector-effect)\s*:/

for (const site of ['demonstration', 'awkward', 'real'] as const) {
  describeSite(site, () => {
    it('has no redundant role, no name without a role, no attribute that SVG does not have', () => {
      expect(pagesOf(site).flatMap(invaliditiesOf)).toEqual([])
    })

    it('has only properties in its style sheets that the validator of CSS knows', () => {
      const { folder } = SITES[site]
      const sheets = globSync('**/*.css', { cwd: folder })
      expect(
        sheets.filter((file) => UNKNOWN_TO_VALIDATOR.test(readFileSync(join(folder, file), 'utf8'))),
      ).toEqual([])
    })
  })
}

describe('validity', () => {
  it.each([
    ['<table role="table">', 'table', { role: 'table' }, true],
    ['<table role="presentation">', 'table', { role: 'presentation' }, false],
    ['<ul role="list">', 'ul', { role: 'list' }, true],
    ['<pre aria-label="Code">', 'pre', { 'aria-label': 'Code' }, true],
    ['<pre role="group" aria-label="Code">', 'pre', { role: 'group', 'aria-label': 'Code' }, false],
    ['<input type="checkbox" autocomplete="off">', 'input', { type: 'checkbox', autocomplete: 'off' }, true],
    ['<input type="search" autocomplete="off">', 'input', { type: 'search', autocomplete: 'off' }, false],
    ['<svg font-variant="tabular-nums">', 'svg', { 'font-variant': 'tabular-nums' }, true],
  ])('judges %s', (_written, name, attributes, isInvalid) => {
    expect(invalidity({ name, attributes }) !== undefined).toBe(isInvalid)
  })

  it('sees a property that the validator does not know', () => {
    expect('.year-bar{stroke:red;vector-effect:non-scaling-stroke}').toMatch(UNKNOWN_TO_VALIDATOR)
  })
})
