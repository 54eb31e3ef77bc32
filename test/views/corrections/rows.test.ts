import { describe, expect, it } from 'vitest'
import { changeWords } from '../../../src/views/corrections/rows.ts'
import { plain } from '../supplier/entry.ts'

const change = (field: string, from?: string, to?: string) =>
  plain(changeWords({ correction: { ref: { source: 'corrections', row: 1 }, field, from, to } }))

describe('the words of a correction', () => {
  it('say the published value and the corrected one as a reader reads them', () => {
    expect(change('montant_eur', '1000000', '100000')).toBe('de 1 000 000,00 € à 100 000,00 €')
    expect(change('duree_mois', '365', '12')).toBe('de 365 mois à 12 mois')
  })

  it('elide before what was unknown', () => {
    expect(change('cpv', undefined, '71300000')).toBe('d’inconnu à 71300000')
  })
})
