import type { Mistake } from '../domain/input-error.ts'
import { mappedColumns, mappingSchema } from '../domain/territory/mapping.ts'
import type { MappedColumn, Mapping } from '../domain/territory/mapping.ts'
import { mistakesOf } from '../domain/territory/mistakes.ts'
import { columnName } from '../formats/table.ts'
import { fold } from '../text/language/fold.ts'
import { mappingText } from '../text/data/mapping.ts'
import { MAPPING_TARGETS, mappingTarget } from './mapping-target.ts'
import type { MappingTarget, TargetField } from './mapping-target.ts'

const TABLES = MAPPING_TARGETS.map(({ name }) => name)

/** What should stand at a place of the file, given by its names from the outside in. */
function expected(path: readonly string[]): string {
  const [part, , inner] = path
  if (part === 'table') return mappingText.table(TABLES)
  if (part === 'columns') {
    const { values, date, decimal, separator } = mappingText
    return (
      new Map(Object.entries({ values, date, decimal, separator })).get(inner ?? '') ?? mappingText.columns
    )
  }
  return part === 'always' || part === 'rowPerSupplier' ? mappingText[part] : mappingText.unknown
}

const isCode = (value: string, codes: readonly string[]) => codes.some((code) => fold(code) === fold(value))

function codeMistakes({ header, values = {} }: MappedColumn, field: TargetField): readonly Mistake[] {
  const codes = field.values
  if (codes === undefined) return []
  return Object.entries(values)
    .filter(([, code]) => !isCode(code, codes))
    .map(([published, code]) => ({
      field: `columns.${header}.values.${published}`,
      value: code,
      expected: mappingText.code(codes),
    }))
}

function columnMistakes(column: MappedColumn, target: MappingTarget): readonly Mistake[] {
  const field = target.fields.find(({ name }) => name === column.field)
  if (field !== undefined) return codeMistakes(column, field)
  const names = target.fields.map(({ name }) => name)
  return [
    {
      field: `columns.${column.header}`,
      value: column.field,
      expected: mappingText.field(target.name, names),
    },
  ]
}

function alwaysMistakes({ always = {} }: Mapping, target: MappingTarget): readonly Mistake[] {
  const names = target.fields.map(({ name }) => name)
  return Object.entries(always)
    .filter(([field]) => !names.includes(field))
    .map(([field, value]) => ({
      field: `always.${field}`,
      value,
      expected: mappingText.field(target.name, names),
    }))
}

function missingMistakes(mapping: Mapping, target: MappingTarget): readonly Mistake[] {
  const stated = [...mappedColumns(mapping).map(({ field }) => field), ...Object.keys(mapping.always ?? {})]
  return target.fields
    .filter(({ name, required }) => required && !stated.includes(name))
    .map(({ name }) => ({ field: `columns (${name})`, expected: mappingText.missing(name) }))
}

/** What a mapping says that its table has not; all at once. */
function targetMistakes(mapping: Mapping): readonly Mistake[] {
  const target = mappingTarget(mapping)
  if (target === undefined)
    return [{ field: 'table', value: mapping.table, expected: mappingText.table(TABLES) }]
  return [
    ...mappedColumns(mapping).flatMap((column) => columnMistakes(column, target)),
    ...alwaysMistakes(mapping, target),
    ...missingMistakes(mapping, target),
  ]
}

/** Columns that it names and the file has not; all of the mapping's own names, with those of the file. */
export function headerMistakes(mapping: Mapping, header: readonly string[]): readonly Mistake[] {
  return Object.keys(mapping.columns)
    .filter((name) => !header.includes(columnName(name)))
    .map((name) => ({
      field: `columns.${name}`,
      value: name,
      expected: mappingText.header(header.filter((column) => column !== '')),
    }))
}

/** All that is wrong with a `mapping.json`, before the file that it explains is opened. */
export function mappingMistakes(value: unknown): readonly Mistake[] {
  const { data, error } = mappingSchema.safeParse(value)
  return error === undefined ? targetMistakes(data) : mistakesOf(error, value, expected)
}
