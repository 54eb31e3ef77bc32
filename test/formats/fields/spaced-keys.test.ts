import { expect, it } from 'vitest'
import { boundedFields } from '../../../src/formats/fields/bounds.ts'
import { createNotes } from '../../../src/formats/fields/notes.ts'

const read = (fields: object) => boundedFields(fields, createNotes())

it('a name with spaces around is the name without, at any depth', () => {
  expect(read({ ' id': '1', lieuExecution: { code: '59350', 'nom ': 'Lille' } })).toEqual({
    id: '1',
    lieuExecution: { code: '59350', nom: 'Lille' },
  })
  expect(read({ titulaires: [{ 'id ': '2' }] })).toEqual({ titulaires: [{ id: '2' }] })
})

it('a name without spaces goes before the same with them, in either order', () => {
  expect(read({ nom: 'a', 'nom ': 'b' })).toEqual({ nom: 'a' })
  expect(read({ 'nom ': 'b', nom: 'a' })).toEqual({ nom: 'a' })
})
