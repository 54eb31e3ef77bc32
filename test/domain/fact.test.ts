import { describe, expect, it } from 'vitest'
import { documentedFactSchema } from '../../src/domain/territory/fact.ts'

const row = {
  sujet: 'heures d’insertion',
  territoire: '',
  indicateur: 'heures-insertion',
  valeur: '178000',
  unite: 'heures',
  periode: '2015',
  source: 'Bilan de concertation',
  auteur: '',
  date: '2019',
  adresse: '',
}

describe('documentedFactSchema', () => {
  it('reads a remark, where the table has that column', () => {
    expect(documentedFactSchema.parse({ ...row, remarque: ' Une seule année. ' }).remark).toBe(
      'Une seule année.',
    )
  })

  it('reads a row of faits.csv, an empty cell as unknown', () => {
    expect(documentedFactSchema.parse(row)).toEqual({
      subject: 'heures d’insertion',
      territory: undefined,
      indicator: 'heures-insertion',
      value: '178000',
      unit: 'heures',
      period: '2015',
      source: 'Bilan de concertation',
      author: undefined,
      date: '2019',
      address: undefined,
      remark: undefined,
    })
  })

  it('refuses a fact without its source', () => {
    expect(documentedFactSchema.safeParse({ ...row, source: ' ' }).success).toBe(false)
  })

  it('refuses a column that it does not know', () => {
    expect(documentedFactSchema.safeParse({ ...row, note: 'x' }).success).toBe(false)
  })
})
