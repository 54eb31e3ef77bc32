import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Contract, Supplier } from '../../../src/domain/contract/contract.ts'
import type { Portal } from '../../../src/domain/portal.ts'
import { apiFiles } from '../../../src/outputs/api/files.ts'
import { allDatasets } from '../../../src/outputs/datasets/datasets.ts'
import type { Dataset } from '../../../src/outputs/datasets/dataset.ts'
import { purchase } from '../../domain/purchase-fixture.ts'
import { derivedPortal, hasRealFiles } from '../derived.ts'
import { contract, indicator, portal } from '../portal-fixture.ts'

const ROOT = 'https://achats.example/portail/'

/* eslint-disable @typescript-eslint/no-explicit-any -- documents as a stranger's program reads them */
type Documents = ReadonlyMap<string, any>

function textsOf(of: Portal): ReadonlyMap<string, string> {
  const files = apiFiles(of, ROOT, allDatasets(of))
  return new Map(files.map(({ path, lines }) => [path.replace('api/v1/', ''), [...lines()].join('')]))
}
const documentsOf = (of: Portal): Documents =>
  new Map([...textsOf(of)].map(([path, text]) => [path, JSON.parse(text)]))

const validators = new Map<string, Ajv2020>()

/** One validator a schema: to make it takes longer than to use it. */
function validatorOf(schema: object): Ajv2020 {
  const text = JSON.stringify(schema)
  const ready = validators.get(text)
  if (ready) return ready
  const ajv = new Ajv2020({ strict: true, allErrors: false, allowUnionTypes: true })
  addFormats.default(ajv)
  ajv.addSchema(schema)
  validators.set(text, ajv)
  return ajv
}

/** Errors of every document against the definition that it names itself. */
function errorsOf(documents: Documents): unknown[] {
  const schema = documents.get('schema.json')
  const ajv = validatorOf(schema)
  return [...documents].flatMap(([path, document]) => {
    if (path === 'schema.json') return []
    expect(document.schema.startsWith(schema.$id)).toBe(true)
    const validate = ajv.getSchema(document.schema)!
    return validate(document) ? [] : [{ path, errors: validate.errors }]
  })
}

const FIRM: Supplier = { siret: '40790437400177', idType: 'SIRET', name: 'EIFFAGE CONSTRUCTION' }
const AWARDED = contract({
  id: 'f00dbabe0001',
  title: '=Entretien des berges',
  notifiedOn: '2022-03-01',
  year: 2022,
  amount: 90_071_992_547_409_93_11n,
  amountStatus: 'stated',
  suppliers: [FIRM],
  socialConsiderations: [],
})

describe('the static API', () => {
  const documents = documentsOf(
    portal({ contracts: [AWARDED, contract()], indicators: [indicator()], purchases: [purchase()] }),
  )

  it('has an index of its documents, which leads to all but single firms', () => {
    const paths = [...documents.keys()]
    expect(paths).toEqual([
      'index.json',
      'schema.json',
      'indicateurs.json',
      'indicateurs/montants-notifies.json',
      'marches/2022.json',
      'marches/inconnue.json',
      'achats-a-venir.json',
      'consultations.json',
      'echeances.json',
      'fournisseurs.json',
      'fournisseurs/407904374.json',
    ])
    const { donnees, lignes, collectivite } = documents.get('index.json')
    expect(collectivite).toEqual({
      nom: 'Métropole européenne de Lille',
      nom_court: 'MEL',
      nom_avec_article: 'MEL',
      siren: '245900410',
      perimetre: { type: 'epci', code: '200093201' },
    })
    expect(donnees.map(({ chemin }: any) => chemin.replace('api/v1/', ''))).toEqual(paths.slice(2, -1))
    expect(donnees[2].adresse).toBe(`${ROOT}api/v1/marches/2022.json`)
    expect(lignes).toBe(donnees.length)
  })

  it('says its date, licence, sources, citation and version in each', () => {
    for (const [path, document] of documents) {
      if (path === 'schema.json') continue
      expect(document).toMatchObject({
        version: '1',
        arrete_au: '2023-09-08',
        demonstration: false,
        avertissement: null,
        licence: { nom: 'Licence Ouverte 2.0' },
        sources: ['MEL, « Données essentielles », mis à jour le 8 septembre 2023, Licence Ouverte 2.0'],
      })
      expect(document.citation).toContain(`${ROOT}api/v1/${path}`)
      expect(document.lignes).toBe(document.donnees.length)
    }
  })

  it('writes unknown as null, none declared as [], text as it is, booleans as such', () => {
    const [row] = documents.get('marches/2022.json').donnees
    expect(row).toMatchObject({
      id: 'f00dbabe0001',
      objet: '=Entretien des berges',
      cpv: null,
      considerations_sociales: [],
      considerations_environnementales: null,
      compte_dans_montant_retenu: true,
      demonstration: false,
    })
  })

  it('writes amounts to the cent, never through a floating-point number', () => {
    const text = textsOf(portal({ contracts: [AWARDED] })).get('marches/2022.json')
    expect(text).toContain('"montant_eur":9007199254740993.11,')
  })

  it('has the members of its CSV, from the same declarations', () => {
    const tables = new Map(
      allDatasets(portal({ contracts: [AWARDED] })).map((table): [string, Dataset] => [table.base, table]),
    )
    const namesOf = (base: string) => tables.get(base)!.columns.map(({ name }) => name)
    expect(Object.keys(documents.get('marches/2022.json').donnees[0])).toEqual(namesOf('donnees/marches'))
    expect(Object.keys(documents.get('achats-a-venir.json').donnees[0])).toEqual(
      namesOf('donnees/achats-a-venir'),
    )
    expect(Object.keys(documents.get('fournisseurs/407904374.json').donnees[0])).toEqual(
      namesOf('donnees/attributions'),
    )
  })

  it('gives a firm its contracts, and the same member in the list of firms', () => {
    const { fournisseur, donnees } = documents.get('fournisseurs/407904374.json')
    expect(documents.get('fournisseurs.json').donnees).toEqual([fournisseur])
    expect(fournisseur).toMatchObject({ siren: '407904374', nombre_marches: 1, premiere_annee: 2022 })
    expect(donnees).toHaveLength(1)
  })

  it('names no firm that may have no page (rule 11)', () => {
    const suppliers = [{ protected: true as const }, { ...FIRM, name: 'MARTIN*DURAND/ANNE /' }]
    const made = documentsOf(portal({ contracts: [contract({ suppliers })] }))
    expect(made.get('fournisseurs.json').donnees).toEqual([])
    expect([...made.keys()].filter((path) => path.startsWith('fournisseurs/'))).toEqual([])
  })

  it('lists an absent indicator, and says why it has no value (rule 6)', () => {
    const made = documentsOf(portal({ indicators: [indicator({ absent: 'field-not-in-formats' })] }))
    const [listed] = made.get('indicateurs.json').donnees
    expect(listed).toMatchObject({ absent: 'champ_inexistant', csv: null })
    expect(made.get('indicateurs/montants-notifies.json').donnees).toEqual([])
    expect(errorsOf(made)).toEqual([])
  })

  it('says demonstration in every title', () => {
    const made = documentsOf(portal({ demonstration: true, contracts: [contract()] }))
    for (const [path, { titre, title, avertissement }] of made) {
      expect((titre ?? title).toLowerCase(), path).toContain('démonstration')
      if (path !== 'schema.json') expect(avertissement).toContain('inventées')
    }
  })

  it('writes the same bytes each time', () => {
    const of = portal({ contracts: [AWARDED], indicators: [indicator()] })
    expect(textsOf(of)).toEqual(textsOf(of))
  })
})

describe('the JSON Schema of the API', () => {
  const of = portal({ contracts: [AWARDED, contract()], indicators: [indicator()], purchases: [purchase()] })

  it('holds for every document, and notices a member that is missing, unknown or of another type', () => {
    const with_ = (change: (row: any) => void) => {
      const documents = documentsOf(of)
      change(documents.get('marches/2022.json').donnees[0])
      return errorsOf(documents)
    }
    expect(with_(() => undefined)).toEqual([])
    expect(with_((row) => delete row.objet)).not.toEqual([])
    expect(with_((row) => (row.autre = 1))).not.toEqual([])
    expect(with_((row) => (row.montant_eur = '1'))).not.toEqual([])
    expect(with_((row) => (row.montant_statut = 'ailleurs'))).not.toEqual([])
  })

  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom('<b>', '=1+1', '"\\', 'a\r\nb', '\u202E', 'é'.repeat(10_000), '\uD800'),
  )
  const nasty = fc.record(
    {
      title: text,
      localId: text,
      notifiedOn: fc.constantFrom('2022-03-01'),
      year: fc.constantFrom(2021, 2022),
      amount: fc.bigInt({ min: 0n, max: 10n ** 19n }),
      suppliers: fc.array(
        fc.constantFrom<Supplier>(
          FIRM,
          { ...FIRM, siret: '33760983000030' },
          { name: FIRM.name },
          { protected: true },
          {},
        ),
        { maxLength: 4 },
      ),
    },
    { requiredKeys: [] },
  )

  it('holds whatever a contract says or lacks, and each contract stands in one year', () => {
    fc.assert(
      fc.property(fc.array(nasty, { minLength: 1, maxLength: 5 }), (rows) => {
        const contracts = rows.map((fields: Partial<Contract>, index) =>
          contract({ ...fields, id: `id-${index}` }),
        )
        const documents = documentsOf(portal({ contracts }))
        expect(errorsOf(documents)).toEqual([])
        const listed = [...documents].flatMap(([path, { donnees }]) =>
          path.startsWith('marches/') ? donnees : [],
        )
        expect(listed.map(({ id }) => id).sort()).toEqual(contracts.map(({ id }) => id).sort())
        expect(documents.get('fournisseurs.json').donnees.length).toBe(
          new Set(contracts.flatMap(({ suppliers }) => suppliers.flatMap(({ siret }) => siret ?? []))).size,
        )
      }),
      { numRuns: 40 },
    )
  })

  describe.each([
    ['demonstration', true],
    ['real', hasRealFiles],
  ] as const)('on the %s data', (name, present) => {
    let of: Portal
    let documents: Documents
    beforeAll(async () => {
      if (!present) return
      of = await derivedPortal(name)
      documents = documentsOf(of)
    }, 120_000)

    it.skipIf(!present)('holds for every document', () => {
      expect(documents.size).toBeGreaterThan(300)
      expect(errorsOf(documents)).toEqual([])
    })

    it.skipIf(!present)('gives the figures of the indicators: values, bounds and unknowns', () => {
      for (const { id, series, absent } of of.indicators) {
        if (absent !== undefined) continue
        const { donnees, indicateur } = documents.get(`indicateurs/${id}.json`)
        expect(indicateur.unite).toBe(series.unit)
        expect(donnees.map(({ inconnus }: any) => inconnus)).toEqual(
          series.points.map(({ unknown }) => unknown),
        )
        expect(donnees.map(({ valeur }: any) => valeur)).toEqual(
          series.points.map(({ value }) => (typeof value === 'bigint' ? Number(value) / 100 : value)),
        )
      }
    })
  })
})
