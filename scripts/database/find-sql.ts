import type { WantedRecords } from '../../src/formats/containers/database.ts'
import { quoted } from './source-sql.ts'
import type { SqlSource } from './source-sql.ts'

/** A SIREN or a SIRET, as most files write it. */
export const IDENTIFIER = '[0-9]{9}([0-9]{5})?'
/** What every reader takes for the same amount: too short for a person's number, and nothing to round. */
export const PLAIN = '[0-9]{1,10}([.][0-9]{1,2})?'

export const isAll = (text: string, pattern: string) => `regexp_full_match(${text}, ${quoted(pattern)})`
const textIn = ({ texts }: SqlSource, column: string) => texts.get(column) ?? "''"

/** Whether a record is wanted: one of the SIREN, or an identifier that only a reader can judge. */
function isWanted(source: SqlSource, { key, sirens }: WantedRecords): string {
  const text = textIn(source, key)
  const list = sirens.map(quoted).join(', ')
  return `(substr(${text}, 1, 9) in (${list}) or not ${isAll(text, IDENTIFIER)})`
}

const listOf = (texts: readonly string[]) => `[${texts.join(', ')}]`
const textsIn = (source: SqlSource, columns: readonly string[]) =>
  columns.map((column) => textIn(source, column))

/** The texts of the columns that there are, as one list, behind the number of the record. */
const recordList = (source: SqlSource, columns: readonly string[], row: string) =>
  listOf([`(${row})::varchar`, ...textsIn(source, columns)])

/** Of all records that are not wanted: their number, the sum of plain amounts, every other text and its count. */
const othersSql = `
  count(*) filter (not wanted) as others,
  coalesce(sum(case when not wanted and plain then amount::decimal(18, 2) end) * 100, 0)::hugeint::varchar as cents,
  map_entries(histogram(amount) filter (not wanted and not plain)) as texts`

const judged = (source: SqlSource, wanted: WantedRecords, more = '') => `
  select ${more} ${textIn(source, wanted.amount)} as amount, ${isWanted(source, wanted)} as wanted,
    ${isAll(textIn(source, wanted.amount), PLAIN)} as plain
  from ${source.from}`

export const totalsSql = (source: SqlSource, wanted: WantedRecords) =>
  `select ${othersSql} from (${judged(source, wanted)})`

/**
 * All records in the order of the file, in one reading by every thread: numbering them there would leave it to one.
 * Of those that are not wanted only the amount is kept.
 */
export const judgedTableSql = (source: SqlSource, wanted: WantedRecords, columns: readonly string[]) => `
  create temp table judged as
  select amount, wanted, plain, case when wanted then ${listOf(textsIn(source, columns))} end as cells
  from (${judged(source, wanted, '*,')})`

export const judgedTotalsSql = `select ${othersSql} from judged`

export const judgedRecordsSql = `select list_prepend(row::varchar, cells)
  from (select row_number() over () as row, wanted, cells from judged) where wanted`

export const wantedSql = (source: SqlSource, wanted: WantedRecords, columns: readonly string[]) =>
  `select ${recordList(source, columns, source.row)} from ${source.from} where ${isWanted(source, wanted)}`

export const allSql = (source: SqlSource, columns: readonly string[]) =>
  `select ${recordList(source, columns, source.row)} from ${source.from}`

export function frequentSql(source: SqlSource, key: string, name: string, most: number): string {
  return `select substr(id, 1, 9) as siren, first(name), count(*)::varchar as records
    from (select ${textIn(source, key)} as id, ${textIn(source, name)} as name from ${source.from})
    where ${isAll('id', IDENTIFIER)} group by siren order by count(*) desc, siren limit ${most}`
}
