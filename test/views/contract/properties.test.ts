import { describe, expect, it } from 'vitest'
import type { Contract } from '../../../src/domain/contract/contract.ts'
import type { Property } from '../../../src/views/contract/property.ts'
import { moneyProperties } from '../../../src/views/contract/properties-money.ts'
import { partyProperties } from '../../../src/views/contract/properties-parties.ts'
import { responsibleProperties } from '../../../src/views/contract/properties-responsible.ts'
import { subjectProperties } from '../../../src/views/contract/properties-subject.ts'
import { decp2022 } from '../../../src/formats/decp-2022.ts'
import { mel } from '../../../src/formats/mel.ts'
import { contract, portal } from '../../outputs/portal-fixture.ts'

const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ')

/** Label → its values as a reader sees them. */
function read(facts: readonly Property[]): Record<string, string> {
  return Object.fromEntries(
    facts.map(({ label, values }) => [label, plain(values.map(({ text }) => text).join(' | '))]),
  )
}

describe('responsibleProperties', () => {
  const of = (fields: Partial<Contract>) => read(responsibleProperties(contract(fields)))

  it('tells apart a field that does not exist, one not filled in and none declared (rule 6)', () => {
    expect(of({ format: mel.format })['Volet social']).toBe('absent de ce format')
    expect(of({ format: decp2022.format })['Volet social']).toBe('non renseigné')
    expect(of({ format: decp2022.format, socialConsiderations: [] })['Volet social']).toBe(
      'aucun, déclaré comme tel',
    )
  })

  it('knows that a concession has considerations, but no bids and no subcontracting', () => {
    expect(
      of({ format: decp2022.format, kind: 'concession', socialConsiderations: ['reservedParticipation'] }),
    ).toEqual({
      'Volet social': 'Concession réservée',
      'Volet environnemental': 'non renseigné',
      'Offres reçues': 'absent de ce format',
      'Sous-traitance déclarée': 'absent de ce format',
    })
  })
})

describe('moneyProperties', () => {
  const of = (fields: Partial<Contract>) => read(moneyProperties(contract(fields), '2023-09-08'))

  it('shows the first amount beside the last where they differ', () => {
    const amounts = { amount: 200_00n, initialAmount: 100_50n, amountStatus: 'stated' } as const
    expect(of(amounts)).toMatchObject({ 'Montant signé': '200 € HT', 'Montant initial': '100,50 € HT' })
    expect(of({ ...amounts, initialAmount: 200_00n })).not.toHaveProperty('Montant initial')
  })

  it('says « non indiqué » for 0 and 1 €, and what was published', () => {
    const facts = moneyProperties(contract({ amount: 1_00n, initialAmount: 1_00n }), '2023-09-08')
    expect(read(facts)['Montant signé']).toBe('non indiqué')
    expect(plain(facts[0]!.values[0]!.detail!)).toBe('publié : 1 € HT')
  })

  it('gives both readings of a modification that may be an increment (rule 8)', () => {
    const twice = of({
      amount: 33_000_00n,
      initialAmount: 120_000_00n,
      amountStatus: 'stated',
      notifiedOn: '2022-04-13',
      durationMonths: 3,
      initialDurationMonths: 12,
      amendments: [{ date: '2022-12-01', amount: 33_000_00n, durationMonths: 3 }],
    })
    expect(twice).toMatchObject({
      'Montant signé': '33 000 € HT',
      'Montant, si la modification s’ajoute': '153 000 € HT',
      'Fin au plus tard, si la durée s’ajoute': '13 juillet 2023',
    })
  })

  it('gives no end where it is unknown, and says where it has passed', () => {
    expect(of({})['Fin au plus tard']).toBe('inconnue')
    const passed = moneyProperties(contract({ endDate: '2023-09-07' }), '2023-09-08')
    expect(passed.find(({ label }) => label === 'Fin au plus tard')!.values[0]!.detail).toContain('passée')
  })
})

describe('partyProperties', () => {
  it('shows each supplier with its number and its equal share, a person with neither name nor number', () => {
    const facts = partyProperties(
      contract({
        amount: 100_00n,
        amountStatus: 'stated',
        suppliers: [
          { siret: '40790437400177', name: 'Alpha' },
          { otherId: 'BE0123', idType: 'TVA', name: 'Bêta' },
          { protected: true },
        ],
      }),
      portal(),
    )
    const { values } = facts.find(({ label }) => label === 'Fournisseurs')!
    expect(values.map(({ text, detail }) => plain(`${text} : ${detail}`))).toEqual([
      'Alpha : SIRET 407 904 374 00177 ; part égale, estimée : 33,34 €',
      'Bêta : TVA BE0123 ; part égale, estimée : 33,33 €',
      'Personne physique (identité protégée) : part égale, estimée : 33,33 €',
    ])
  })

  it('names the buyer of the territory where the format gives its number only', () => {
    const [buyer] = partyProperties(contract({ buyerSiren: '245900410' }), portal())
    expect(buyer!.values).toEqual([
      { text: 'Métropole européenne de Lille', detail: expect.stringContaining('SIREN 245') },
    ])
  })

  it('says that no buyer and no supplier are filled in', () => {
    expect(read(partyProperties(contract(), portal()))).toEqual({
      Acheteur: 'non renseigné',
      Fournisseur: 'non renseigné',
    })
  })
})

describe('subjectProperties', () => {
  it('names the CPV division, and shows only fields that the record can have', () => {
    const facts = subjectProperties(
      contract({ cpv: '45000000', category: 'works' }),
      new Map([['45', 'Travaux de construction']]),
    )
    expect(facts.find(({ label }) => label === 'Code CPV')!.values[0]).toEqual({
      text: '45000000',
      detail: 'division 45 : Travaux de construction',
      href: '/familles/45/',
    })
    expect(read(facts)).not.toHaveProperty('CCAG')
    expect(read(subjectProperties(contract({ format: decp2022.format }), new Map()))).toHaveProperty(
      'CCAG',
      'non renseigné',
    )
  })
})
