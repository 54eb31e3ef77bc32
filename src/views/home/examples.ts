import { communePath, tradePath } from '../../domain/links.ts'
import type { Portal } from '../../domain/portal.ts'
import { communeSummaries } from '../../indicators/commune-summary.ts'
import type { CommuneSummary } from '../../indicators/commune-summary.ts'
import { ranking } from '../../text/points.ts'
import { largestSuppliers } from '../supplier/list-rows.ts'
import { supplierTitle } from '../supplier/names.ts'

/** What may be searched for: a page that exists, so that it works without JavaScript. */
export interface SearchExample {
  readonly label: string
  readonly href: string
}

/** The trade that most was signed in. */
function tradeExample({ indicators, trades }: Portal): SearchExample | undefined {
  const points = indicators.find(({ id }) => id === 'montants-par-metier')?.series.points ?? []
  const [first] = ranking(points)
  const trade = trades.find(({ slug }) => slug === first?.series)
  return trade && { label: trade.label, href: tradePath(trade) }
}

/** The firm with most contracts. */
function supplierExample(portal: Portal): SearchExample | undefined {
  const [supplier] = largestSuppliers(portal, 'contracts', 1)
  return supplier && { label: supplierTitle(supplier), href: supplier.path }
}

/** The commune of which the files tell most. */
function communeExample(portal: Portal): SearchExample | undefined {
  const told = ({ suppliers, ahead, past }: CommuneSummary) => suppliers.length + ahead.length + past.length
  const [summary] = communeSummaries(portal).toSorted((a, b) => told(b) - told(a))
  return summary && { label: summary.commune.name, href: communePath(summary.commune) }
}

/** A trade, a firm and a commune that the data tell of; what none tells of is left out. */
export function searchExamples(portal: Portal): readonly SearchExample[] {
  return [tradeExample(portal), supplierExample(portal), communeExample(portal)].filter(
    (example) => example !== undefined,
  )
}
