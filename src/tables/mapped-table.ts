import { InputError } from '../domain/input-error.ts'
import { mappedColumns } from '../domain/territory/mapping.ts'
import type { MappedColumn, Mapping } from '../domain/territory/mapping.ts'
import type { FlatField } from '../formats/flat-contract.ts'
import type { TableFormat } from '../formats/format-spec.ts'
import { mappedFormat } from '../formats/mapped-format.ts'
import { columnName } from '../formats/table.ts'
import type { CellsRow, Table } from '../formats/table.ts'
import { cellMapper } from './mapped-cell.ts'
import { headerMistakes } from './mapping-mistakes.ts'
import { POSTCODE, TOWN, mappingTarget } from './mapping-target.ts'

/** INSEE code of the commune of that postcode and name, where there is exactly one. */
export type CommuneAt = (postcode: string, name: string) => string | undefined

/** How a file with columns of its own is read. */
export interface Explanation {
  readonly mapping: Mapping
  /** `mapping.json`, as errors name it. */
  readonly file: string
  readonly communeAt: CommuneAt
}

type Cells = Readonly<Record<string, string>>

/**
 * The text of a field: of several columns for one, a list has the items of all, in their order; another field the
 * first that is filled in.
 */
function fieldReader(columns: readonly MappedColumn[], isList: boolean): (cells: Cells) => string {
  const mappers = columns.map((column) => ({ name: columnName(column.header), read: cellMapper(column) }))
  return (cells) => {
    const texts = mappers.map(({ name, read }) => read(cells[name] ?? ''))
    const first = texts.find((text) => text !== '') ?? ''
    return isList && first !== '' ? texts.join('|') : first
  }
}

/** A postcode and a name that are not exactly one commune's stay as they are: their reader says that it is no code. */
function withCommune(cells: Record<string, string>, communeAt: CommuneAt): Record<string, string> {
  const { [POSTCODE]: postcode = '', [TOWN]: town = '', ...others } = cells
  if (others['commune'] || (postcode === '' && town === '')) return others
  return { ...others, commune: communeAt(postcode, town) ?? `${postcode} ${town}`.trim() }
}

/**
 * A table by the names of our fields, as if it had been published so.
 * @throws InputError `broken-territory` where the mapping names columns that the file has not.
 */
export function mappedTable(table: Table, { mapping, file, communeAt }: Explanation): Table {
  const mistakes = headerMistakes(mapping, table.header)
  if (mistakes.length > 0) throw new InputError('broken-territory', { file, mistakes })
  const lists = mappingTarget(mapping)?.fields.filter(({ list }) => list) ?? []
  const byField = [...Map.groupBy(mappedColumns(mapping), ({ field }) => field)].map(([field, columns]) => ({
    field,
    read: fieldReader(
      columns,
      lists.some(({ name }) => name === field),
    ),
  }))
  const always = mapping.always ?? {}
  function mapped({ cells, ...row }: CellsRow): CellsRow {
    if (cells === undefined) return row
    const stated = byField.map(({ field, read }) => [field, read(cells)] as const)
    const named = { ...always, ...Object.fromEntries(stated.filter(([, text]) => text !== '')) }
    return { ...row, cells: withCommune(named, communeAt) }
  }
  const header = [...new Set([...byField.map(({ field }) => field), ...Object.keys(always)])]
  return {
    ...table,
    header,
    async *cells() {
      for await (const row of table.cells()) yield mapped(row)
    },
  }
}

/** Whether a header has most of the columns that a mapping names: a title above it has none. */
export function namesMost({ columns }: Mapping, header: readonly string[]): boolean {
  const names = Object.keys(columns).map(columnName)
  return names.filter((name) => header.includes(name)).length > names.length / 2
}

/** The format of contracts that a mapping makes: it has the fields that columns give it (rule 6). */
export function contractFormat(mapping: Mapping): TableFormat {
  const columns = mappedColumns(mapping)
  const stated = [...columns.map(({ field }) => field), ...Object.keys(mapping.always ?? {})]
  return mappedFormat([...new Set(stated)] as FlatField[], mapping.rowPerSupplier ?? false, (field) => {
    const headers = columns.filter((column) => column.field === field).map(({ header }) => header)
    return headers.length === 0 ? field : headers.join(', ')
  })
}
