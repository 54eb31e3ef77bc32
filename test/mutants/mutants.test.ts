import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { mutate } from './mutant.ts'
import { PARTS } from './parts.ts'

const ROOT = join(import.meta.dirname, '../..')
const MUTANT = { file: 'a.ts', text: 'b > 1', to: 'b >= 1' }

describe('a mutant', () => {
  it('is one change of its file', () => {
    expect(mutate('if (b > 1) c()', MUTANT)).toBe('if (b >= 1) c()')
  })

  it('is refused where its text is no longer there, or more than once', () => {
    expect(() => mutate('if (b > 2) c()', MUTANT)).toThrow('a.ts no longer says: b > 1')
    expect(() => mutate('b > 1 || b > 1', MUTANT)).toThrow('a.ts says more than once: b > 1')
  })
})

describe.each(Object.entries(PARTS))('the mutants of %s', (_part, mutants) => {
  it.each(mutants)('$file: $rule', (mutant) => {
    expect(() => mutate(readFileSync(join(ROOT, mutant.file), 'utf8'), mutant)).not.toThrow()
    for (const test of mutant.tests) expect(existsSync(join(ROOT, test)), test).toBe(true)
  })
})
