import { describe, expect, it } from 'vitest'
import { disagreementTable } from '../../../src/views/contract/disagreements.ts'
import { contract, portal } from '../../outputs/portal-fixture.ts'

const plain = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value).replaceAll(/[\u00a0\u202f]/g, ' '))

describe('where two publications of a contract differ', () => {
  const [mine, theirs] = [
    { source: 'boamp', row: 12 },
    { source: 'pes', row: 3 },
  ]
  const { columns, rows } = disagreementTable(
    contract({
      disagreements: [
        {
          field: 'considerations_sociales',
          values: [
            { ref: mine, value: 'Clause sociale' },
            { ref: theirs, value: 'Pas de considération sociale' },
          ],
        },
        {
          field: 'duree_initiale_mois',
          values: [
            { ref: mine, value: '48' },
            { ref: theirs, value: '36' },
          ],
        },
      ],
    }),
    portal(),
  )!

  it('each has a column, by its source and row', () => {
    expect(plain(columns.map(({ label }) => label))).toEqual(['Rubrique', 'boamp, ligne 12', 'pes, ligne 3'])
  })

  it('each field has a line, with the value of each in words', () => {
    expect(plain(rows.map(({ cells }) => cells))).toEqual([
      ['Volet social', 'Clause sociale', 'Pas de considération sociale'],
      ['Durée initiale', '48 mois', '36 mois'],
    ])
  })

  it('there is no table where they agree', () => {
    expect(disagreementTable(contract(), portal())).toBeUndefined()
  })
})
