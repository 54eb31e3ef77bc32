import { PALE, hundredSquares } from '../../charts/small/hundred.ts'
import { renderChart } from '../../charts/render.ts'
import type { Cents } from '../../domain/money.ts'
import { fr } from '../../text/language/typography.ts'
import { yearsDrawing } from '../home/years-drawing.ts'
import type { YearsDrawing } from '../home/years-drawing.ts'
import type { YearOfAmounts } from '../home/years.ts'

const MILLION: Cents = 1_000_000_00n

interface Year {
  readonly period: string
  readonly millions: bigint
  readonly range?: readonly [bigint, bigint]
  readonly large?: bigint
  readonly partial?: true
}

/** A bar alone, one with its bounds, one with a part of very large amounts, one of an incomplete year. */
const YEARS: readonly Year[] = [
  { period: '2022', millions: 180n },
  { period: '2023', millions: 240n, range: [190n, 310n] },
  { period: '2024', millions: 260n, large: 90n },
  { period: '2025', millions: 220n, range: [220n, 250n] },
  { period: '2026', millions: 110n, partial: true },
]

function yearOf({ period, millions, range, large = 0n, partial }: Year): YearOfAmounts {
  const value = millions * MILLION
  const bounds = range && { range: [range[0] * MILLION, range[1] * MILLION] as const }
  const point = { period, value, numerator: value, denominator: 0n, unknown: 0, rows: [] }
  return {
    point: { ...point, ...bounds, ...(partial && { partial }) },
    outOfScale: large * MILLION,
    implausible: 0n,
  }
}

/** Sums by year, each bar another case. */
export function yearsExample(): YearsDrawing {
  return yearsDrawing(YEARS.map(yearOf))
}

/** A hundred squares of one base: yes, no, unknown. */
export function hundredExample(): string {
  const drawing = hundredSquares(
    [
      { label: fr`42 oui`, size: 42, shade: 1 },
      { label: fr`35 non`, size: 35, shade: PALE },
      { label: fr`23 inconnus`, size: 23, shade: 1, unknown: true },
    ],
    'social',
  )
  const name = { title: fr`Exemple : une part sur cent`, description: fr`42 oui, 35 non, 23 inconnus.` }
  return renderChart(drawing, { id: 'exemple-cent', meaning: 'social', name })
}

/** Marks of the strip: known, reserved, unknown, both. */
export const STRIP_EXAMPLES = [
  { label: 'montant connu', size: 28, known: true, reserved: false },
  { label: 'en partie réservé', size: 28, known: true, reserved: true },
  { label: 'petit montant', size: 6, known: true, reserved: false },
  { label: 'montant inconnu', size: 12, known: false, reserved: false },
  { label: 'montant inconnu, en partie réservé', size: 12, known: false, reserved: true },
] as const
