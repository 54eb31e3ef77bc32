import Papa from 'papaparse'
import type { RecordTable } from '../../src/tables/table.ts'
import { MEL_COLUMNS } from '../formats/mel-columns.ts'
import { apiRow, european, europeanLot, fnSimple } from '../formats/notices/rows.ts'
import { apart, ofContracts, OTHER_TYPES, rowsOf } from './planted.ts'
import { concession2022, contract2019, contract2022, MEL_CELLS } from './whole-rows.ts'
import type { Json } from './whole-rows.ts'

const titulaire = (supplier: Json) => ({ titulaire: supplier })
const concessionnaire = (supplier: Json) => ({ concessionnaire: supplier })

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

/** Each field of a notice by turns, and each text within its details: those that are read and those of persons. */
export function noticesFile(writings: readonly string[]): string {
  const details = [
    (writing: string) =>
      fnSimple(
        { codeIdentificationNational: writing, correspondantPRM: { nom: writing } },
        {
          communication: { urlProfilAch: `https://profil.example/${writing}`, identifiantInterne: writing },
          natureMarche: {
            lieuExecution: writing,
            valeurEstimee: { valeur: writing },
            codeCPV: { objetPrincipal: { classPrincipale: writing } },
          },
          lots: { lot: [{ description: writing, numero: writing }] },
          infosRectif: writing,
        },
      ),
    (writing: string) => european([europeanLot(`LOT-0001`, writing, writing)], writing),
  ]
  const row = apiRow({ procedure_libelle: 'Ouverte', contractfolderid: 'a', annonce_lie: ['26-1'] })
  const rows = rowsOf(writings, function* (writing) {
    for (const field of Object.keys(row)) {
      yield { field, row: { ...row, [field]: writing } }
      yield { field, row: { ...row, [field]: [writing] } }
    }
    for (const detail of details)
      yield { field: 'donnees', row: { ...row, donnees: JSON.stringify(detail(writing)) } }
  })
  return JSON.stringify(rows.map(({ row: each }, index) => ({ idweb: `26-${index + 10}`, ...each })))
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
