import { expect, it } from 'vitest'
import { contractLine } from '../../../src/outputs/listing/contract-line.ts'
import { csvLines } from '../../../src/outputs/files/csv.ts'
import { contractColumns } from '../../../src/outputs/columns/contracts.ts'
import { contract } from '../portal-fixture.ts'

it('gives every column of a contract as its file writes it', () => {
  const each = contract({ title: '=SOMME(A1)', initialAmount: 125_000_50n })
  const cells = contractLine(each)
  expect([...csvLines(contractColumns, [each])].join('').split('\n')[0]!.trim()).toBe(
    cells.map(({ name }) => name).join(','),
  )
  const text = (name: string) => cells.find((cell) => cell.name === name)!.text
  expect([text('objet'), text('montant_initial_eur')]).toEqual(["'=SOMME(A1)", '125000.50'])
})
