import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/domain/input-error.ts'
import { oldIds, unnotedIds, untoldIds, withOldIds } from '../../src/domain/edition/old-ids.ts'

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
    const first = withOldIds(undefined, [{ id: 'lost' }], '2026-01-31')
    const text = withOldIds(first, [{ id: 'gone', to: 'new' }], '2026-02-28')
    const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true })
    expect(oldIds(data, LIVING).map(({ id, to, on }) => [id, to, on])).toEqual([
      ['lost', undefined, '2026-01-31'],
      ['gone', 'new', '2026-02-28'],
    ])
  })
})

describe('an old id that leads on by itself', () => {
  const read = (text: string) =>
    Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data
  const heirs = new Map([['second', 'new']])

  it('is not among those that nobody has noted', () => {
    const all = oldIds([], LIVING, ['second', 'lost'], heirs)
    expect(all).toEqual([
      {
        id: 'second',
        to: 'new',
        reason: 'Corrigé à la source : le numéro publié et les fournisseurs sont les mêmes.',
      },
      { id: 'lost' },
    ])
    expect(untoldIds(all)).toEqual(['lost'])
    expect(unnotedIds(all).map(({ id }) => id)).toEqual(['second', 'lost'])
  })

  it('ends a chain that began in an edition before', () => {
    const file = withOldIds(undefined, [{ id: 'first', to: 'second' }], '2026-01-31')
    const all = oldIds(read(file), LIVING, ['second'], heirs)
    expect(all.map(({ id, to }) => [id, to])).toEqual([
      ['first', 'new'],
      ['second', 'new'],
    ])
  })

  it('does not do so against a line that somebody wrote', () => {
    const [noted] = oldIds([line('second', 'other')], LIVING, ['second'], heirs)
    expect(noted!.to).toBe('other')
  })

  it('is silent once the source has taken its correction back, and leads back', () => {
    const first = withOldIds(undefined, [{ id: 'new', to: 'second' }], '2026-01-31')
    const back = oldIds(read(first), LIVING, ['second'], heirs)
    expect(back.map(({ id, to }) => [id, to])).toEqual([['second', 'new']])
    const next = withOldIds(first, unnotedIds(back), '2026-02-28', LIVING)
    expect(read(next).map(({ ancien, nouveau }) => [ancien, nouveau])).toEqual([['second', 'new']])
    expect(oldIds(read(next), LIVING).map(({ id, to }) => [id, to])).toEqual([['second', 'new']])
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
