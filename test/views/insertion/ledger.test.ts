import { describe, expect, it } from 'vitest'
import type { InclusionRecord } from '../../../src/domain/contract/inclusion-record.ts'
import { inclusionBySupport, inclusionByTrade } from '../../../src/indicators/dimensions.ts'
import { ledgerContracts, ledgerEntries } from '../../../src/views/insertion/ledger.ts'
import { ledgerRows } from '../../../src/views/insertion/ledger-table.ts'
import { promiseBars } from '../../../src/views/insertion/promise-bars.ts'
import { twoWayTable } from '../../../src/views/insertion/two-way.ts'
import { contract, portal } from '../../outputs/portal-fixture.ts'

const line = (row: number, fields: Partial<InclusionRecord>): InclusionRecord => ({
  ref: { source: 'i', row },
  year: 2024,
  contractId: 'M-1',
  trade: 'nettoyage',
  support: 'directHire',
  ...fields,
})
const known = contract({ id: 'aaaa', localId: 'M-1', title: 'Nettoyage des écoles' })
const world = (...inclusion: readonly InclusionRecord[]) => portal({ contracts: [known], inclusion })
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

describe('the ledger', () => {
  it('has an entry a contract, trade and kind of support, most hours first', () => {
    const of = world(
      line(1, { year: 2025, inclusionHours: 10 }),
      line(2, { inclusionHours: 20 }),
      line(3, { support: 'subcontracting', inclusionHours: 50 }),
    )
    expect(ledgerEntries(of).map(({ support, lines }) => [support, lines.map(({ year }) => year)])).toEqual([
      ['Sous-traitance', [2024]],
      ['Embauche directe', [2024, 2025]],
    ])
    expect(ledgerContracts(of)).toHaveLength(1)
  })

  it('reads one contract by any of its names, and says which name no file has', () => {
    const of = world(
      line(1, { contractId: 'aaaa', inclusionHours: 9 }),
      line(2, {}),
      line(3, { contractId: 'X-9' }),
    )
    const [entry, other] = ledgerEntries(of)
    expect(entry!.lines).toHaveLength(2)
    const [row, unknown] = ledgerRows([entry!, other!], of)
    expect(row!.cells[0]).toMatchObject({ text: 'Nettoyage des écoles', href: '/marches/aaaa/' })
    expect(unknown!.cells[0]).toMatchObject({
      text: expect.stringContaining('X-9') as string,
      unknown: true,
    })
  })

  it('tells hours in all, and year by year with people; what is not said is said so', () => {
    const of = world(
      line(1, { committedHours: 1200, inclusionHours: 1100, participants: 12 }),
      line(2, { committedHours: 300, inclusionHours: 100, participants: 3, structureKind: 'EA' }),
      line(3, { year: 2025, inclusionHours: 50 }),
    )
    const cells = ledgerRows(ledgerEntries(of), of)[0]!.cells
    expect(cells.slice(2, 4)).toEqual([
      { text: expect.stringMatching(/^1\s500$/) as string, detail: 'incomplet' },
      { text: expect.stringMatching(/^1\s250$/) as string },
    ])
    expect(plain(String(cells[4]))).toBe('2024 : 1 200 sur 1 500, 13 à 16 pers. ; 2025 : 50 sur n. r.')
  })

  it('draws a contract only where every line says what was promised and what was done', () => {
    const both = line(1, { committedHours: 200, inclusionHours: 100 })
    expect(promiseBars(world(both), 8)).toMatchObject([{ committed: 100, done: 50, part: '50\u202f%' }])
    expect(promiseBars(world(both, line(2, { inclusionHours: 900 })), 8)).toEqual([])
    expect(promiseBars(world(line(1, { committedHours: 0, inclusionHours: 5 })), 8)).toEqual([])
  })
})

describe('hours by year and by a dimension', () => {
  it('has a column a year, a row a group, the unknown one last', () => {
    const { columns, rows } = twoWayTable(
      world(
        line(1, { trade: undefined, inclusionHours: 900 }),
        line(2, { inclusionHours: 10, participants: 6 }),
        line(3, { trade: 'peinture', year: 2025, inclusionHours: 20, participants: 2 }),
      ),
      inclusionByTrade,
      'Métier',
    )
    expect(columns.map(({ label }) => label)).toEqual(['Métier', '2024', '2025'])
    expect(rows.map(({ cells }) => cells[0])).toEqual(['peinture', 'nettoyage', 'Non renseigné'])
    expect(rows[0]!.cells.slice(1)).toEqual(['–', { text: '20', detail: 'pers.\u00a0masquées' }])
    expect(rows[1]!.cells[1]).toEqual({ text: '10', detail: '6\u00a0pers.' })
  })

  it('is of the kinds of support too', () => {
    const { rows } = twoWayTable(world(line(1, { inclusionHours: 5 })), inclusionBySupport, 'Modalité')
    expect(rows.map(({ cells }) => cells[0])).toEqual(['Embauche directe'])
  })
})
