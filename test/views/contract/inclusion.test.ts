import { describe, expect, it } from 'vitest'
import { hoursDone, inclusionOf, inclusionRows } from '../../../src/views/contract/inclusion.ts'
import type { InclusionRecord } from '../../../src/domain/contract/inclusion-record.ts'
import { contract, portal } from '../../outputs/portal-fixture.ts'

const line = (fields: Partial<InclusionRecord>): InclusionRecord => ({
  ref: { source: 'insertion', row: 1 },
  year: 2025,
  contractId: 'aaaaaaaaaaaa',
  ...fields,
})
const trades = [{ slug: 'nettoyage', label: 'Nettoyage', description: '', cpvPrefixes: ['9091'] }]
const text = (cell: unknown) => (typeof cell === 'string' ? cell : (cell as { text: string }).text)
const people = (participants: number | undefined) =>
  text(inclusionRows([line({ participants })], trades)[0]!.cells[5])

describe('insertion hours of a contract', () => {
  it('are the lines that name it, in the order of their years', () => {
    const whole = portal({
      contracts: [contract(), contract({ id: 'bbbbbbbbbbbb' })],
      inclusion: [line({ year: 2025 }), line({ year: 2024 }), line({ contractId: 'bbbbbbbbbbbb' })],
    })
    expect(inclusionOf(whole, contract()).map(({ year }) => year)).toEqual([2024, 2025])
    expect(inclusionOf(whole, contract({ id: 'cccccccccccc' }))).toEqual([])
  })

  it('name the trade in plain French, and say what is not filled in', () => {
    const [row] = inclusionRows([line({ trade: 'nettoyage', inclusionHours: 1340.5 })], trades)
    expect(row!.cells.map(text)).toEqual([
      '2025',
      'Nettoyage',
      'non renseigné',
      'non renseigné',
      '1\u202f340,5',
      'non renseigné',
    ])
  })

  it('do not tell of 1 to 4 people (rule 11)', () => {
    expect([1, 4, 5, 0, undefined].map(people)).toEqual([
      'moins de 5',
      'moins de 5',
      '5',
      '0',
      'non renseigné',
    ])
  })

  it('are added up, people never', () => {
    expect(hoursDone([line({ inclusionHours: 0.1 }), line({ inclusionHours: 0.2 })])).toContain(
      '0,3\u00a0heure ',
    )
    expect(hoursDone([line({ inclusionHours: 1 })])).toContain('1\u00a0heure d’insertion réalisée')
    expect(hoursDone([line({ committedHours: 10 })])).toBeUndefined()
  })
})
