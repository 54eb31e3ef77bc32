import { describe, expect, it } from 'vitest'
import { readBuyer } from '../../../src/formats/fields/buyer.ts'
import { createNotes } from '../../../src/formats/fields/notes.ts'
import { readPlace } from '../../../src/formats/fields/place.ts'
import { readSuppliers } from '../../../src/formats/fields/supplier-list.ts'
import { readSupplier } from '../../../src/formats/fields/supplier.ts'
import { readField } from './read-field.ts'

function supplier(id: unknown, idType: unknown, name: unknown = 'ENTREPRISE FICTIVE') {
  const notes = createNotes()
  const value = readSupplier({ id, idType, name }, 'titulaires', notes)
  return { value, flags: notes.flags, codes: notes.flags.map((flag) => flag.code) }
}

describe('the identifier of a supplier', () => {
  it.each(['SIRET', 'Siret', 'siret', '', null, undefined])('typed %j is a SIRET when valid', (type) => {
    expect(supplier('20009320100016', type)).toMatchObject({
      value: { siret: '20009320100016', idType: 'SIRET' },
      codes: [],
    })
  })

  it.each(['200 093 201 00016', '200093201\t00016', '\u00A020009320100016'])(
    '%j loses its white space',
    (id) => {
      expect(supplier(id, 'SIRET').value?.siret).toBe('20009320100016')
    },
  )

  it.each(['HORS-UE', 'TVA', 'FRWF'])('typed %s with a valid SIRET is mistyped', (type) => {
    expect(supplier('20009320100016', type)).toMatchObject({
      value: { siret: '20009320100016', idType: 'SIRET' },
      codes: ['supplier-id-mistyped'],
    })
  })

  it.each(['200093201', '2000932010001', '200093201000160', '20009320100017', '214356'])(
    'typed SIRET but %s is invalid, and kept as published',
    (id) => {
      const { value, flags } = supplier(id, 'SIRET')
      expect(value).toEqual({ otherId: id, idType: 'SIRET', name: 'ENTREPRISE FICTIVE' })
      expect(flags).toEqual([{ code: 'supplier-id-invalid', column: 'titulaires', value: id }])
    },
  )

  it.each([
    ['TVA_INTRACOMMUNAUTAIRE', 'TVA'],
    ['HORS_UE', 'HORS-UE'],
    ['FRW', 'FRWF'],
    ['IREP', 'IREP'],
    ['tahiti', 'TAHITI'],
    ['RIDET', 'RIDET'],
    ['Autre', 'Autre'],
  ])('has its type %s in the official spelling %s', (published, official) => {
    expect(supplier('X1', published)).toMatchObject({ value: { otherId: 'X1', idType: official }, codes: [] })
  })

  it.each(['', null, 'Non disponible', 'nan', 'NC', '00000000000000'])('%j is missing', (id) => {
    const { value, codes } = supplier(id, 'SIRET')
    expect(value).toEqual({ name: 'ENTREPRISE FICTIVE' })
    expect(codes).toEqual(['supplier-id-missing'])
  })

  it('with neither id nor name is no supplier', () => {
    expect(supplier('', 'SIRET', '')).toMatchObject({ value: undefined, codes: [] })
  })

  it('loses the spaces inside, and nothing else', () => {
    expect(supplier('B 750 338 54300001', 'HORS-UE').value?.otherId).toBe('B75033854300001')
    expect(supplier('CHE-107.362.07700001', 'HORS-UE').value?.otherId).toBe('CHE-107.362.07700001')
  })
})

describe('a person among suppliers (rule 11)', () => {
  it.each([
    ['1 99 99 99 999 999 300001', 'HORS-UE'],
    ['1999999999999', 'TVA'],
    ['299999999999912', ''],
    ['1 99 99 99 999 999 12', 'SIRET'],
    ['185057800608491', 'SIRET'],
    ['jean@mel.example', 'HORS-UE'],
  ])('%s typed %j leaves neither id, name nor quotation', (id, type) => {
    expect(supplier(id, type, 'Jeanne Exemple')).toEqual({
      value: { protected: true },
      flags: [{ code: 'supplier-personal-data', column: 'titulaires' }],
      codes: ['supplier-personal-data'],
    })
  })
})

describe('the name of a supplier', () => {
  it.each(['Test B', 'TEST', 'titulaire test', 'Entreprise de test', 'Société test 2', 'test1'])(
    '%s looks like a test, and is kept',
    (name) => {
      expect(supplier('X1', 'HORS-UE', name)).toMatchObject({
        value: { name },
        codes: ['supplier-looks-like-test'],
      })
    },
  )

  it.each(['TECHNIQUES DE SONDAGES ET TESTS - TEST', 'Testa', 'TESTARD TP', 'Test et mesure'])(
    '%s does not',
    (name) => {
      expect(supplier('X1', 'HORS-UE', name).codes).toEqual([])
    },
  )

  it('has its entities decoded', () => {
    expect(supplier('X1', 'HORS-UE', 'Hauser &amp; Wirth AG ').value?.name).toBe('Hauser & Wirth AG')
  })
})

describe('a list of suppliers', () => {
  const one = { typeIdentifiant: 'SIRET', id: '20009320100016', denominationSociale: 'UN' }
  const two = { typeIdentifiant: 'SIRET', id: '24590041000011' }

  it.each([
    ['wrapped', [{ titulaire: one }, { titulaire: two }]],
    ['bare', [one, two]],
    ['mixed', [one, { titulaire: two }]],
    ['one wrapper around a list', { titulaire: [one, two] }],
    ['repeated', [one, two, one]],
    ['of a concession', [{ concessionnaire: one }, { concessionnaire: two }]],
  ])('is read when %s', (_, list) => {
    const { value, codes } = readField(readSuppliers, list)
    expect(value.map((supplier) => supplier.siret)).toEqual([one.id, two.id])
    expect(codes).toEqual([])
  })

  it('is read when it is one object', () => {
    expect(readField(readSuppliers, { titulaire: one }).value).toHaveLength(1)
    expect(readField(readSuppliers, one).value).toHaveLength(1)
  })

  it.each([undefined, null, '', 'nan', [], [{ titulaire: 'typeIdentifiant' }], [{}], 'GARBAGE'])(
    '%j names nobody',
    (list) => {
      expect(readField(readSuppliers, list)).toMatchObject({ value: [], codes: ['supplier-missing'] })
    },
  )

  it('keeps two protected persons apart', () => {
    const person = { typeIdentifiant: 'HORS-UE', id: '1999999999999', denominationSociale: 'X' }
    expect(readField(readSuppliers, [person, person]).value).toEqual([
      { protected: true },
      { protected: true },
    ])
  })
})

describe('buyer and place', () => {
  it.each([
    [{ id: ' 20009320100016', nom: 'Métropole ' }, { buyerId: '20009320100016', buyerName: 'Métropole' }, []],
    [{ id: '200 093 201' }, { buyerId: '200093201' }, []],
    [{ id: '', nom: '' }, {}, ['buyer-missing']],
    [{ id: 'NC', nom: 'X' }, { buyerName: 'X' }, ['buyer-missing']],
    [undefined, {}, ['buyer-missing']],
  ])('buyer %j', (published, buyer, codes) => {
    expect(readField(readBuyer, published)).toMatchObject({ value: buyer, codes })
  })

  it('flags a buyer that is no object without losing the row', () => {
    expect(readField(readBuyer, 'Mairie').codes).toEqual(['value-unreadable', 'buyer-missing'])
  })

  it('reads a place, and leaves an empty one out', () => {
    expect(readField(readPlace, { code: 62440, typeCode: 'Code postal', nom: 'Harnes' }).value).toEqual({
      code: '62440',
      codeType: 'Code postal',
      name: 'Harnes',
    })
    expect(readField(readPlace, { code: '', nom: '' }).value).toBeUndefined()
    expect(readField(readPlace, null)).toMatchObject({ value: undefined, codes: [] })
  })
})
