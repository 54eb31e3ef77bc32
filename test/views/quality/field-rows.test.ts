import { describe, expect, it } from 'vitest'
import { fieldColumns, fieldRows, formatsRead } from '../../../src/views/quality/field-rows.ts'
import type { Contract } from '../../../src/domain/contract/contract.ts'
import type { Format } from '../../../src/domain/contract/format.ts'
import type { FileReconciliation } from '../../../src/domain/reconciliation.ts'
import { decp2019 } from '../../../src/formats/decp-2019.ts'
import { decp2022 } from '../../../src/formats/decp-2022.ts'
import { mel } from '../../../src/formats/mel.ts'

function contract(format: Format, fields: Partial<Contract> = {}): Contract {
  return { format, ...fields } as Contract
}

const CONTRACTS = [
  contract(mel.format),
  contract(decp2022.format, { bidsReceived: 3, socialConsiderations: [] }),
  contract(decp2022.format),
]
const file = ({ format }: { readonly format: Format }, rows: number) =>
  ({ format, kept: { rows, amount: 0n } }) as FileReconciliation
const formats = formatsRead([file(mel, 1), file(decp2022, 1), file(decp2019, 0), file(decp2022, 1)])

describe('the table of fields per format', () => {
  it('has a column for each format that rows were kept of, once, and no other', () => {
    expect(formats).toEqual([mel.format, decp2022.format])
    expect(fieldColumns(formats)).toHaveLength(3)
  })

  it('says that a field does not exist, never that it is empty', () => {
    for (const { cells } of fieldRows(CONTRACTS, formats)) {
      expect(cells[1]).toEqual({ text: 'Absent du format', unknown: true })
    }
  })

  it('counts a declared "none" as filled in', () => {
    expect(fieldRows(CONTRACTS, formats)[0]!.cells[2]).toBe('Rempli pour 1\u00a0marché sur 2')
  })
})
