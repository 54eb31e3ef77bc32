import { SIREN_PATTERN } from '../../tables/patterns.ts'
import type { Column } from '../../tables/column.ts'
import type { Dataset } from '../datasets/dataset.ts'
import { SCOPE_CODES } from './authority.ts'
import type { DocumentKind } from './document.ts'
import { ABSENCE_CODES } from './indicators.ts'
import { API_PATHS } from './paths.ts'
import type { WholeTable } from './whole-tables.ts'

type JsonSchema = Readonly<Record<string, unknown>>

const TYPES = {
  text: 'string',
  identifier: 'string',
  date: 'string',
  list: 'array',
  integer: 'integer',
  number: 'number',
  amount: 'number',
  share: 'number',
  boolean: 'boolean',
} as const

function formOf({ values, pattern }: Column): JsonSchema {
  if (values !== undefined) return { enum: values }
  return pattern === undefined ? {} : { pattern: `^(?:${pattern})$` }
}

/** A column as a member of a row: unknown is `null`, unless the column is never empty. */
function memberOf(column: Column): JsonSchema {
  const { title, description, type, required } = column
  const base = TYPES[type]
  const about = { title, description, type: required ? base : [base, 'null'] }
  if (type === 'list') return { ...about, items: { type: 'string', ...formOf(column) } }
  const form = formOf(column)
  return {
    ...about,
    ...(type === 'date' && { format: 'date' }),
    ...(type === 'share' && { minimum: 0, maximum: 1 }),
    ...form,
    ...(column.values && !required && { enum: [...column.values, null] }),
  }
}

function objectOf(properties: Readonly<Record<string, JsonSchema>>, required = Object.keys(properties)) {
  return { type: 'object', additionalProperties: false, required, properties }
}

function rowOf({ columns }: Pick<Dataset, 'columns'>): JsonSchema {
  return objectOf(Object.fromEntries(columns.map((column) => [column.name, memberOf(column)])))
}

/** The rows of several tables of one kind: a column that only some have is optional, one that differs has no list. */
function rowOfAny(tables: readonly Dataset[]): JsonSchema {
  const byName = Map.groupBy(
    tables.flatMap(({ columns }) => columns),
    ({ name }) => name,
  )
  const members = [...byName].map(([name, [first, ...others]]) => {
    const same = others.every(({ values }) => String(values) === String(first!.values))
    return [name, memberOf(same ? first! : { ...first!, values: undefined })] as const
  })
  const inAll = [...byName].filter(([, columns]) => columns.length === tables.length)
  return objectOf(
    Object.fromEntries(members),
    inAll.map(([name]) => name),
  )
}

const TEXT: JsonSchema = { type: 'string' }
const TEXT_OR_NULL: JsonSchema = { type: ['string', 'null'] }
const ADDRESS: JsonSchema = { type: 'string', format: 'uri' }
const ADDRESS_OR_NULL: JsonSchema = { type: ['string', 'null'], format: 'uri' }
const DAY: JsonSchema = { type: 'string', format: 'date' }
const NUMBER: JsonSchema = { type: 'number' }
const listOf = (items: JsonSchema): JsonSchema => ({ type: 'array', items })

const INDICATOR = {
  id: TEXT,
  libelle: TEXT,
  question: TEXT,
  methode: TEXT,
  unite: TEXT,
  theme: TEXT,
  absent: { enum: [null, ...Object.values(ABSENCE_CODES)] },
  page: ADDRESS,
  api: ADDRESS,
  csv: ADDRESS_OR_NULL,
  csv_lignes: ADDRESS_OR_NULL,
}

const TARGET = objectOf({
  id: TEXT,
  libelle: TEXT,
  nature: { enum: ['objectif', 'repere'] },
  perimetre: TEXT,
  borne: { enum: [null, 'au plus', 'plus de', 'au moins'] },
  jugement: { enum: [null, 'bon', 'mauvais'] },
  valeur: NUMBER,
  unite: TEXT,
  periode: TEXT_OR_NULL,
  echeance: TEXT_OR_NULL,
  echu: { type: 'boolean' },
  source: TEXT,
  remarque: TEXT_OR_NULL,
})

const DOCUMENTED = objectOf({ sujet: TEXT, periode: TEXT, valeur: NUMBER, source: TEXT })

const AUTHORITY = objectOf({
  nom: TEXT,
  nom_court: TEXT,
  nom_avec_article: TEXT,
  siren: { type: 'string', pattern: `^(?:${SIREN_PATTERN})$` },
  perimetre: {
    anyOf: [{ type: 'null' }, objectOf({ type: { enum: Object.values(SCOPE_CODES) }, code: TEXT })],
  },
})

const RESOURCE = objectOf({
  type: TEXT,
  chemin: TEXT,
  adresse: ADDRESS,
  titre: TEXT,
  description: TEXT,
  lignes: { type: 'integer', minimum: 0 },
})

/** A document: what all begin with, what this kind adds, and its rows. */
function documentOf(row: JsonSchema, about: Readonly<Record<string, JsonSchema>> = {}): JsonSchema {
  return objectOf({
    titre: TEXT,
    description: TEXT,
    version: { const: '1' },
    arrete_au: DAY,
    demonstration: { type: 'boolean' },
    avertissement: TEXT_OR_NULL,
    producteur: TEXT,
    licence: objectOf({ nom: TEXT, adresse: ADDRESS }),
    sources: listOf(TEXT),
    citation: TEXT,
    precautions: listOf(TEXT),
    schema: ADDRESS,
    ...about,
    lignes: { type: 'integer', minimum: 0 },
    donnees: listOf(row),
  })
}

export interface ApiTables {
  readonly contracts: Dataset
  readonly awards: Dataset
  readonly whole: ReadonlyMap<WholeTable, Dataset>
  readonly suppliers: Dataset
  /** Values of each indicator that has some. */
  readonly indicators: readonly Dataset[]
}

/** The JSON Schema of every document, from the columns that its rows are written by. */
export function apiSchema(tables: ApiTables, siteRoot: string, title: string): object {
  const documents: Partial<Record<DocumentKind, JsonSchema>> = {
    index: documentOf(RESOURCE, { collectivite: AUTHORITY }),
    indicateurs: documentOf(objectOf(INDICATOR)),
    indicateur: documentOf(rowOfAny(tables.indicators), {
      indicateur: objectOf({
        ...INDICATOR,
        objectifs: listOf(TARGET),
        faits_documentes: listOf(DOCUMENTED),
      }),
    }),
    marches: documentOf(rowOf(tables.contracts)),
    fournisseurs: documentOf(rowOf(tables.suppliers)),
    fournisseur: documentOf(rowOf(tables.awards), { fournisseur: rowOf(tables.suppliers) }),
    ...Object.fromEntries([...tables.whole].map(([{ kind }, table]) => [kind, documentOf(rowOf(table))])),
  }
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `${siteRoot}${API_PATHS.schema}`,
    title,
    description: 'Chaque document de l’API nomme le sien, par le membre « schema ». Inconnu s’écrit null.',
    $defs: documents,
  }
}
