import { describe, expect, it } from 'vitest'
import type { PointRow } from '../../../src/domain/series.ts'
import { isEnoughForAShare, isEnoughToShareOut } from '../../../src/domain/small-numbers.ts'

const rows = (ids: readonly string[], role: PointRow['role']): readonly PointRow[] =>
  ids.map((rowId) => ({ rowId, contribution: 1, role }))

describe('few rows (rule 12)', () => {
  it('are enough for a share from five contracts on, or five lines of the insertion file', () => {
    expect(isEnoughForAShare(['a:1', 'a:2', 'b:1', 'c:1', 'd:1'], 'awards')).toBe(false)
    expect(isEnoughForAShare(['a:1', 'b:1', 'c:1', 'd:1', 'e:1'], 'awards')).toBe(true)
    expect(isEnoughForAShare(['a:1', 'a:2', 'b:1', 'c:1', 'd:1'], 'inclusion')).toBe(true)
  })

  it('of all points together are shared out, but those that say nothing', () => {
    const points = [{ rows: rows(['a', 'b'], 'numerator') }, { rows: rows(['c', 'd'], 'denominator') }]
    const silent = { rows: rows(['e', 'f'], 'unknown') }
    expect(isEnoughToShareOut([...points, silent], 'contracts')).toBe(false)
    expect(isEnoughToShareOut([...points, { rows: rows(['e'], 'numerator') }, silent], 'contracts')).toBe(
      true,
    )
  })
})
