import { describe, expect, it } from 'vitest'
import { readPlace } from '../../../src/formats/fields/place.ts'
import { draftsOf, fileOf } from '../read-fixture.ts'
import { xmlOf } from '../xml-of.ts'
import { readField } from './read-field.ts'

const place = (typeCode: string | undefined, code: unknown, nom?: string) =>
  readField(readPlace, { code, typeCode, nom })

describe('the code of a place', () => {
  it.each([
    ['Code commune', '59350'],
    ['Code commune', '2A004'],
    ['Code département', '59'],
    ['Code département', '059'],
    ['Code département', '971'],
    ['Code région', '32'],
    ['Code pays', 'FR'],
    ['Code arrondissement', '595'],
    ['Code canton', '5901'],
    [undefined, '59350'],
  ])('%s %s is one', (typeCode, code) => {
    expect(place(typeCode, code)).toMatchObject({ value: { code }, codes: [] })
  })

  it.each([
    ['Code commune', 'Lille'],
    ['Code commune', '059350'],
    ['Code postal', 'Croix'],
    ['Code postal', '5917'],
    ['code région', 'HDF'],
    ['Code région', '032'],
    ['département', 'UZ'],
    ['Code département', '59000'],
    ['Code département', '6'],
    ['Code pays', 'France'],
    [undefined, 'Villeneuve-d’Ascq'],
  ])('%s %s is none: unknown, flagged with what was published, the name kept', (typeCode, code) => {
    const { value, flags } = place(typeCode, code, 'Métropole')
    expect(value).toMatchObject({ code: undefined, name: 'Métropole' })
    expect(flags).toEqual([{ code: 'place-unreadable', column: 'colonne', value: code }])
    expect(place(typeCode, code).value).toBeUndefined()
  })

  it('that is a postcode is shown as published and flagged: 59170 is also the code of another commune', () => {
    expect(place('Code postal', '59170', 'Croix')).toMatchObject({
      value: { code: '59170', codeType: 'Code postal', name: 'Croix' },
      codes: ['place-postcode'],
    })
  })
})

const ROW = {
  id: '2024M01',
  acheteur: { id: '20009320100016' },
  nature: 'Marché',
  objet: 'Tonte',
  codeCPV: '77310000',
  procedure: 'Procédure adaptée',
  dateNotification: '2024-03-01',
  montant: '12 000,50',
  dureeMois: '12',
  formePrix: 'Unitaire',
  titulaires: [{ titulaire: { id: '33333333300008', typeIdentifiant: 'SIRET' } }],
}

describe.each([
  ['2019', (row: object) => ({ marches: [row] })],
  [
    '2022',
    (row: object) => ({ marches: { marche: [{ ...row, techniques: { technique: ['Sans objet'] } }] } }),
  ],
])('a row of %s in JSON and in XML', (_, asFile) => {
  async function both(fields: object) {
    const row = { ...ROW, ...fields }
    const json = asFile(row)
    const member = 'marche' in json.marches ? json.marches.marche[0] : row
    const files = [JSON.stringify(json), `<marches>${xmlOf('marche', member)}</marches>`]
    const drafts = await Promise.all(files.map(async (text) => (await draftsOf(fileOf(text))).get(1)!))
    return drafts.map(({ amount, durationMonths, placeOfPerformance, flags }) => ({
      amount,
      durationMonths,
      code: placeOfPerformance?.code,
      flags: flags.map(({ code }) => code),
    }))
  }

  it.each([
    [{ code: 'HDF', typeCode: 'code région' }, undefined, ['place-unreadable']],
    [{ code: 'UZ', typeCode: 'département' }, undefined, ['place-unreadable']],
    [{ code: 'Lille', typeCode: 'Code commune' }, undefined, ['place-unreadable']],
    [{ code: '59170', typeCode: 'Code Postal' }, '59170', ['place-postcode']],
  ])('has the place %j flagged, never guessed', async (lieuExecution, code, flags) => {
    const read = { amount: 12_000_50n, durationMonths: 12, code, flags }
    expect(await both({ lieuExecution })).toEqual([read, read])
  })

  it.each([
    ['12000', 12_000_00n, []],
    ['12 000,50', 12_000_50n, []],
    ['12 000.5 €', 12_000_50n, []],
    ['12,000', undefined, ['amount-unreadable']],
    ['environ 12 000', undefined, ['amount-unreadable']],
  ])('has the amount %j read where it is a number, flagged elsewhere', async (montant, amount, flags) => {
    const read = { amount, durationMonths: 12, code: undefined, flags }
    expect(await both({ montant })).toEqual([read, read])
  })

  it.each([
    ['12', 12, []],
    ['12.0', 12, []],
    ['12 mois', 12, []],
    ['1 an', undefined, ['duration-unreadable']],
    ['12 à 24 mois', undefined, ['duration-unreadable']],
    ['douze', undefined, ['duration-unreadable']],
  ])(
    'has the duration %j read where it is a number of months, flagged elsewhere',
    async (dureeMois, durationMonths, flags) => {
      const read = { amount: 12_000_50n, durationMonths, code: undefined, flags }
      expect(await both({ dureeMois })).toEqual([read, read])
    },
  )
})
