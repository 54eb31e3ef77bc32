import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reconcile, stage } from '../../src/rules/stage.ts'
import type { Counted, Outcome } from '../../src/rules/stage.ts'

const OUTCOMES: readonly Outcome<Counted>[] = [
  { setAside: { reason: 'test' } },
  { setAside: { reason: 'other-buyer' } },
  { mergeInto: { source: 'a', row: 1 }, reason: 'same-key' },
]

describe('rule 1: nothing disappears', () => {
  it('in = kept + merged + set aside, in rows and in euros, whatever the step decides', async () => {
    const rowOf = fc.record({
      source: fc.constantFrom('a', 'b'),
      amount: fc.option(fc.bigInt({ min: 0n, max: 10n ** 20n }), { nil: undefined }),
      fate: fc.integer({ min: 0, max: 3 }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(rowOf), async (list) => {
        const rows = list.map(({ source, amount, fate }, index) => ({
          ref: { source, row: index + 1 },
          amount,
          fate,
        }))
        const result = await stage('any', rows, (row) => OUTCOMES[row.fate] ?? { keep: row })
        for (const { read, kept, merged, setAside } of result.tallies.values()) {
          expect(kept.rows + merged.rows + setAside.rows).toBe(read.rows)
          expect(kept.amount + merged.amount + setAside.amount).toBe(read.amount)
        }
        const all = [...result.tallies.values()].reduce((sum, { read }) => sum + read.rows, 0)
        expect(all).toBe(rows.length)
      }),
    )
  })

  it("counts another buyer's rows without listing them", async () => {
    const rows = [{ ref: { source: 'a', row: 1 }, amount: 5n }]
    const result = await stage('read', rows, () => ({ setAside: { reason: 'other-buyer' } }))
    expect(result.setAside).toEqual([])
    expect(result.tallies.get('a')!.setAsideByReason.get('other-buyer')).toMatchObject({
      rows: 1,
      amount: 5n,
    })
  })

  it('stops the build when a stage reads other than what the one before kept', async () => {
    const rows = [1, 2].map((row) => ({ ref: { source: 'a', row }, amount: 100n }))
    const first = await stage('first', rows, (row) => ({ keep: row }))
    const second = await stage('second', rows.slice(1), (row) => ({ keep: row }))
    expect(() => reconcile([first, second])).toThrow(
      'the chain breaks for a: first kept 2 rows (200 cents), second read 1',
    )
  })

  it('stops it where only the rows differ, or only the cents, or nothing is read at all', async () => {
    const keepAll = (name: string, ...amounts: readonly bigint[]) =>
      stage(
        name,
        amounts.map((amount, index) => ({ ref: { source: 'a', row: index + 1 }, amount })),
        (row) => ({ keep: row }),
      )
    const first = await keepAll('first', 100n)
    const oneRowMore = await keepAll('second', 100n, 0n)
    const oneCentMore = await keepAll('second', 101n)
    expect(() => reconcile([first, oneRowMore])).toThrow('kept 1 rows (100 cents), second read 2 (100 cents)')
    const nothing = await keepAll('second')
    expect(() => reconcile([first, nothing])).toThrow('kept 1 rows (100 cents), second read 0 (0 cents)')
    expect(() => reconcile([first, oneCentMore])).toThrow(
      'kept 1 rows (100 cents), second read 1 (101 cents)',
    )
  })

  it('lets a faithful chain pass', async () => {
    const rows = [{ ref: { source: 'a', row: 1 }, amount: 100n }]
    const first = await stage('first', rows, (row) => ({ keep: row }))
    const faithful = await stage('second', first.kept, (row) => ({ keep: row }))
    expect(() => reconcile([first, faithful])).not.toThrow()
  })
})
