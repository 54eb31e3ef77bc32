import type { TradeSummary } from '../../indicators/trade-summary.ts'
import { ENDING_MONTHS } from '../../domain/contract/ending-contracts.ts'
import { addMonths } from '../../domain/date.ts'
import type { IsoDate } from '../../domain/date.ts'
import { formatDate, formatNumber } from '../../text/language/format.ts'
import { fr } from '../../text/language/typography.ts'
import { tradePath } from '../../domain/links.ts'
import type { Cell, Column, Row } from '../table.ts'

export function tradeIndexColumns(referenceDate: IsoDate): readonly Column[] {
  return [
    { label: 'Métier', rowHeader: true },
    { label: 'Achats à venir', numeric: true },
    { label: fr`Finissent d'ici au ${formatDate(addMonths(referenceDate, ENDING_MONTHS))}`, numeric: true },
    { label: 'Marchés passés', numeric: true },
  ]
}

/** Trades in French alphabetical order, each count leading to its rows; without a plan what comes is unknown, not none. */
export function tradeRows(records: readonly TradeSummary[], hasPlan: boolean): Row[] {
  return records
    .toSorted((one, other) => one.trade.label.localeCompare(other.trade.label, 'fr-FR'))
    .map(({ trade, ahead, ending, contracts }) => {
      const path = tradePath(trade)
      const count = (rows: readonly unknown[], anchor: string): Cell =>
        rows.length === 0 ? '0' : { text: formatNumber(rows.length), href: `${path}#${anchor}` }
      return {
        cells: [
          { text: trade.label, href: path, detail: trade.description },
          hasPlan ? count(ahead, 'a-venir') : { text: 'inconnu', unknown: true },
          count(ending, 'echeances'),
          count(contracts, 'passes'),
        ],
      }
    })
}
