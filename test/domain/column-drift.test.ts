import { expect, it } from 'vitest'
import { columnDrift } from '../../src/domain/fetching/column-drift.ts'

it('tells columns that appeared, vanished and changed type, in their order', () => {
  expect(columnDrift({ a: 'nombre', b: 'texte', c: 'date' }, { c: 'texte', d: 'vide', a: 'nombre' })).toEqual(
    {
      appeared: ['d'],
      vanished: ['b'],
      changed: [{ name: 'c', from: 'date', to: 'texte' }],
    },
  )
})

it('a column without a value on one side has not changed', () => {
  expect(columnDrift({ a: 'vide', b: 'nombre' }, { a: 'date', b: 'vide' }).changed).toEqual([])
})

it('a column may be called as a member of every object', () => {
  expect(columnDrift({}, { constructor: 'texte' } as never).appeared).toEqual(['constructor'])
})
