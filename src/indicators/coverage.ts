import { OPTIONAL_FIELDS, formatHasField } from '../domain/contract/format.ts'
import type { Contract } from '../domain/contract/contract.ts'
import type { OptionalField } from '../domain/contract/format.ts'
import { yearOf } from '../domain/date.ts'
import type { IsoDate } from '../domain/date.ts'
import type { Purchase } from '../domain/purchase/planned-purchase.ts'
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

/**
 * The same of the plan, by year of first planned publication: a year is partial until it is over on the reference date,
 * and where the first edition came after its first day.
 */
export function partialPlanYears(
  purchases: readonly Pick<Purchase, 'announcedOn' | 'firstPlannedPublication'>[],
  referenceDate: IsoDate,
): ReadonlySet<number> {
  const first = purchases.reduce((day, { announcedOn }) => (announcedOn < day ? announcedOn : day), '9999')
  const years = purchases.flatMap(({ firstPlannedPublication: planned }) =>
    planned === undefined ? [] : yearOf(planned),
  )
  return new Set(years.filter((year) => `${year}-12-31` > referenceDate || first > `${year}-01-01`))
}
