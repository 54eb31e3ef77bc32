import { describe, expect, it } from 'vitest'
import { withoutInvisible } from '../../src/domain/visible-text.ts'

describe('withoutInvisible', () => {
  it.each([
    ['a control', 'a\u0000b\u0007\u001b\u0085c', 'abc'],
    ['tags of Unicode', 'abc\u{E0001}\u{E0041}\u{E007F}', 'abc'],
    ['variation selectors', 'a\uFE0Fb\u{E0100}c', 'abc'],
    ['fillers', '\u3164a\u115F\u1160b\uFFA0\u2800c', 'abc'],
    ['marks of no width and of direction', 'a\u200B\u200D\u2060b\u202E\u061C\uFEFFc\u00AD\u034F', 'abc'],
    ['non-characters', 'a\uFFFE\uFFFFb\uFDD0\u{1FFFE}c', 'abc'],
  ])('takes out %s', (_, text, visible) => {
    expect(withoutInvisible(text)).toBe(visible)
  })

  it('leaves white space, letters of any script and emoji', () => {
    const text = 'Été\t1\n2\u00a03\u202f4 حدائق 🌳 𝔉 e\u0301 |'
    expect(withoutInvisible(text)).toBe(text)
  })
})
