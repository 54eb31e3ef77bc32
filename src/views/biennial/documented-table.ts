import type { Portal } from '../../domain/portal.ts'
import { formatNumber, formatPercent } from '../../text/language/format.ts'
import { UNIT_WORDS } from '../../text/language/units.ts'
import { typeset } from '../../text/language/typography.ts'
import type { Row, Table } from '../table.ts'
import { COVERED_SUMS, INCLUSION_SUMS, REPORT_SECTIONS, indicatorOf } from './report.ts'

/** What documents state of the authority and a report counts too, whatever the year: beside its numbers, never in them. */
export function documentedTable(portal: Pick<Portal, 'indicators'>): Table {
  const ids = [...COVERED_SUMS, ...Object.values(REPORT_SECTIONS).flat(), ...INCLUSION_SUMS]
  const rows = ids.flatMap((id) => {
    const { documented, unit, label } = indicatorOf(portal, id)
    return documented.map(({ period, value, source }): Row => ({
      cells: [
        { text: label, detail: typeset(source) },
        period,
        unit === 'part'
          ? formatPercent(value, 1)
          : `${formatNumber(value)}\u00a0${UNIT_WORDS[unit].many}`.trim(),
      ],
    }))
  })
  return {
    columns: [
      { label: 'Ce qui est dit', rowHeader: true },
      { label: 'Année' },
      { label: 'Valeur', numeric: true },
    ],
    rows,
  }
}
