import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonText } from '../../../src/components/json-ld/json-text.ts'

describe('jsonText', () => {
  it.each([
    '</script><script>alert(1)</script>',
    '<!-- <script>',
    '&lt;/script&gt;',
    'deux\u2028lignes\u2029',
    '"guillemets" et \\ barre',
    '\u202eà l’envers\u202c',
  ])('keeps %j as a value and shows no markup', (name) => {
    const text = jsonText({ name })
    expect(text).not.toMatch(/[<>&\u2028\u2029]/)
    expect(JSON.parse(text)).toEqual({ name })
  })

  it('holds for any text, lone surrogates included', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (name) => {
        expect(JSON.parse(jsonText({ name }))).toEqual({ name })
      }),
      { numRuns: 50 },
    )
  }, 30_000)
})
