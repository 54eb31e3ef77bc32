import type { InclusionRecord } from '../../domain/contract/inclusion-record.ts'
import type { IndicatorData } from '../../indicators/data.ts'
import type { Dimension } from '../../indicators/dimensions.ts'
import type { Portal } from '../../domain/portal.ts'
import type { Cell, Table } from '../table.ts'
import { hoursCell, hoursOf } from './hours.ts'
import { peopleWords } from './people.ts'

function cellOf(lines: readonly InclusionRecord[]): Cell {
  if (lines.length === 0) return '–'
  return { ...hoursCell(hoursOf(lines).done), detail: peopleWords(lines) }
}

/** Hours done and people, a row a group of a dimension, most hours first, a column a year, from all lines. */
export function twoWayTable(
  { inclusion, trades }: Pick<Portal, 'inclusion' | 'trades'>,
  dimension: Dimension<InclusionRecord>,
  heading: string,
): Table {
  const data = { trades } as IndicatorData
  const years = [...new Set(inclusion.map(({ year }) => year))].toSorted((a, b) => a - b)
  const groupOf = (record: InclusionRecord) => dimension.groupOf(record, data)
  const groups = [...Map.groupBy(inclusion, (record) => groupOf(record).key).values()]
  const weight = (lines: readonly InclusionRecord[]) => hoursOf(lines).done ?? 0
  const isUnknown = (lines: readonly InclusionRecord[]) => groupOf(lines[0]!).unknown === true
  groups.sort((a, b) => Number(isUnknown(a)) - Number(isUnknown(b)) || weight(b) - weight(a))
  return {
    columns: [
      { label: heading, rowHeader: true },
      ...years.map((year) => ({ label: String(year), numeric: true })),
    ],
    rows: groups.map((lines) => ({
      cells: [
        groupOf(lines[0]!).label,
        ...years.map((year) => cellOf(lines.filter((each) => each.year === year))),
      ],
      kind: isUnknown(lines) ? 'apart' : undefined,
    })),
  }
}
