import type { Portal } from '../../domain/portal.ts'
import { formatNumber } from '../../text/language/format.ts'
import { weightText } from '../figure/cells.ts'
import type { Cell, Table } from '../table.ts'
import type { ReportPeriod } from './periods.ts'
import { reservedByArticleIn } from './reserved.ts'

/** Reserved contracts by article, in number and in value; no row where the files have none. */
export function reservedTable(portal: Pick<Portal, 'contracts' | 'indicators'>, period: ReportPeriod): Table {
  const cellOf = (indicator: string, series: string, value: number | bigint): Cell => ({
    text: typeof value === 'bigint' ? weightText(value) : formatNumber(value),
    data: { value, indicator, period: period.id, series, field: 'numerateur' },
  })
  return {
    columns: [
      { label: 'Article', rowHeader: true },
      { label: 'Marchés', numeric: true },
      { label: 'Euros hors taxes', numeric: true },
    ],
    rows: reservedByArticleIn(portal, period).map(({ key, label, contracts, amount }) => ({
      cells: [
        label,
        cellOf('marches-reserves-par-article', key, contracts),
        amount === undefined
          ? { text: 'non indiqué', unknown: true }
          : cellOf('montants-reserves-par-article', key, amount),
      ],
    })),
  }
}
