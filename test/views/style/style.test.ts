import { describe, expect, it } from 'vitest'
import { plain } from '../../text/plain.ts'
import { hundredExample, yearsExample } from '../../../src/views/style/drawings.ts'
import { gaugeExamples } from '../../../src/views/style/standings.ts'
import { TARGET_STATE_TEXT } from '../../../src/views/scheme/state-words.ts'

describe('the examples of the style page', () => {
  it('have a gauge in every state of a target', () => {
    const states = new Set(gaugeExamples().map(({ state }) => state))
    expect([...states].sort()).toEqual(Object.keys(TARGET_STATE_TEXT).sort())
  })

  it('have a gauge with an unknown part and one of the nation', () => {
    const gauges = gaugeExamples().map(({ gauge }) => gauge)
    expect(gauges.filter(({ possible }) => possible !== undefined)).toHaveLength(1)
    expect(gauges.filter(({ targetText }) => plain(targetText) === 'objectif national 100 %')).toHaveLength(1)
  })

  it('have a bar of each kind, and squares of each', () => {
    const { bars } = yearsExample()
    expect(bars.some(({ partial }) => partial)).toBe(true)
    expect(bars.some(({ pale }) => pale !== undefined)).toBe(true)
    expect(bars.some(({ whisker }) => whisker !== undefined)).toBe(true)
    expect(plain(hundredExample())).toContain('23 inconnus')
  })
})
