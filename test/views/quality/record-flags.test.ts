import { describe, expect, it } from 'vitest'
import { recordFlagRows } from '../../../src/views/quality/record-flags.ts'
import type { Anomaly, RecordFileReconciliation } from '../../../src/domain/reconciliation.ts'
import { FLAG_TEXT } from '../../../src/text/data/flags/flags.ts'
import type { RichCell } from '../../../src/views/table.ts'

const file = (source: string): RecordFileReconciliation => ({
  source,
  file: `${source}.csv`,
  kind: 'plan',
  encoding: 'utf-8',
  sha256: 'a'.repeat(64),
  read: 9,
  kept: 8,
  merged: 0,
  setAside: 1,
})
const flagged = (source: string, row: number, column: string): Anomaly => ({
  ref: { source, row },
  flag: { code: 'value-unreadable', column },
})

describe('what the lines of the portal’s own tables are flagged for', () => {
  const rows = recordFlagRows(
    [file('mai'), file('octobre')],
    [
      { ref: { source: 'mai', row: 4 }, setAside: 'unreadable', detail: 'id : cellule vide' },
      flagged('mai', 2, 'statut'),
      flagged('mai', 2, 'commune'),
      flagged('octobre', 7, 'statut'),
      flagged('marches', 1, 'Montant'),
    ],
  )

  it('is told with its sentence, over all editions, the commonest first', () => {
    const [first, second] = rows.map(({ cells }) => cells)
    expect((first![0] as RichCell).detail).toBe(FLAG_TEXT['value-unreadable'].sentence)
    expect((second![0] as RichCell).detail).toContain('colonne obligatoire')
  })

  it('counts lines, not cells, and names the first places', () => {
    const [, table, lines, places] = rows[0]!.cells
    expect(table).toBe('Programmation des achats')
    expect(lines).toBe('2')
    expect(places).toContain('mai.csv, ligne 2 (statut)')
    expect(places).toContain('octobre.csv, ligne 7 (statut)')
  })

  it('says nothing of the rows of contracts', () => expect(rows).toHaveLength(2))
})
