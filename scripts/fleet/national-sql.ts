import { decpTabular } from '../../src/formats/decp-tabular.ts'
import { IDENTIFIER, PLAIN, isAll } from '../database/find-sql.ts'
import { columnsFrom, quoted } from '../database/source-sql.ts'
import type { SqlSource } from '../database/source-sql.ts'

/** Beside the columns of the file: the buyer's SIREN, empty where its identifier is for a reader to judge… */
const SIREN = 'alo_siren'
/** …and the number of the row in the file. */
const ROW = 'alo_row'
/** So few that one buyer is found by reading a hundredth of the file; fewer would cost more to list than to skip. */
const ROWS_OF_GROUP = 10_240

const { columns, buyer, buyerName } = decpTabular.query!
const named = (column: string) => `"${column}"`
const list = (texts: readonly string[]) => texts.map(quoted).join(', ')

/** Every row of a file, sorted by buyer: only columns that the portal reads, each cell as the text that it is read as. */
export function sortedCopySql({ from, row, texts }: SqlSource, target: string): string {
  const kept = columns.filter((column) => texts.has(column))
  const id = texts.get(buyer)!
  return `copy (
    select ${kept.map((column) => `${texts.get(column)!} as ${named(column)}`).join(', ')},
      case when ${isAll(id, IDENTIFIER)} then substr(${id}, 1, 9) else '' end as ${SIREN}, ${row} as ${ROW}
    from ${from} order by ${SIREN}, ${ROW}
  ) to ${quoted(target)} (format parquet, compression zstd, row_group_size ${ROWS_OF_GROUP})`
}

/** Identifiers of buyers that are no plain ones, and the names beside them. */
export const oddBuyersSql = (sorted: string) =>
  `select distinct ${named(buyer)} from ${columnsFrom(sorted)} where ${SIREN} = ''`

/** SIREN, name as published, rows: the name of most rows first within each. */
export const buyersSql = (sorted: string, hasNames: boolean) => `
  select ${SIREN}, ${hasNames ? named(buyerName) : "''"} as name, count(*)::integer as found
  from ${columnsFrom(sorted)} where ${SIREN} <> '' group by all order by ${SIREN}, found desc, name`

/** The rows of some SIREN, with those of identifiers that were judged to be theirs, in the order of the file. */
export const buyerCopySql = (
  sorted: string,
  { sirens, odd }: { readonly sirens: readonly string[]; readonly odd: readonly string[] },
  target: string,
) => `copy (
    select * exclude (${SIREN}, ${ROW}) from ${columnsFrom(sorted)}
    where ${SIREN} in (${list(sirens)})
      ${odd.length === 0 ? '' : `or (${SIREN} = '' and ${named(buyer)} in (${list(odd)}))`}
    order by ${ROW}
  ) to ${quoted(target)} (format parquet, compression zstd)`

/** No contract comes near, and 99999999 is the most that a field holds: `src/rules/amounts.ts` has the same bounds. */
const POSSIBLE = `amount > 1 and amount < 10000000000 and not regexp_full_match(floor(amount)::bigint::varchar, '9{8,}')`

/**
 * Euros of contracts that each buyer awarded in each calendar year, with the largest: a contract once, whatever its
 * suppliers and versions, in the state in force; without concessions and what is called off from a framework.
 */
export function yearSumsSql(sorted: string, has: ReadonlySet<string>): string {
  const text = (column: string) => (has.has(column) ? named(column) : "''")
  const kind = `lower(${text('nature')} || ' ' || ${text('techniques')})`
  return `
    with rows as (
      select ${SIREN} as siren, coalesce(nullif(${text('uid')}, ''), ${named(buyer)} || ${named('id')}) as key,
        case when ${isAll(named('montant'), PLAIN)} then ${named('montant')}::decimal(18, 2) end as amount,
        (lower(${text('donneesActuelles')}) in ('true', 'oui', '1'), try_cast(${text('modification_id')} as double), ${ROW}) as version,
        regexp_extract(${named('dateNotification')}, '^(20[0-9]{2})-[0-9]{2}-[0-9]{2}', 1) as year
      from ${columnsFrom(sorted)}
      where ${SIREN} <> '' and not regexp_matches(${kind}, 'subséquent|concession|délégation')
        and (${text('idAccordCadre')} = '' or ${text('techniques')} ilike '%accord-cadre%')
    ), contracts as (
      select siren, key, arg_max(amount, version) as amount, min(nullif(year, '')) as year from rows group by all
    )
    select siren, year, sum(amount)::double as euros, max(amount)::double as largest
    from contracts where year is not null and ${POSSIBLE} group by siren, year`
}
