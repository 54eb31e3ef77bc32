import { describe, expect, it } from 'vitest'
import type { InclusionRecord } from '../../../src/domain/contract/inclusion-record.ts'
import type { Point } from '../../../src/domain/series.ts'
import { contract, indicator, portal } from '../portal-fixture.ts'
import { rowsOf } from '../read.ts'

const line = (fields: Partial<InclusionRecord> = {}): InclusionRecord => ({
  ref: { source: 'mel', row: 3 },
  year: 2025,
  contractId: '2024T00123',
  trade: 'espaces-verts',
  structureKind: 'SIAE',
  modality: 'embauche directe',
  support: 'directHire',
  committedHours: 1200,
  inclusionHours: 1340.5,
  participants: 7,
  updatedOn: '2026-01-31',
  ...fields,
})

const known = contract({ id: 'bbbbbbbbbbbb', localId: '2024T00123' })
const written = (inclusion: readonly InclusionRecord[], contracts = [known]) =>
  rowsOf(portal({ inclusion, contracts }), 'donnees/insertion.csv')

describe('donnees/insertion.csv', () => {
  it('writes one line a line of the file, with the contract that it names', () => {
    expect(written([line()])).toEqual([
      {
        annee: '2025',
        marche_id: '2024T00123',
        contrat_id: 'bbbbbbbbbbbb',
        metier: 'espaces-verts',
        type_structure: 'SIAE',
        modalite: 'embauche directe',
        type_modalite: 'embauche directe',
        heures_prevues: '1200',
        heures_realisees: '1340.5',
        personnes: '7',
        masque: 'non',
        mis_a_jour_le: '2026-01-31',
        source: 'mel',
        ligne_source: '3',
        demonstration: 'non',
      },
    ])
  })

  it('empties a cell of 1 to 4 people and says so; nobody and unknown are not masked (rule 11)', () => {
    const rows = written([1, 4, 5, 0, undefined].map((participants) => line({ participants })))
    expect(rows.map(({ personnes, masque }) => [personnes, masque])).toEqual([
      ['', 'oui'],
      ['', 'oui'],
      ['5', 'non'],
      ['0', 'non'],
      ['', 'non'],
    ])
  })

  it('names no contract where two bear the published id', () => {
    const [row] = written([line()], [known, { ...known, id: 'cccccccccccc' }])
    expect(row!.contrat_id).toBe('')
  })
})

describe('the people behind a figure', () => {
  const masked: Point = {
    period: '2025',
    value: null,
    numerator: 0,
    denominator: 2,
    unknown: 0,
    masked: true,
    rows: [
      { rowId: 'mel:3', contribution: 3, role: 'numerator' },
      { rowId: 'mel:4', contribution: 12, role: 'numerator' },
    ],
  }
  const of = (id: string, unit: 'personnes' | 'heures', points: readonly Point[]) =>
    indicator({
      id,
      unit,
      series: { indicator: id, unit, rowKind: 'inclusion', aggregate: 'sum', points },
    })
  const hours: Point = {
    ...masked,
    masked: undefined,
    value: 150,
    numerator: 150,
    rows: [
      { rowId: 'mel:3', contribution: 50, role: 'numerator' },
      { rowId: 'mel:4', contribution: 100, role: 'numerator' },
    ],
  }
  const whole = portal({
    inclusion: [
      line({ participants: 3, inclusionHours: 50 }),
      line({ ref: { source: 'mel', row: 4 }, participants: 12, inclusionHours: 100 }),
    ],
    indicators: [of('personnes', 'personnes', [masked]), of('heures', 'heures', [hours])],
  })

  it('are held back in the total, in the rows and in no other column; the hours stay', () => {
    expect(rowsOf(whole, 'donnees/indicateurs/personnes.csv')).toEqual([
      expect.objectContaining({ valeur: '', numerateur: '', denominateur: '2', masque: 'oui' }),
    ])
    const [small, large] = rowsOf(whole, 'donnees/indicateurs/personnes-lignes.csv')
    expect(small).toMatchObject({ contribution: '', masque: 'oui' })
    expect(large).toMatchObject({ contribution: '12', masque: 'non' })
    for (const line of [small, large]) expect(line).not.toHaveProperty('personnes')
  })

  it('are compared by hours', () => {
    const rows = rowsOf(whole, 'donnees/indicateurs/heures-lignes.csv')
    expect(rows.map(({ contribution }) => contribution)).toEqual(['50', '100'])
    expect(rowsOf(whole, 'donnees/indicateurs/heures.csv')[0]).not.toHaveProperty('masque')
  })
})
