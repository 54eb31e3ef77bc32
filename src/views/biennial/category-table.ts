import { CATEGORY_LABELS, MEASURE_LABELS, halfCovered } from '../../text/scheme/biennial.ts'
import { NBSP, formatNumber } from '../../text/language/format.ts'
import { agreement } from '../../text/row-words.ts'
import { capitalFirst } from '../../text/language/capital-first.ts'
import { levelText } from '../../text/scheme/targets.ts'
import { fr } from '../../text/language/typography.ts'
import { percentText, weightText } from '../figure/cells.ts'
import { stateWords } from './state-words.ts'
import type { TargetStanding } from '../scheme/standing.ts'
import type { Cell, Column, IndicatorValue, Row, Table } from '../table.ts'
import type { PeriodFigure } from './figure.ts'
import type { ReportLine } from './report.ts'

const COLUMNS: readonly Column[] = [
  { label: 'Catégorie', rowHeader: true },
  { label: 'Concernés', numeric: true },
  { label: 'Sur', numeric: true },
  { label: 'Part', numeric: true },
  { label: 'Bornes', numeric: true },
  { label: 'Le disent', numeric: true },
]

/** A number of a report, with its place in the files of its indicator. */
export function reportValue(
  { indicator, period }: Pick<PeriodFigure, 'indicator' | 'period'>,
  value: IndicatorValue['value'],
  field?: IndicatorValue['field'],
): IndicatorValue {
  return { value, indicator: indicator.id, period, ...(field && { field }) }
}

/** How short of two whole years a figure is: said under it, whatever the table. */
export function coverageDetail({ points, missing, partial }: PeriodFigure): string {
  return halfCovered(
    points.map(({ period }) => period),
    missing,
    partial,
  )
}

/** The share; too few rows leave the counts beside it to speak. */
function shareCell(figure: PeriodFigure): Cell {
  const detail = coverageDetail(figure) || undefined
  return figure.value === null
    ? { text: fr`trop peu`, unknown: true, detail }
    : { text: percentText(Number(figure.value)), data: reportValue(figure, figure.value), detail }
}

/** What the unknown could make of the share, and how many they are. */
function uncertaintyCell({ bounds, value, unknown, indicator }: PeriodFigure): Cell {
  const { rowKind } = indicator.series
  if (unknown === 0) return '–'
  const detail = fr`${formatNumber(unknown)} inconnu${agreement(unknown, rowKind)}`
  const text = bounds === undefined || value === null ? '–' : bounds.map(percentText).join(`${NBSP}à${NBSP}`)
  return { text, detail }
}

/** How many say it, of all that were signed in the two years: those without the field are silent too (rule 6). */
function saidCell({ rows, unknown, indicator }: PeriodFigure, signed: number): Cell {
  const { rowKind } = indicator.series
  const all = rowKind === 'contracts' ? signed : rows
  const said = rows - unknown
  return {
    text: all === 0 ? '–' : percentText(said / all),
    detail: `${formatNumber(said)}${NBSP}sur${NBSP}${formatNumber(all)}`,
  }
}

/** "objectif MEL 25 % (manqué)", each target of it; under its name: a column of its own would be mostly empty. */
function targetTexts(targets: readonly TargetStanding[]): readonly string[] {
  return targets.map(
    (standing) =>
      fr`objectif ${standing.target.perimeter} ${levelText(standing.target)} (${stateWords(standing)})`,
  )
}

function rowOf({ category, measure, figure, targets }: ReportLine, signed: number): Row[] {
  if (figure === undefined) return []
  return [
    {
      cells: [
        measure === 'number'
          ? {
              text: CATEGORY_LABELS[category],
              detail: [MEASURE_LABELS[measure], ...targetTexts(targets)].join(fr` ; `),
            }
          : {
              text: capitalFirst(MEASURE_LABELS[measure]),
              detail: targetTexts(targets).join(fr` ; `) || undefined,
            },
        { text: weightText(figure.numerator), data: reportValue(figure, figure.numerator, 'numerateur') },
        {
          text: weightText(figure.denominator),
          data: reportValue(figure, figure.denominator, 'denominateur'),
        },
        shareCell(figure),
        uncertaintyCell(figure),
        saidCell(figure, signed),
      ],
    },
  ]
}

/** Lines that have a figure, one row each; `signed`: contracts and frameworks of the two years. */
export function categoryTable(lines: readonly ReportLine[], signed: number): Table {
  return { columns: COLUMNS, rows: lines.flatMap((line) => rowOf(line, signed)) }
}
