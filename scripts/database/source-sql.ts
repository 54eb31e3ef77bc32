import type { TextLayout } from '../../src/formats/containers/database.ts'

/** What stands for no value at all in a text: a cell that is empty is an empty text. */
const NEVER = '\u0001'

export const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`
/** A path stands for one file, not for all those that match it as a pattern. */
const fileNamed = (path: string) => quoted(path.replace(/[*?[]/g, '[$&]'))
const named = (column: string) => `"${column.replaceAll('"', '""')}"`

/** A table as SQL reads it from a file: its name for FROM, and an expression of the text of each column. */
export interface SqlSource {
  readonly from: string
  /** The number of a record, from 1; of a text it makes the file be read in order. */
  readonly row: string
  /** By column name. */
  readonly texts: ReadonlyMap<string, string>
}

/** Every cell of a text is a text; columns go by their place: names that differ by case alone are two. */
export function textSource(path: string, { columns, separator, isPacked }: TextLayout): SqlSource {
  const places = columns.map((_, index) => `c${index}`)
  const options = [
    'auto_detect = false',
    `columns = {${places.map((place) => `${quoted(place)}: 'VARCHAR'`).join(', ')}}`,
    'header = true',
    `delim = ${quoted(separator)}`,
    `quote = '"'`,
    `escape = '"'`,
    `nullstr = ${quoted(NEVER)}`,
    `compression = ${isPacked ? "'gzip'" : "'none'"}`,
  ]
  return {
    from: `read_csv(${fileNamed(path)}, ${options.join(', ')})`,
    row: 'row_number() over ()',
    texts: new Map(columns.map((column, index) => [column, `coalesce(${places[index]!}, '')`])),
  }
}

/** A typed value as the same table in CSV writes it: no `.0`, no midnight, lists joined. */
function textOf(column: string, type: string): string {
  const value = named(column)
  if (type === 'VARCHAR') return value
  if (/^(?:DOUBLE|FLOAT)$/.test(type)) return `regexp_replace(${value}::varchar, '[.]0$', '')`
  if (type.startsWith('TIMESTAMP')) return `regexp_replace(${value}::varchar, ' 00:00:00([+]00)?$', '')`
  if (type.endsWith('[]')) return `array_to_string(${value}::varchar[], ', ')`
  return `${value}::varchar`
}

export const columnsFrom = (path: string) => `read_parquet(${fileNamed(path)}, binary_as_string = true)`

export function columnSource(path: string, types: readonly (readonly [string, string])[]): SqlSource {
  return {
    from: columnsFrom(path),
    row: 'file_row_number + 1',
    texts: new Map(types.map(([column, type]) => [column, `coalesce(${textOf(column, type)}, '')`])),
  }
}
