import { describe, expect, it } from 'vitest'
import { bridgeRows, fileRows } from '../../../src/views/quality/reconciliation-rows.ts'
import type { Row } from '../../../src/views/table.ts'
import { SET_ASIDE_REASONS } from '../../../src/domain/set-aside.ts'
import type { FileReconciliation, Totals } from '../../../src/domain/reconciliation.ts'
import { mel } from '../../../src/formats/mel.ts'

const FILE: FileReconciliation = {
  source: 'mel',
  file: 'mel.csv',
  format: mel.format,
  encoding: 'utf-8',
  sha256: 'a'.repeat(64),
  read: { rows: 10, amount: 1_000_00n },
  kept: { rows: 5, amount: 500_50n },
  merged: { rows: 3, amount: 300_00n },
  setAside: { rows: 2, amount: 199_50n },
  setAsideByReason: { test: { rows: 1, amount: 199_50n }, 'other-buyer': { rows: 1, amount: 0n } },
}

const TOTALS: Totals = {
  gross: 1_000_00n,
  retained: 450_00n,
  retainedMin: 400_00n,
  retainedMax: 600_00n,
  retainedOtherReading: 450_00n,
  byYear: [],
  retainedPlausible: 450_00n,
  retainedInScale: 450_00n,
  retainedUntitled: 500_00n,
  callOffs: 100_00n,
  concessions: 0n,
  contracts: 5,
  bridge: [
    { step: 'set-aside', rows: 2, amount: -199_50n },
    { step: 'merged-same-key', rows: 3, amount: -300_00n },
    { step: 'amendments', rows: 1, amount: 49_50n },
    { step: 'call-offs', rows: 1, amount: -100_00n },
  ],
}

const words = ({ cells }: Row) => cells.map((cell) => (typeof cell === 'string' ? cell : cell.text))

/** A printed French number back as a number: what a reader does with a pencil. */
const read = (text: string) =>
  Number(
    text
      .replace(/[^\d,+−]/g, '')
      .replace(',', '.')
      .replace('−', '-'),
  )

describe('the table of what became of a file', () => {
  const rows = fileRows(FILE).map(words)

  it('adds up, in rows and in euros, to what became contracts', () => {
    const total = rows.at(-1)!
    for (const column of [1, 2]) {
      const sum = rows.slice(0, -1).reduce((all, row) => all + read(row[column]!), 0)
      expect(sum).toBeCloseTo(read(total[column]!), 2)
    }
  })

  it('has a line for every reason of rule 1, even where no row was set aside for it', () => {
    expect(rows.filter(([label]) => label!.startsWith('Écartées'))).toHaveLength(SET_ASIDE_REASONS.length)
    expect(rows).toContainEqual(['Écartées\u00a0: ligne vide', '0', '0,00\u00a0€'])
  })

  it('takes away what was set aside and merged', () => {
    expect(rows).toContainEqual(['Écartées\u00a0: marché d’essai', '−1', '−199,50\u00a0€'])
    expect(rows).toContainEqual(['Réunies à un autre marché', '−3', '−300,00\u00a0€'])
  })
})

describe('the table from the plain sum to the retained sum', () => {
  const rows = bridgeRows(TOTALS, 10).map(words)

  it('adds up to the cent', () => {
    const sum = rows.slice(0, -1).reduce((all, row) => all + read(row[2]!), 0)
    expect(sum).toBeCloseTo(read(rows.at(-1)![2]!), 2)
  })

  it('writes the sign of each step', () => {
    expect(rows).toContainEqual(['Modifications', '1', '+49,50\u00a0€'])
    expect(rows[0]).toEqual(['Somme brute', '10', '1\u202f000,00\u00a0€'])
  })
})
