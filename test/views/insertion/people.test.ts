import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { InclusionRecord } from '../../../src/domain/contract/inclusion-record.ts'
import type { Portal } from '../../../src/domain/portal.ts'
import { computeIndicator } from '../../../src/indicators/compute.ts'
import { inclusionBySupport, inclusionByTrade } from '../../../src/indicators/dimensions.ts'
import { INDICATORS } from '../../../src/indicators/registry.ts'
import { ledgerEntries } from '../../../src/views/insertion/ledger.ts'
import { ledgerRows } from '../../../src/views/insertion/ledger-table.ts'
import { peopleRange, peopleWords } from '../../../src/views/insertion/people.ts'
import { twoWayTable } from '../../../src/views/insertion/two-way.ts'
import type { Cell } from '../../../src/views/table.ts'
import { CONTEXT, data } from '../../indicators/data.ts'
import { derivedPortal } from '../../outputs/derived.ts'
import { portal } from '../../outputs/portal-fixture.ts'
import { rowsOf } from '../../outputs/read.ts'
import { attack, found } from './attack.ts'
import type { Told } from './attack.ts'

const demonstration = await derivedPortal('demonstration')

const idOf = ({ ref }: InclusionRecord) => `${ref.source}:${ref.row}`
const line = (row: number, fields: Partial<InclusionRecord>): InclusionRecord => ({
  ref: { source: 'i', row },
  year: 2024,
  inclusionHours: 100,
  ...fields,
})
const people = (...counts: readonly (number | undefined)[]) =>
  counts.map((participants, index) => line(index + 1, { participants }))

/** What the words of a cell tell of the people on these lines; masked words tell nothing more than the lines do. */
function toldBy(words: string, lines: readonly InclusionRecord[]): Told[] {
  const numbers = [...words.replace(/[\u00a0\u202f]/g, ' ').matchAll(/(?:(\d[\d ]*) à )?(\d[\d ]*) pers\./g)]
  return numbers.map(([, least, most]) => {
    const number = (text: string) => Number(text.replaceAll(' ', ''))
    return { lines: lines.map(idOf), least: number(least ?? most!), most: number(most!) }
  })
}

const detailOf = (cell: Cell) => (typeof cell === 'object' ? (cell.detail ?? '') : '')

/** All that is told of people beside the lines themselves: two-way tables, ledger, totals by year. */
function everythingTold(of: Portal): Told[] {
  const ways = [inclusionByTrade, inclusionBySupport].flatMap((dimension) => {
    const { columns, rows } = twoWayTable(of, dimension, 'Groupe')
    return rows.flatMap(({ cells: [name, ...cells] }) =>
      cells.flatMap((cell, index) => {
        const lines = of.inclusion.filter(
          (each) =>
            String(each.year) === columns[index + 1]!.label &&
            dimension.groupOf(each, data({ trades: of.trades })).label === name,
        )
        return toldBy(detailOf(cell), lines)
      }),
    )
  })
  const entries = ledgerEntries(of)
  const ledger = ledgerRows(entries, of).flatMap(({ cells }, index) =>
    String(cells.at(-1))
      .split(/\u00a0; /)
      .flatMap((words) => {
        const lines = entries[index]!.lines.filter(({ year }) => words.startsWith(String(year)))
        return toldBy(words, lines)
      }),
  )
  const years = of.indicators
    .filter(({ unit }) => unit === 'personnes')
    .flatMap(({ series }) => series.points)
    .filter(({ masked, value }) => !masked && value !== null)
    .map(({ rows, value }) => ({
      lines: Array.from(rows, ({ rowId }) => rowId),
      least: Number(value),
      most: Number(value),
    }))
  return [...ways, ...ledger, ...years]
}

/** What a reader works out of the lines that `insertion.csv` empties. */
function recovered(of: Portal, more: readonly Told[] = []): string[] {
  const rows = rowsOf(of, 'donnees/insertion.csv')
  const idOfRow = (row: Readonly<Record<string, string>>) => `${row['source']}:${row['ligne_source']}`
  const shown = new Map(
    rows.filter((row) => row['personnes'] !== '').map((row) => [idOfRow(row), Number(row['personnes'])]),
  )
  const hidden = rows.filter((row) => row['masque'] === 'oui').map(idOfRow)
  return found(attack(shown, hidden, [...everythingTold(of), ...more]))
}

const PEOPLE = INDICATORS.find(({ id }) => id === 'personnes-insertion')!
const small = (inclusion: readonly InclusionRecord[]): Portal =>
  portal({ inclusion, indicators: [computeIndicator(PEOPLE, data({ inclusion }), CONTEXT)] })

describe('people of several lines (rule 11)', () => {
  it.each([
    [[5, 7], '12 pers.'],
    [[0, 0], '0 pers.'],
    [[undefined, 8], '8 pers.'],
    [[12, 3], '13 à 16 pers.'],
    [[12, 3, 2], '14 à 20 pers.'],
    [[3], 'pers. masquées'],
    [[0, 2], 'pers. masquées'],
    [[2, 2], 'pers. masquées'],
    [[undefined], undefined],
  ] as const)('of %j are told as « %s »', (counts, words) =>
    expect(peopleWords(people(...counts))?.replaceAll('\u00a0', ' ')).toBe(words),
  )

  it('are told the same whatever the hidden number is', () => {
    const told = [1, 2, 3, 4].map((hidden) => peopleRange(people(9, hidden)))
    expect(new Set(told.map((range) => JSON.stringify(range))).size).toBe(1)
  })
})

describe('a masked cell, sought by subtraction over all that is published', () => {
  const TRADES = ['espaces-verts', 'nettoyage']

  it('is found where a total of a trade would be exact: the search does find', () => {
    const inclusion = [
      line(1, { trade: 'nettoyage', participants: 3 }),
      line(2, { trade: 'nettoyage', participants: 9 }),
    ]
    const exact: Told = { lines: inclusion.map(idOf), least: 12, most: 12 }
    expect(recovered(small(inclusion))).toEqual([])
    expect(recovered(small(inclusion), [exact])).toEqual(['i:1'])
  })

  it('is found across dimensions, by the difference of two totals that hide two cells each', () => {
    const inclusion = people(2, 4, 3, 9)
    const told = [
      { lines: ['i:1', 'i:2', 'i:3', 'i:4'], least: 18, most: 18 },
      { lines: ['i:1', 'i:2', 'i:4'], least: 15, most: 15 },
    ]
    expect(recovered(small(inclusion), told)).toContain('i:3')
  })

  it('is never found in any small file of years, trades, supports and contracts', () => {
    const anyLine = fc.record({
      year: fc.constantFrom(2024, 2025),
      trade: fc.constantFrom(...TRADES),
      support: fc.constantFrom('directHire' as const, 'reserved' as const),
      contractId: fc.constantFrom('M-1', 'M-2'),
      participants: fc.option(fc.integer({ min: 0, max: 8 }), { nil: undefined }),
    })
    fc.assert(
      fc.property(fc.array(anyLine, { minLength: 1, maxLength: 9 }), (lines) => {
        const inclusion = lines.map((fields, index) => line(index + 1, fields))
        expect(recovered(small(inclusion))).toEqual([])
      }),
    )
  })

  it('is never found in the demonstration, whose tables do hold numbers of people', () => {
    expect(everythingTold(demonstration).length).toBeGreaterThan(100)
    expect(recovered(demonstration)).toEqual([])
  })
})
