import { describe, expect, it } from 'vitest'
import { awardsOf } from '../../../src/indicators/population.ts'
import { sumCents } from '../../../src/domain/money.ts'
import { contract, portal } from '../portal-fixture.ts'
import { rowsOf } from '../read.ts'

const three = contract({
  amount: 100_00n,
  amountStatus: 'stated',
  suppliers: [
    { siret: '40790437400177', idType: 'SIRET', name: 'Alpha' },
    { otherId: 'BE0123', idType: 'TVA', name: 'Bêta' },
    { protected: true },
  ],
})

describe('awardsOf', () => {
  it('splits the amount equally, exact to the cent (rule 10)', () => {
    const shares = awardsOf(three).map(({ amount }) => amount!)
    expect(shares).toEqual([33_34n, 33_33n, 33_33n])
    expect(sumCents(shares)).toBe(three.amount)
  })

  it('gives no share where the amount is not stated, and no line where no supplier is known', () => {
    expect(awardsOf({ ...three, amountStatus: 'notStated' }).map(({ amount }) => amount)).toEqual([
      undefined,
      undefined,
      undefined,
    ])
    expect(awardsOf(contract())).toEqual([])
  })
})

describe('donnees/attributions.csv', () => {
  it('writes one line a contract and supplier; a person is never named (rule 11)', () => {
    expect(rowsOf(portal({ contracts: [three] }), 'donnees/attributions.csv')).toEqual([
      expect.objectContaining({
        contrat_id: 'aaaaaaaaaaaa',
        rang: '1',
        titulaire_siret: '40790437400177',
        titulaire_siren: '407904374',
        denomination: 'Alpha',
        montant_part_eur: '33.34',
        estimation: 'oui',
        ligne_source: '12',
      }),
      expect.objectContaining({
        titulaire_siret: '',
        titulaire_siren: '',
        identifiant_autre: 'BE0123',
        type_identifiant: 'TVA',
        montant_part_eur: '33.33',
      }),
      expect.objectContaining({
        denomination: 'personne physique (identité protégée)',
        identifiant_autre: '',
      }),
    ])
  })

  it('calls nothing an estimate where there is one supplier', () => {
    const one = { ...three, suppliers: three.suppliers.slice(0, 1) }
    const [line] = rowsOf(portal({ contracts: [one] }), 'donnees/attributions.csv')
    expect(line).toMatchObject({ estimation: 'non', montant_part_eur: '100' })
  })
})
