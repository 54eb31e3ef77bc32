import type { ComputedIndicator } from '../../domain/indicator.ts'
import type { Portal } from '../../domain/portal.ts'
import { UNIT_WORDS } from '../../text/language/units.ts'
import { fr } from '../../text/language/typography.ts'
import { figure as figureText, valueCell } from '../figure/cells.ts'
import type { Cell, Row, Table } from '../table.ts'
import { coverageDetail, reportValue } from './category-table.ts'
import { periodFigure } from './figure.ts'
import type { PeriodFigure } from './figure.ts'
import type { ReportPeriod } from './periods.ts'
import { indicatorOf } from './report.ts'

const NOTHING: Cell = { text: '–' }

function yearCell(found: PeriodFigure, year: number): Cell {
  const point = found.points.find(({ period }) => period === String(year))
  if (point === undefined) return NOTHING
  const cell = valueCell(point, found.indicator)
  return point.partial && typeof cell === 'object' ? { ...cell, detail: cell.detail ?? 'en partie' } : cell
}

function bothCell(found: PeriodFigure): Cell {
  const { indicator, value } = found
  if (indicator.unit === 'personnes') return { text: '–', detail: fr`ne s'additionnent pas` }
  if (value === null) return { text: 'non indiqué', unknown: true }
  const detail = coverageDetail(found) || undefined
  return { text: figureText(value, indicator), data: reportValue(found, value), detail }
}

function rowOf(indicator: ComputedIndicator, period: ReportPeriod): Row[] {
  const found = periodFigure(indicator, period)
  if (found === undefined) return []
  return [
    {
      cells: [
        { text: indicator.label.replace(/ par an$/, ''), detail: UNIT_WORDS[indicator.unit].header },
        ...period.years.map((year) => yearCell(found, year)),
        bothCell(found),
      ],
    },
  ]
}

/** Sums of each year and of both, a row an indicator that has one; people of two years are never added. */
export function sumTable(
  portal: Pick<Portal, 'indicators'>,
  ids: readonly string[],
  period: ReportPeriod,
): Table {
  const numeric = true
  return {
    columns: [
      { label: 'Mesure', rowHeader: true },
      ...period.years.map((year) => ({ label: String(year), numeric })),
      { label: 'Les deux ans', numeric },
    ],
    rows: ids.flatMap((id) => rowOf(indicatorOf(portal, id), period)),
  }
}
