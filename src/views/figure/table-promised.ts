import { periodCell, valueCell, weightText } from './cells.ts'
import type { FigureTable } from './cells.ts'
import type { ComputedIndicator } from '../../domain/indicator.ts'
import { formatNumber } from '../../text/language/format.ts'
import { isYear } from '../../text/points.ts'

/** A row a year: what was promised, what was done, the part that it makes, the rows that do not say both. */
export function promisedTable(indicator: ComputedIndicator): FigureTable {
  const columns = [
    { label: 'Année', rowHeader: true },
    { label: 'Prévu', numeric: true },
    { label: 'Réalisé', numeric: true },
    { label: 'Part réalisée', numeric: true },
    { label: 'Non renseignés', numeric: true },
  ]
  const points = indicator.series.points.filter((point) => point.series === undefined)
  const rows = points.map((point) => ({
    cells: [
      periodCell(point),
      weightText(point.denominator),
      weightText(point.numerator),
      valueCell(point, indicator),
      formatNumber(point.unknown),
    ],
    kind: isYear(point) ? undefined : ('apart' as const),
  }))
  return { columns, rows, left: 0, narrow: 'scroll' }
}
