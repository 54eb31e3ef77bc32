import { describe, expect, it } from 'vitest'
import { readShard, shareOut } from '../../../scripts/fleet/shard.ts'

const weights = [900, 400, 300, 200, 100, 60, 50, 40, 30, 20]
const buyers = weights.map((weight, index) => ({ siren: `00000000${index}`, weight }))

describe('a shard', () => {
  it.each([
    ['1/1', { index: 0, count: 1 }],
    ['3/20', { index: 2, count: 20 }],
    ['20/20', { index: 19, count: 20 }],
    [undefined, { index: 0, count: 1 }],
  ])('%s', (told, shard) => {
    expect(readShard(told)).toEqual(shard)
  })

  it.each([
    ['0/4', 'entre 1 et 4'],
    ['5/4', 'entre 1 et 4'],
    ['1/0', 'nombre de parts'],
    ['1/99999', 'nombre de parts'],
    ['3', '--shard 3/20'],
    ['-1/4', '--shard 3/20'],
    ['1/4/2', '--shard 3/20'],
    ['', '--shard 3/20'],
  ])('%s is refused: %s', (told, expected) => {
    expect(readShard(told)).toMatchObject({
      field: '--shard',
      value: told,
      expected: expect.stringContaining(expected),
    })
  })
})

describe('the sharing out', () => {
  const weightOf = (part: readonly { readonly weight: number }[]) =>
    part.reduce((sum, { weight }) => sum + weight, 0)

  it('puts each buyer into one part', () => {
    const parts = shareOut(buyers, 3)
    expect(parts.flat().toSorted((one, other) => (one.siren < other.siren ? -1 : 1))).toEqual(buyers)
  })

  it('makes parts that weigh alike, the heaviest buyer of each first', () => {
    const parts = shareOut(buyers, 3)
    expect(parts.map(weightOf)).toEqual([900, 610, 590])
    for (const part of parts)
      expect(part.map(({ weight }) => weight)).toEqual(
        part.map(({ weight }) => weight).toSorted((a, b) => b - a),
      )
  })

  it('is the same in whatever order they come', () => {
    expect(shareOut(buyers.toReversed(), 4)).toEqual(shareOut(buyers, 4))
  })

  it('leaves parts empty where there are more of them than buyers', () => {
    expect(shareOut(buyers.slice(0, 2), 4).map((part) => part.length)).toEqual([1, 1, 0, 0])
  })
})
