import type { Portal } from '../../domain/portal.ts'
import type { Trade } from '../../domain/reference/trade.ts'
import { tradeOfCpv } from '../../domain/reference/trade.ts'
import type { SupplierEntry } from '../../indicators/supplier-book.ts'
import { sumOfShares } from '../../indicators/supplier-holdings.ts'
import type { Holding } from '../../indicators/supplier-holdings.ts'
import { formatEuros, formatNumber } from '../../text/language/format.ts'
import type { Column, Row } from '../table.ts'
import { isProper } from './totals.ts'

/** What a firm holds in one trade; `trade` is absent where the CPV code does not say. */
export interface TradeOfSupplier {
  readonly trade: Trade | undefined
  readonly holdings: readonly Holding[]
}

/** Trades of all that it holds, those with most contracts first; what is unknown last. */
export function tradesOf({ holdings }: SupplierEntry, { trades }: Portal): readonly TradeOfSupplier[] {
  return [...Map.groupBy(holdings, ({ contract }) => tradeOfCpv(contract.cpv, trades))]
    .map(([trade, members]) => ({ trade, holdings: members }))
    .sort(
      (a, b) =>
        Number(a.trade === undefined) - Number(b.trade === undefined) ||
        b.holdings.length - a.holdings.length ||
        (a.trade?.slug ?? '').localeCompare(b.trade?.slug ?? '', 'fr-FR'),
    )
}

export const SUPPLIER_TRADE_COLUMNS: readonly Column[] = [
  { label: 'Métier', rowHeader: true },
  { label: 'Contrats', numeric: true },
  { label: 'Sa part des montants signés, hors taxes', numeric: true },
]

export function supplierTradeRows(trades: readonly TradeOfSupplier[]): Row[] {
  return trades.map(({ trade, holdings }) => {
    const stated = holdings.some((holding) => isProper(holding) && holding.share !== undefined)
    return {
      kind: trade === undefined ? 'apart' : undefined,
      cells: [
        trade?.label ?? 'Métier inconnu',
        formatNumber(holdings.length),
        stated ? formatEuros(sumOfShares(holdings)) : { text: 'non indiqué', unknown: true },
      ],
    }
  })
}
