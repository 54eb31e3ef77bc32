import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { buildContracts } from '../../src/rules/build.ts'
import { recogniseFile } from '../../src/tables/read.ts'
import { fileOf } from '../formats/read-fixture.ts'

const SCOPE = { buyerSirens: ['200093201'], ownFormats: [] }
const FIXTURE = new URL('../fixtures/decp-augmente-quirks.csv', import.meta.url)
const [HEADER = '', CONTRACT = ''] = readFileSync(FIXTURE, 'utf8').split('\n')
const COLUMNS = HEADER.replace(/^\uFEFF/, '').split(';')

/** The contract of the fixture, with these cells in place of its own. */
function rowWith(cells: Readonly<Record<string, string>>): string {
  const own = CONTRACT.split(';')
  return COLUMNS.map((column, index) => cells[column] ?? own[index]).join(';')
}

const change = (id: string, amount: string, months: string, date: string) =>
  rowWith({
    idModification: id,
    montantModification: amount,
    dureeMoisModification: months,
    dateNotificationModificationModification: date,
  })

async function built(rows: readonly string[]) {
  const file = await recogniseFile(fileOf([HEADER, ...rows].join('\n')))
  return buildContracts([{ source: 'etat', file }], { scope: SCOPE, referenceDate: '2026-01-01' })
}

describe('a contract whose modifications stand on a row each', () => {
  const rows = [
    change('2', '140000', 'CDL', '2024-09-01'),
    change('1', '130000', 'CDL', '2024-06-01'),
    change('3', 'CDL', '60', '2025-02-01'),
  ]

  it('keeps every one of them, by its date, and ends in the last state of each field', async () => {
    const { contracts, reconciliation } = await built(rows)
    expect(contracts).toHaveLength(1)
    expect(contracts[0]).toMatchObject({
      initialAmount: 125_000_50n,
      amount: 140_000_00n,
      initialDurationMonths: 48,
      durationMonths: 60,
      amendments: [
        { id: '1', date: '2024-06-01', amount: 130_000_00n },
        { id: '2', date: '2024-09-01', amount: 140_000_00n },
        { id: '3', date: '2025-02-01', durationMonths: 60 },
      ],
    })
    expect(reconciliation.files[0]).toMatchObject({
      read: { rows: 3 },
      kept: { rows: 1 },
      merged: { rows: 2 },
    })
  })

  it('says each once, where rows repeat it', async () => {
    const { contracts } = await built([...rows, ...rows])
    expect(contracts[0]!.amendments.map(({ id }) => id)).toEqual(['1', '2', '3'])
  })

  it('is the same whatever the order of its rows', async () => {
    const [inOrder, turned] = [await built(rows), await built(rows.toReversed())]
    expect(turned.contracts[0]!.amendments).toEqual(inOrder.contracts[0]!.amendments)
    expect(turned.contracts[0]!.suppliers).toEqual(inOrder.contracts[0]!.suppliers)
  })
})
