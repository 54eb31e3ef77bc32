import { OPTIONAL_FIELDS, formatHasField } from '../domain/contract.ts'
import type { Contract, OptionalField } from '../domain/contract.ts'
import { yearOf } from '../domain/date.ts'
import type { Source } from '../domain/provenance.ts'

function coversWholeYear({ covers }: Source, year: number): boolean {
  return covers !== undefined && covers.from <= `${year}-01-01` && covers.to >= `${year}-12-31`
}

/**
 * Rule 17: the first and the last year of each file may be partial, unless a `source.json` says that the file covers
 * that year from its first day to its last.
 */
export function partialYears(
  contracts: readonly Contract[],
  sources: readonly Source[],
): ReadonlySet<number> {
  const partial = new Set<number>()
  for (const source of sources) {
    const years = contracts.flatMap(({ year, rows }) =>
      year !== undefined && rows.some((row) => row.source === source.id) ? year : [],
    )
    const ends = years.length > 0 ? [Math.min(...years), Math.max(...years)] : []
    const declared = source.covers ? [yearOf(source.covers.from), yearOf(source.covers.to)] : []
    for (const year of [...ends, ...declared]) {
      if (!sources.some((each) => coversWholeYear(each, year))) partial.add(year)
    }
  }
  return partial
}

/**
 * The same of each field that only some formats have: a year that another file covers whole says nothing of the field,
 * so only files with contracts in a format that has it count. The first row of a contract is the one that gave its format.
 */
export function partialYearsByField(
  contracts: readonly Contract[],
  sources: readonly Source[],
): ReadonlyMap<OptionalField, ReadonlySet<number>> {
  return new Map(
    OPTIONAL_FIELDS.map((field) => {
      const withField = contracts.filter(({ format }) => formatHasField(format, field))
      const ids = new Set(withField.map(({ rows }) => rows[0]!.source))
      return [
        field,
        partialYears(
          withField,
          sources.filter(({ id }) => ids.has(id)),
        ),
      ]
    }),
  )
}
