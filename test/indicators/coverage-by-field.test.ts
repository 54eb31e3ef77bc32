import { describe, expect, it } from 'vitest'
import { partialYears, partialYearsByField } from '../../src/indicators/coverage.ts'
import type { Contract } from '../../src/domain/contract/contract.ts'
import { decp2022 } from '../../src/formats/decp-2022.ts'
import { mel } from '../../src/formats/mel.ts'
import type { Source } from '../../src/domain/provenance.ts'

const source = (id: string, from: string, to: string): Source => ({
  id,
  file: `${id}.csv`,
  title: id,
  publisher: 'p',
  licence: 'l',
  sha256: '0',
  demonstration: false,
  covers: { from, to },
})
const contract = (format: Contract['format'], year: number, ...sources: string[]) =>
  ({ format, year, rows: sources.map((id) => ({ source: id, row: 1 })) }) as unknown as Contract

describe('years of a field that only some formats have (rules 6 and 17)', () => {
  const sources = [source('old', '2018-01-01', '2023-12-31'), source('new', '2024-01-01', '2025-12-31')]
  const contracts = [
    contract(mel.format, 2018, 'old'),
    contract(mel.format, 2023, 'old'),
    // Published a second time in the new format, from which it was kept: the old file says nothing of its clauses.
    contract(decp2022.format, 2023, 'new', 'old'),
    contract(decp2022.format, 2025, 'new'),
  ]

  it('are partial where only a file without the field covers them', () => {
    expect([...partialYears(contracts, sources)]).toEqual([])
    expect([...partialYearsByField(contracts, sources).get('socialConsiderations')!]).toEqual([2023])
  })
})
