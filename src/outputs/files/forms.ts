import type { Portal } from '../../domain/portal.ts'
import type { Dataset } from '../datasets/dataset.ts'
import { jsonLines } from './json-lines.ts'
import { parquetFile } from './parquet.ts'
import type { Pieces } from './published-file.ts'
import { workbookFile } from './workbook.ts'

/** The ways in which a table is offered. */
export type Form = 'csv' | 'jsonl' | 'parquet' | 'xlsx'

/** What a form of a table is, whatever the table. `label` names it in a link. */
interface FormKind {
  readonly ending: string
  readonly mediaType: string
  readonly label: string
  /** After the title of the table. */
  readonly titleEnd: string
  /** How a Data Package says to open it. JSON lines and Parquet are known by types that hold in the file itself. */
  readonly opening: {
    readonly format: string
    readonly encoding?: string
    readonly delimiter?: string
    /** Whether its values, all text, follow a schema. */
    readonly hasSchema?: true
  }
  /** Its content, where it is text. */
  readonly text?: (dataset: Dataset) => Iterable<string>
  /** Its content, where it is bytes; `address`: that of its CSV, to be cited by. */
  readonly bytes?: (portal: Portal, dataset: Dataset, address: string) => Pieces
}

export const FORM_KINDS: Record<Form, FormKind> = {
  csv: {
    ending: '.csv',
    mediaType: 'text/csv; charset=utf-8; header=present',
    label: 'CSV',
    titleEnd: '',
    opening: { format: 'csv', encoding: 'utf-8', delimiter: ',', hasSchema: true },
    text: ({ csv }) => csv(),
  },
  jsonl: {
    ending: '.jsonl',
    mediaType: 'application/x-ndjson; charset=utf-8',
    label: 'JSON, une ligne par objet',
    titleEnd: ' (JSON lines)',
    opening: { format: 'jsonl', encoding: 'utf-8' },
    text: jsonLines,
  },
  parquet: {
    ending: '.parquet',
    mediaType: 'application/vnd.apache.parquet',
    label: 'Parquet',
    titleEnd: ' (Parquet)',
    opening: { format: 'parquet' },
    bytes: parquetFile,
  },
  xlsx: {
    ending: '.xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    label: 'Classeur (.xlsx)',
    titleEnd: ' (classeur)',
    opening: { format: 'xlsx' },
    bytes: workbookFile,
  },
}

/**
 * Tables that programs ask for in forms other than CSV, and those that a main page leads to, which people open in a
 * spreadsheet.
 */
const MORE_FORMS: Readonly<Record<string, readonly Form[]>> = {
  'donnees/marches': ['jsonl', 'parquet', 'xlsx'],
  'donnees/attributions': ['jsonl', 'parquet', 'xlsx'],
  'donnees/achats-a-venir': ['jsonl', 'xlsx'],
  'donnees/consultations': ['jsonl', 'xlsx'],
  'donnees/echeances': ['xlsx'],
  'donnees/insertion': ['xlsx'],
  'donnees/sous-traitance': ['xlsx'],
  'donnees/centrale-marches': ['xlsx'],
  'donnees/centrale-adherents': ['xlsx'],
  'donnees/resultats-mesures': ['xlsx'],
  'donnees/besoins': ['xlsx'],
}

/** The same of every table of one kind: a report is filled in and handed on as a workbook. */
const FORMS_OF_KIND: Readonly<Record<string, readonly Form[]>> = { rapport: ['xlsx'] }

/**
 * A workbook is made whole in memory. Measured in November 2026 with the 48 columns of `marches`: 12,000 rows take 1.2 s
 * and 155 MB, 48,500 take 4.2 s and 505 MB, this many 5.2 s and 770 MB.
 */
export const MOST_WORKBOOK_ROWS = 60_000

const moreForms = ({ base, schema }: Dataset) => MORE_FORMS[base] ?? FORMS_OF_KIND[schema] ?? []

/** Whether a table has no workbook only because it has too many rows for one. */
export function isTooLongForWorkbook(dataset: Dataset): boolean {
  return dataset.rowCount > MOST_WORKBOOK_ROWS && moreForms(dataset).includes('xlsx')
}

/** Every table has its CSV. */
export function formsOf(dataset: Dataset): readonly Form[] {
  const more = moreForms(dataset)
  return ['csv', ...(isTooLongForWorkbook(dataset) ? more.filter((form) => form !== 'xlsx') : more)]
}

/** Below the root of the site: `donnees/marches.parquet`. */
export function formPath({ base }: Dataset, form: Form): string {
  return base + FORM_KINDS[form].ending
}
