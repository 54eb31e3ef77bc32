import type { Portal } from '../../domain/portal.ts'
import { tradeOfCpv } from '../../domain/reference/trade.ts'
import { cpvDivisionSummaries } from '../../indicators/cpv-division-summary.ts'
import type { CpvDivisionSummary } from '../../indicators/cpv-division-summary.ts'
import { formatNumber } from '../../text/language/format.ts'
import { tradePath, cpvDivisionPath } from '../../domain/links.ts'
import { largestOf } from '../supplier/list-rows.ts'
import type { SupplierEntry } from '../../indicators/supplier-book.ts'
import type { Column, Row } from '../table.ts'
import { cpvDivisionTitle, notifiedInCpvDivision } from './words.ts'

const FAMILY_COLUMNS: readonly Column[] = [
  { label: 'Famille d’achat', rowHeader: true },
  { label: 'Marchés et accords-cadres', numeric: true },
  { label: 'Leur montant signé, hors taxes', numeric: true },
  { label: 'Fournisseurs qui ont une page', numeric: true },
  { label: 'Achats à venir', numeric: true },
]

/** Columns of a portal: nothing is said of purchases where no plan is read. */
export function cpvDivisionColumns({ planEditions }: Pick<Portal, 'planEditions'>): readonly Column[] {
  return planEditions.length === 0 ? FAMILY_COLUMNS.slice(0, -1) : FAMILY_COLUMNS
}

/** One row a family, in the order of the codes. */
export function cpvDivisionRows(portal: Portal): Row[] {
  const width = cpvDivisionColumns(portal).length
  return cpvDivisionSummaries(portal).map((division) => {
    const { contracts, holders, ahead, key } = division
    const path = cpvDivisionPath(division)
    const to = (count: number, anchor: string) =>
      count === 0 ? '0' : { text: formatNumber(count), href: `${path}#${anchor}` }
    return {
      kind: /^\d/.test(key) ? undefined : 'apart',
      cells: [
        {
          text: cpvDivisionTitle(division),
          href: path,
          detail: /^\d/.test(key) ? `division ${key}` : undefined,
        },
        to(contracts.length, 'annees'),
        notifiedInCpvDivision(division, portal) ??
          (contracts.length === 0 ? '–' : { text: 'non indiqué', unknown: true }),
        to(holders.length, 'titulaires'),
        to(ahead.length, 'a-venir'),
      ].slice(0, width),
    }
  })
}

export const DIVISION_TRADE_COLUMNS: readonly Column[] = [
  { label: 'Métier', rowHeader: true },
  { label: 'Contrats', numeric: true },
]

/** Trades that its contracts belong to, the most frequent first; none fits some codes. */
export function cpvDivisionTradeRows(
  { all }: Pick<CpvDivisionSummary, 'all'>,
  { trades }: Pick<Portal, 'trades'>,
): Row[] {
  const groups = Map.groupBy(all, ({ cpv }) => tradeOfCpv(cpv, trades))
  return [...groups]
    .toSorted(
      ([a, of], [b, others]) => others.length - of.length || ((a?.slug ?? '~') < (b?.slug ?? '~') ? -1 : 1),
    )
    .map(([trade, members]) => ({
      cells: [
        trade === undefined
          ? { text: 'aucun métier de la table', unknown: true }
          : { text: trade.label, href: tradePath(trade) },
        formatNumber(members.length),
      ],
    }))
}

/** The firms that hold most of the family, by their part of the amounts, then by contracts. */
export function largestHolders(
  { holders }: Pick<CpvDivisionSummary, 'holders'>,
  most: number,
): readonly SupplierEntry[] {
  const bySum = largestOf(holders, 'sum', most)
  return bySum.length > 0 ? bySum : largestOf(holders, 'contracts', most)
}
