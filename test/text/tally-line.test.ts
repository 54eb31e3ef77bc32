import { describe, expect, it } from 'vitest'
import type { FileReconciliation } from '../../src/domain/reconciliation.ts'
import { tallyLine } from '../../src/text/data/tally-line.ts'
import { mel } from '../../src/formats/mel.ts'

const tally = (rows: number) => ({ rows, amount: 0n })
const FILE: FileReconciliation = {
  source: 'a',
  file: 'a.csv',
  format: mel.format,
  encoding: 'utf-8',
  sha256: '0',
  read: tally(10),
  kept: tally(6),
  merged: tally(3),
  setAside: tally(1),
  setAsideByReason: {},
}

describe('the line that a command writes on each file', () => {
  it('adds up', () => {
    expect(tallyLine(FILE, 0)).toMatch(/a\.csv\s: 10.lues = 6.retenues \+ 3.fusionnées \+ 1 écartée$/)
  })
  it('agrees with each count', () => {
    const one = { ...FILE, read: tally(1), kept: tally(1), merged: tally(0), setAside: tally(0) }
    expect(tallyLine(one, 0)).toMatch(/1.lue = 1.retenue \+ 0.fusionnée \+ 0.écartée$/)
  })
  it('says how many contracts stand in another file too (rule 2)', () => {
    expect(tallyLine(FILE, 2)).toMatch(/3.fusionnées \(dont 2 déjà dans un autre fichier\)/)
  })
})
