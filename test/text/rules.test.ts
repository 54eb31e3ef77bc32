import { describe, expect, it } from 'vitest'
import { ruleAnchor } from '../../src/text/rules/rule.ts'
import { RULES } from '../../src/text/rules/rules.ts'
import { GLOSSARY } from '../../src/text/glossary/glossary.ts'
import { textsIn, typographyFaults } from './french.ts'

describe('the counting rules', () => {
  it('are numbered from 1 to 17, in order', () => {
    expect(RULES.map((rule) => rule.number)).toEqual(Array.from({ length: 17 }, (_, index) => index + 1))
  })

  it('have each a title of their own, and at least one paragraph', () => {
    expect(new Set(RULES.map((rule) => rule.title)).size).toBe(RULES.length)
    expect(RULES.filter((rule) => rule.paragraphs.length === 0)).toEqual([])
  })

  it('use words that the glossary explains', () => {
    const known = new Set(GLOSSARY.map((term) => term.slug))
    expect(RULES.flatMap((rule) => rule.terms).filter((slug) => !known.has(slug))).toEqual([])
  })

  it('are set as French is', () => {
    const faults = RULES.flatMap(({ appliedBy: _, terms: __, ...words }) =>
      textsIn(words).flatMap(([path, text]) =>
        typographyFaults(text).map((fault) => `${words.number} ${path}: ${fault}`),
      ),
    )
    expect(faults).toEqual([])
  })

  it('name functions that exist', async () => {
    for (const [path, name] of RULES.flatMap((rule) => rule.appliedBy.map((place) => place.split('#')))) {
      const module = (await import(`../../${path}`)) as Record<string, unknown>
      expect(module[name!], `${path}#${name}`).toBeDefined()
    }
  })

  it('have an anchor that other pages link to', () => {
    expect(ruleAnchor(4)).toBe('regle-4')
  })
})
