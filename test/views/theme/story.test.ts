import { describe, expect, it } from 'vitest'
import { isTold, tellStory } from '../../../src/views/theme/story.ts'
import { indicator } from './indicators.ts'

const first = indicator('first')
const second = indicator('second')
const missing = indicator('missing', { absent: 'source-absent' })
const ids = (indicators: readonly { readonly id: string }[]) => indicators.map(({ id }) => id)

describe('tellStory', () => {
  it('puts indicators into chapters in the order that the page asks for', () => {
    const { chapters } = tellStory([first, second], { one: { shown: ['second', 'first'] } })
    expect(ids(chapters.one.shown)).toEqual(['second', 'first'])
  })

  it('unfolds the rest of a chapter, which alone makes it told', () => {
    const { chapters, untold } = tellStory([first], { one: { rest: ['first'] } })
    expect([isTold(chapters.one), isTold(untold)]).toEqual([true, false])
  })

  it('leaves an absent indicator out of its chapter, and names it', () => {
    const { chapters, absent } = tellStory([first, missing], { one: { shown: ['missing'] }, two: {} })
    expect(isTold(chapters.one)).toBe(false)
    expect(ids(absent)).toEqual(['missing'])
  })

  it('keeps the indicators that no chapter names: a new entry of the registry shows all the same', () => {
    const { untold } = tellStory([first, second, missing], { one: { shown: ['first'] } })
    expect(ids(untold.shown)).toEqual(['second'])
  })

  it('refuses an id that is not on the page', () => {
    expect(() => tellStory([first], { one: { shown: ['frist'] } })).toThrow('no indicator "frist"')
  })
})
