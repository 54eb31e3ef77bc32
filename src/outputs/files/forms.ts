import type { Portal } from '../../domain/portal.ts'
import type { Dataset } from '../datasets/dataset.ts'
import { jsonLines } from './json-lines.ts'
import { parquetFile } from './parquet.ts'
import type { Pieces } from './published-file.ts'
import { workbookFile } from './workbook.ts'

/** The ways in which a table is offered. */
export type Form = 'csv' | 'excel' | 'jsonl' | 'parquet' | 'xlsx'

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
    readonly byteOrderMark?: true
    readonly delimiter?: string
    /** The schema that its values, all text, follow: decimal point or comma. */
    readonly schema?: 'csv' | 'excel'
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
    opening: { format: 'csv', encoding: 'utf-8', delimiter: ',', schema: 'csv' },
    text: ({ csv }) => csv(),
  },
  excel: {
    ending: '-excel.csv',
    mediaType: 'text/csv; charset=utf-8; header=present',
    label: 'CSV pour tableur',
    titleEnd: ' (pour tableur)',
    opening: { format: 'csv', encoding: 'utf-8', byteOrderMark: true, delimiter: ';', schema: 'excel' },
    text: ({ excel }) => excel(),
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

/** Tables that programs ask for in forms other than CSV. */
const MORE_FORMS: Readonly<Record<string, readonly Form[]>> = {
  'donnees/marches': ['jsonl', 'parquet'],
  'donnees/attributions': ['jsonl', 'parquet'],
  'donnees/achats-a-venir': ['jsonl'],
  'donnees/consultations': ['jsonl'],
}

/** The same of every table of one kind: a report is filled in and handed on as a workbook. */
const FORMS_OF_KIND: Readonly<Record<string, readonly Form[]>> = { rapport: ['xlsx'] }

/** Every table has its CSV and the twin for spreadsheets. */
export function formsOf({ base, schema }: Dataset): readonly Form[] {
  return ['csv', 'excel', ...(MORE_FORMS[base] ?? FORMS_OF_KIND[schema] ?? [])]
}

/** Below the root of the site: `donnees/marches.parquet`. */
export function formPath({ base }: Dataset, form: Form): string {
  return base + FORM_KINDS[form].ending
}
