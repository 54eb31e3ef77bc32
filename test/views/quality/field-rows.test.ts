import { describe, expect, it } from 'vitest'
import { fieldColumns, fieldRows, formatsRead } from '../../../src/views/quality/field-rows.ts'
import type { Contract, Format } from '../../../src/domain/contract.ts'

function contract(format: Format, fields: Partial<Contract> = {}): Contract {
  return { format, ...fields } as Contract
}

const CONTRACTS = [
  contract('mel'),
  contract('decp-2022', { bidsReceived: 3, socialConsiderations: [] }),
  contract('decp-2022'),
]
const formats = formatsRead(CONTRACTS)

describe('the table of fields per format', () => {
  it('has a column for each format that was read, and no other', () => {
    expect(formats).toEqual(['mel', 'decp-2022'])
    expect(fieldColumns(formats, { subject: 'la Ville' })).toHaveLength(3)
  })

  it('says that a field does not exist, never that it is empty', () => {
    for (const { cells } of fieldRows(CONTRACTS, formats)) {
      expect(cells[1]).toEqual({ text: 'Champ inexistant', unknown: true })
    }
  })

  it('counts a declared "none" as filled in', () => {
    expect(fieldRows(CONTRACTS, formats)[0]!.cells[2]).toBe('Rempli pour 1\u00a0marché sur 2')
  })
})
