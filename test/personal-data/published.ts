import Papa from 'papaparse'
import { MEL_COLUMNS } from '../formats/mel-columns.ts'
import type { RecordTable } from '../../src/tables/table.ts'

/** One published row with a writing in one field, and where. */
export interface Planted {
  readonly field: string
  readonly row: Readonly<Record<string, unknown>>
}

type Json = Readonly<Record<string, unknown>>

const BUYER = { id: '20009320100016', nom: 'Métropole européenne de Lille' }
const SUPPLIER = { typeIdentifiant: 'SIRET', id: '00000001800010', denominationSociale: 'SOCIETE FICTIVE' }

/** A contract with every field of the format of 2022. */
const contract2022: Json = {
  id: '2025A',
  uid: 'U',
  uuid: 'UU',
  acheteur: BUYER,
  nature: 'Marché',
  objet: 'Entretien',
  techniques: { technique: ['Accord-cadre'] },
  modalitesExecution: { modaliteExecution: ['Tranches'] },
  idAccordCadre: 'AC1',
  codeCPV: '45000000',
  procedure: "Appel d'offres ouvert",
  lieuExecution: { code: '59350', typeCode: 'Code commune', nom: 'Lille' },
  dureeMois: 24,
  dateNotification: '2025-05-15',
  datePublicationDonnees: '2025-06-15',
  considerationsSociales: { considerationSociale: ['Clause sociale'] },
  considerationsEnvironnementales: { considerationEnvironnementale: ['Clause environnementale'] },
  marcheInnovant: 'false',
  origineUE: 1,
  ccag: 'Travaux',
  offresRecues: 4,
  montant: 575000,
  formePrix: 'Unitaire',
  typesPrix: { typePrix: ['Définitif ferme'] },
  attributionAvance: 'true',
  tauxAvance: 0.1,
  typeGroupementOperateurs: 'Conjoint',
  sousTraitanceDeclaree: 'true',
  titulaires: [{ titulaire: SUPPLIER }],
  actesSousTraitance: [
    {
      acteSousTraitance: {
        id: 1,
        dureeMois: 3,
        dateNotification: '2025-06-01',
        montant: 5000,
        variationPrix: 'Ferme',
        datePublicationDonnees: '2025-06-02',
        sousTraitant: SUPPLIER,
      },
    },
  ],
  modificationsActesSousTraitance: [
    {
      modificationActeSousTraitance: {
        id: 1,
        dureeMois: 4,
        dateNotificationModificationSousTraitance: '2025-07-01',
        montant: 6000,
        datePublicationDonnees: '2025-07-02',
      },
    },
  ],
  modifications: [
    {
      modification: {
        id: 1,
        objetModification: 'Prix',
        montant: 600000,
        dureeMois: 30,
        dateNotificationModification: '2025-09-01',
        datePublicationDonneesModification: '2025-09-02',
        titulaires: [{ titulaire: SUPPLIER }],
      },
    },
  ],
}

const concession2022: Json = {
  id: '2025C',
  autoriteConcedante: BUYER,
  nature: 'Concession de service',
  objet: 'Fourrière',
  procedure: 'Procédure négociée ouverte',
  lieuExecution: { code: '59350', typeCode: 'Code commune' },
  dureeMois: 60,
  dateSignature: '2025-05-15',
  datePublicationDonnees: '2025-06-15',
  valeurGlobale: 900000,
  concessionnaires: [{ concessionnaire: SUPPLIER }],
  modifications: [{ modification: { id: 1, valeurGlobale: 1e6, dateSignatureModification: '2025-09-01' } }],
}

const contract2019: Json = {
  _type: 'Marché',
  id: '2020A',
  uid: 'U',
  uuid: 'UU',
  acheteur: BUYER,
  nature: 'Marché',
  objet: 'Entretien',
  technique: 'Accord-cadre',
  idAccordCadre: 'AC1',
  codeCPV: '45000000',
  procedure: "Appel d'offres ouvert",
  lieuExecution: { code: '59350', typeCode: 'Code commune', nom: 'Lille' },
  dureeMois: 24,
  dateNotification: '2020-05-15',
  datePublicationDonnees: '2020-06-15',
  montant: 575000,
  formePrix: 'Ferme',
  titulaires: [SUPPLIER],
  modifications: [
    {
      id: 1,
      objetModification: 'Prix',
      montant: 600000,
      dureeMois: 30,
      dateNotificationModification: '2020-09-01',
      datePublicationDonneesModification: '2020-09-02',
      titulaires: [SUPPLIER],
    },
  ],
}

const MEL_CELLS: Json = {
  ID: 'M1',
  uuid: 'MU1',
  Acheteur: BUYER,
  "Technique d'achat": 'Accord-cadre',
  'Type de Contrat': 'MARCHE_PUBLIC',
  'Objet du marché': 'Entretien',
  'Code CPV': '45233141',
  Procédure: 'Procédure adaptée',
  "Lieu d'exécution": { code: '59', typeCode: 'Code département', nom: '(59) Nord' },
  'Durée du marché': '48',
  'Date de notification': '2022-04-01',
  'Date de publication des données': '2022-05-01',
  'Montant du marché': '40000',
  'Forme des prix': 'Ferme',
  Titulaires: [SUPPLIER],
  "Type d'identifiant du titulaire": 'SIRET',
  'Dénomination sociale du titulaire': 'SOCIETE FICTIVE',
  'Identifiant du titulaire': '00000001800010',
  modifications: [{ objetModification: 'Prix', montant: 50000, dateNotificationModification: '2022-09-01' }],
}

/** Every leaf of a value with the writing in it, by its path; objects and lists themselves too. */
function* plantings(
  value: unknown,
  writing: string,
  path: string,
): Generator<{ field: string; value: unknown }> {
  yield { field: path, value: writing }
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) {
    for (const planted of plantings(inner, writing, `${path}.${key}`)) {
      const copy = Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }
      Object.assign(copy, { [key]: planted.value })
      yield { field: planted.field, value: copy }
    }
  }
}

/** Types other than SIRET, under which a number of a person is published too. */
const OTHER_TYPES = ['TVA', 'HORS-UE', '']

function* plantedIn(base: Json, writing: string): Generator<Planted> {
  for (const key of Object.keys(base))
    for (const { field, value } of plantings(base[key], writing, key))
      yield { field, row: { ...base, [key]: value } }
}

function* ofContracts(base: Json, writing: string, suppliers: string, wrap: (supplier: Json) => unknown) {
  yield* plantedIn(base, writing)
  for (const typeIdentifiant of OTHER_TYPES)
    yield {
      field: `${suppliers} (${typeIdentifiant})`,
      row: { ...base, [suppliers]: [wrap({ ...SUPPLIER, typeIdentifiant, id: writing })] },
    }
}

const titulaire = (supplier: Json) => ({ titulaire: supplier })
const concessionnaire = (supplier: Json) => ({ concessionnaire: supplier })

function rowsOf(writings: readonly string[], plant: (writing: string) => Iterable<Planted>): Planted[] {
  return writings.flatMap((writing) => [...plant(writing)])
}

/** What no text says is given one by its number, so that rows stay apart. */
const apart = ({ field, row }: Planted, index: number): Json =>
  ['id', 'ID'].reduce<Json>(
    (each, key) =>
      key in each && field !== key ? { ...each, [key]: `${String(each[key])}-${index}` } : each,
    field === 'uid' || field === 'uuid' ? row : { ...row, uid: undefined, uuid: undefined },
  )

const withoutUndefined = (row: Json) =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined))

export function file2022(writings: readonly string[]): string {
  const marche = rowsOf(writings, (writing) => ofContracts(contract2022, writing, 'titulaires', titulaire))
  const concession = rowsOf(writings, (writing) =>
    ofContracts(concession2022, writing, 'concessionnaires', concessionnaire),
  )
  return JSON.stringify({
    marches: { marche: marche.map(apart), 'contrat-concession': concession.map(apart) },
  })
}

export function file2019(writings: readonly string[]): string {
  const rows = rowsOf(writings, (writing) => ofContracts(contract2019, writing, 'titulaires', (each) => each))
  return JSON.stringify({ marches: rows.map(apart) })
}

/** As JSON inside a cell, where it is not the writing alone. */
const asCell = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))

export function melFile(writings: readonly string[]): string {
  const rows = rowsOf(writings, function* (writing) {
    yield* ofContracts(MEL_CELLS, writing, 'Titulaires', (each) => each)
    for (const type of OTHER_TYPES)
      yield {
        field: 'Identifiant du titulaire',
        row: {
          ...MEL_CELLS,
          Titulaires: '',
          'Identifiant du titulaire': writing,
          "Type d'identifiant du titulaire": type,
        },
      }
  })
  const cells = rows
    .map((planted, index) => withoutUndefined(apart(planted, index)))
    .map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, asCell(value)])))
  return Papa.unparse(cells, {
    columns: [...MEL_COLUMNS, 'uuid'].filter((name, index, all) => all.indexOf(name) === index),
    delimiter: ';',
  })
}

/** A table of the portal's own: its examples, and the writing in each column by turns. */
export function recordFile({ columns, key }: RecordTable, writings: readonly string[]): string {
  const names = columns.map(({ name }) => name)
  const examples = Object.fromEntries(columns.map(({ name, example }) => [name, example]))
  const free = columns.find(
    ({ name, type, meaning, values, pattern }) =>
      key.includes(name) &&
      (type === 'text' || type === 'identifier') &&
      values === undefined &&
      pattern === undefined &&
      meaning !== 'siret',
  )?.name
  const rows = rowsOf(writings, function* (writing) {
    for (const field of names) {
      yield { field, row: { ...examples, [field]: writing } }
      yield { field, row: { ...examples, [field]: `x|${writing}` } }
    }
  })
  const cells = rows.map(({ field, row }, index) =>
    free === undefined || free === field ? row : { ...row, [free]: `${examples[free]}-${index}` },
  )
  return Papa.unparse(cells, { columns: names, newline: '\n' })
}
