import type { EditionFigure } from '../../domain/edition/edition.ts'
import type { ComputedIndicator } from '../../domain/indicator.ts'
import type { Cents } from '../../domain/money.ts'
import type { Portal } from '../../domain/portal.ts'
import { countSuppliers } from '../../domain/supplier/supplier-count.ts'
import { plainDecimal } from '../../text/language/format.ts'

const euros = (key: string, amount: Cents): EditionFigure => ({
  key,
  value: plainDecimal(amount),
  unit: 'EUR',
})

/** The last year that the files cover whole, of an indicator of one series; without one it has no such figure. */
function lastCompleteYear({ id, series, unit }: ComputedIndicator): readonly EditionFigure[] {
  const complete = series.points.filter(
    (point) =>
      /^\d{4}$/.test(point.period) &&
      point.series === undefined &&
      point.value !== null &&
      !point.partial &&
      !point.ahead &&
      !point.masked,
  )
  const last = complete.toSorted((one, other) => Number(one.period) - Number(other.period)).at(-1)
  if (last === undefined) return []
  return [{ key: `indicateurs/${id}`, period: last.period, value: plainDecimal(last.value!), unit }]
}

/** The headline figures of the home page, the sums of the reconciliation, the last complete year of each indicator. */
export function editionFigures(portal: Portal): readonly EditionFigure[] {
  const { contracts, purchases, indicators } = portal
  const { totals } = portal.reconciliation
  return [
    euros('montant_retenu_eur', totals.retained),
    { key: 'contrats', value: String(contracts.length), unit: 'contrats' },
    { key: 'titulaires', value: String(countSuppliers(contracts)), unit: 'entreprises' },
    { key: 'achats', value: String(purchases.length), unit: 'achats' },
    euros('montant_brut_eur', totals.gross),
    euros('montant_retenu_min_eur', totals.retainedMin),
    euros('montant_retenu_max_eur', totals.retainedMax),
    euros('montant_appels_subsequents_eur', totals.callOffs),
    euros('montant_concessions_eur', totals.concessions),
    ...indicators.flatMap(lastCompleteYear),
  ]
}
