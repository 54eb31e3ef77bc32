import { describe, expect, it } from 'vitest'
import { successors } from '../../src/domain/edition/successors.ts'

const state = (rows: Readonly<Record<string, string | undefined>>) => ({
  rows: new Set(Object.keys(rows)),
  lineages: new Map(Object.entries(rows).flatMap(([key, lineage]) => (lineage ? [[key, lineage]] : []))),
})

describe('rule 2: what took the place of a key that is gone', () => {
  it('is the one new row of the same lineage', () => {
    expect([...successors(state({ a: 'L', b: 'M' }), state({ c: 'L', b: 'M' }))]).toEqual([['a', 'c']])
  })

  it('of several that are gone, all lead to it', () => {
    expect([...successors(state({ a: 'L', b: 'L' }), state({ c: 'L' }))]).toEqual([
      ['a', 'c'],
      ['b', 'c'],
    ])
  })

  it.each([
    ['several are new', state({ a: 'L' }), state({ c: 'L', d: 'L' })],
    ['it is there still', state({ a: 'L' }), state({ a: 'L', c: 'L' })],
    ['the other was there before', state({ a: 'L', b: 'L' }), state({ b: 'L' })],
    ['it has no lineage', state({ a: undefined }), state({ c: undefined })],
    ['the edition before was noted without lineages', { rows: new Set(['a']) }, state({ c: 'L' })],
  ])('is none where %s', (_where, before, after) => {
    expect(successors(before, after).size).toBe(0)
  })
})
