import { describe, expect, it } from 'vitest'
import { isShallow, shallowFields } from '../../../src/formats/fields/depth.ts'
import { parseJsonCell } from '../../../src/formats/fields/json-cell.ts'
import { createNotes } from '../../../src/formats/fields/notes.ts'
import { readField } from './read-field.ts'

/** JSON of so many lists, each in the other. */
const nested = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`

describe('a published field', () => {
  it('of 64 levels is read, of 65 it is not', () => {
    expect(isShallow(JSON.parse(nested(64)))).toBe(true)
    expect(isShallow(JSON.parse(nested(65)))).toBe(false)
  })

  it('that nests too deep is unknown and flagged; the others are read', () => {
    const notes = createNotes()
    const row = { objet: 'Voirie', titulaires: JSON.parse(nested(65)) as unknown }
    expect(shallowFields(row, notes)).toEqual({ objet: 'Voirie' })
    expect(notes.flags).toEqual([{ code: 'value-unreadable', column: 'titulaires' }])
  })

  it('is held to the same in a cell of CSV', () => {
    const cell = (levels: number) => readField(parseJsonCell as never, nested(levels))
    expect(cell(64)).toMatchObject({ value: JSON.parse(nested(64)) as unknown, codes: [] })
    expect(cell(65)).toMatchObject({ value: undefined, codes: ['value-unreadable'] })
  })
})
