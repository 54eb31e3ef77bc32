import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/domain/input-error.ts'
import { oldIds, untoldIds, withOldIds } from '../../src/domain/edition/old-ids.ts'

const line = (ancien: string, nouveau: string, le = '2026-01-31', motif = 'Clé changée.') => ({
  ancien,
  nouveau,
  le,
  motif,
})
const LIVING = new Set(['new', 'other'])
const told = { on: '2026-01-31', reason: 'Clé changée.' }

describe('an old id', () => {
  it('leads to its contract', () => {
    expect(oldIds([line('old', 'new')], LIVING)).toEqual([{ id: 'old', to: 'new', ...told }])
  })

  it('leads to the end of a chain, in whatever order its lines stand', () => {
    const lines = [line('c', 'new'), line('a', 'b'), line('b', 'c')]
    expect(oldIds(lines, LIVING).map(({ id, to }) => [id, to])).toEqual([
      ['c', 'new'],
      ['a', 'new'],
      ['b', 'new'],
    ])
  })

  it.each([
    ['that nobody knows', 'gone'],
    ['that is empty', ''],
  ])('leads nowhere where its new one is one %s', (_name, to) => {
    expect(oldIds([line('old', to)], LIVING)).toEqual([{ id: 'old', ...told }])
  })

  it('of the last edition that no line tells of leads nowhere, and is named', () => {
    const all = oldIds([line('old', 'new')], LIVING, ['old', 'new', 'lost', '../etc'])
    expect(all.at(-1)).toEqual({ id: 'lost' })
    expect(untoldIds(all)).toEqual(['lost'])
  })

  it('that leads nowhere is silent once its contract is back', () => {
    expect(oldIds([line('new', '')], LIVING)).toEqual([])
  })

  it('is added to the file that people keep, and read again', () => {
    const first = withOldIds(undefined, ['lost'], '2026-01-31')
    const text = withOldIds(first, ['gone'], '2026-02-28')
    const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true })
    expect(oldIds(data, LIVING).map(({ id, on }) => [id, on])).toEqual([
      ['lost', '2026-01-31'],
      ['gone', '2026-02-28'],
    ])
  })
})

describe('a line that cannot be followed', () => {
  it.each([
    ['an id that is none', [line('Old Id', 'new')], { row: 1, column: 'ancien', value: 'Old Id' }],
    ['an address in place of an id', [line('a', 'new'), line('../x', 'new')], { row: 2, column: 'ancien' }],
    ['a new id that is none', [line('old', 'https://x')], { column: 'nouveau' }],
    ['no day', [line('old', 'new', '31/02/2026')], { column: 'le', value: '31/02/2026' }],
    ['no reason', [line('old', 'new', '2026-01-31', ' ')], { column: 'motif' }],
    ['a living contract', [line('new', 'other')], { column: 'ancien', value: 'new' }],
    ['an id told twice', [line('old', 'new'), line('old', 'other')], { row: 2, column: 'ancien' }],
    ['a cycle', [line('a', 'b'), line('b', 'a')], { row: 1, column: 'nouveau', value: 'a → b → a' }],
    ['itself', [line('a', 'a')], { value: 'a → a' }],
    ['a missing column', [{ ancien: 'a' }], { column: 'le' }],
  ])('is named with its place: %s', (_name, lines, place) => {
    const read = () => oldIds(lines, LIVING)
    expect(read).toThrow(InputError)
    try {
      read()
    } catch (error) {
      expect((error as InputError).place).toMatchObject(place)
    }
  })
})
