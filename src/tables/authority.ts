import Papa from 'papaparse'
import type { z } from 'zod'
import { assumptionSchema } from '../domain/territory/assumption.ts'
import { documentedFactSchema } from '../domain/territory/fact.ts'
import type { DocumentedFact } from '../domain/territory/fact.ts'
import { InputError } from '../domain/input-error.ts'
import type { Mistake } from '../domain/input-error.ts'
import { mistakesOf } from '../domain/territory/mistakes.ts'
import { partnerSchema } from '../domain/territory/partner.ts'
import type { Partner } from '../domain/territory/partner.ts'
import {
  commitmentSchema,
  milestoneSchema,
  proposalSchema,
  schemeActionSchema,
} from '../domain/territory/scheme.ts'
import type { Scheme } from '../domain/territory/scheme.ts'
import { targetRowSchema } from '../domain/territory/target.ts'
import type { TargetRow } from '../domain/territory/target.ts'
import { tileRowSchema } from '../domain/territory/tile.ts'
import type { TileRow } from '../domain/territory/tile.ts'
import { authorityColumnText } from '../text/authority-files.ts'

/** What an authority's folder tells beside its sources; what has no file is empty. */
export interface Authority {
  readonly targets: readonly TargetRow[]
  readonly facts: readonly DocumentedFact[]
  readonly partners: readonly Partner[]
  readonly tiles: readonly TileRow[]
  readonly scheme: Scheme
}

/** Files of an authority's folder that are read here; each may be absent. */
export const AUTHORITY_FILES = [
  'objectifs.csv',
  'faits.csv',
  'partenaires.csv',
  'grille-communes.csv',
  'actions-spaser.csv',
  'jalons.csv',
  'engagements.csv',
  'concertation.csv',
  'hypotheses.csv',
] as const
export type AuthorityFile = (typeof AUTHORITY_FILES)[number]

/** What a file that names indicators must name. */
interface Known {
  readonly indicators: ReadonlySet<string>
}

type Row = Readonly<Record<string, string>>

/** The first row of a table stands under its header. */
const FIRST_LINE = 2

/** Columns that name indicators, one or a list of them. */
const NAMING_COLUMNS = ['indicateur', 'indicateurs'] as const

/** The cell of a column whose values stand once each, where a line above has the same. */
function repeated(data: readonly Row[], index: number, column: string | undefined): readonly string[] {
  if (column === undefined) return []
  return data.findIndex((other) => other[column] === data[index]![column]) < index ? [column] : []
}

/** Columns that are missing, or that nothing reads: told once, of the header. */
function headerMistakes(
  schema: z.ZodType,
  columns: readonly string[],
  expected: (path: readonly string[]) => string,
): readonly Mistake[] {
  const { error } = schema.safeParse(Object.fromEntries(columns.map((column) => [column, ''])))
  const issues = error?.issues.filter(
    ({ code, path }) => code === 'unrecognized_keys' || !columns.includes(String(path[0])),
  )
  return issues === undefined ? [] : mistakesOf({ ...error!, issues }, undefined, expected, 1)
}

/**
 * @param key Column whose values stand once each.
 * @throws InputError `broken-territory` with every fault of the table.
 */
function readTable<T extends z.ZodType>(
  path: string,
  file: AuthorityFile,
  text: string,
  schema: T,
  { indicators }: Known,
  key?: string,
): readonly z.output<T>[] {
  const expected = (way: readonly string[]) => authorityColumnText(file, way[0]!)
  const { data, meta } = Papa.parse<Row>(text, { header: true, skipEmptyLines: true })
  const ofHeader = headerMistakes(schema, meta.fields ?? [], expected)
  const told = new Set(ofHeader.map(({ field }) => field))
  const read = data.map((row, index) => {
    const line = index + FIRST_LINE
    const result = schema.safeParse(row)
    const unknown = NAMING_COLUMNS.filter((column) =>
      (row[column] ?? '').split('|').some((id) => !['', ...indicators].includes(id.trim())),
    )
    const mistakes: readonly Mistake[] = [
      ...(result.error === undefined ? [] : mistakesOf(result.error, row, expected, line)),
      ...[...unknown, ...repeated(data, index, key)].map((field) => ({
        line,
        field,
        value: row[field],
        expected: expected([field]),
      })),
    ]
    return { result, mistakes: mistakes.filter(({ field }) => !told.has(field)) }
  })
  const mistakes = [...ofHeader, ...read.flatMap((row) => row.mistakes)]
  if (mistakes.length > 0) throw new InputError('broken-territory', { file: path, mistakes })
  return read.map(({ result }) => result.data!)
}

/**
 * Reads what stands in an authority's folder, or among the nation's tables.
 * @param textOf Text of a file; `undefined` where there is none.
 * @throws InputError `broken-territory` with every fault of the first file that has any.
 */
export function readAuthority(
  folder: string,
  textOf: (path: string) => string | undefined,
  known: Known,
): Authority {
  const rows = <T extends z.ZodType>(file: AuthorityFile, schema: T, key?: string) => {
    const path = `${folder}/${file}`
    const text = textOf(path)
    return text === undefined ? [] : readTable(path, file, text, schema, known, key)
  }
  return {
    targets: rows('objectifs.csv', targetRowSchema),
    facts: rows('faits.csv', documentedFactSchema),
    partners: rows('partenaires.csv', partnerSchema),
    tiles: rows('grille-communes.csv', tileRowSchema),
    scheme: {
      actions: rows('actions-spaser.csv', schemeActionSchema),
      milestones: rows('jalons.csv', milestoneSchema).toSorted((a, b) => (a.date < b.date ? -1 : 1)),
      commitments: rows('engagements.csv', commitmentSchema),
      proposals: rows('concertation.csv', proposalSchema),
      assumptions: rows('hypotheses.csv', assumptionSchema, 'cle'),
    },
  }
}
