import { addMonths } from '../../domain/date.ts'
import { formatCount, formatMonth } from '../../text/language/format.ts'
import { fr } from '../../text/language/typography.ts'
import { isConcession } from './row.ts'
import type { EndingRow } from './row.ts'

/** How many contracts end in a month; places in percent of the width. */
export interface MonthBar {
  readonly month: string
  readonly count: number
  readonly x: number
  readonly width: number
  /** 0 to 1, of the fullest month. */
  readonly height: number
  /** Written under the first month of a year. */
  readonly year?: string
}

const rounded = (value: number) => Math.round(value * 100) / 100

/** Month after month, those without any end too; concessions stand apart (rule 5). */
export function monthBars(rows: readonly EndingRow[]): readonly MonthBar[] {
  const ends = rows.filter((row) => !isConcession(row)).map(({ contract }) => contract.endDate!.slice(0, 7))
  const counts = Map.groupBy(ends, (month) => month)
  const [first, last] = [ends.toSorted()[0], ends.toSorted().at(-1)]
  if (first === undefined || last === undefined) return []
  const months: string[] = []
  for (let month = first; month <= last; month = addMonths(`${month}-01`, 1).slice(0, 7)) months.push(month)
  const most = Math.max(...[...counts.values()].map(({ length }) => length))
  return months.map((month, index) => {
    const count = counts.get(month)?.length ?? 0
    return {
      month,
      count,
      x: rounded((100 * index) / months.length),
      width: rounded(80 / months.length),
      height: count / most,
      ...(index === 0 || month.endsWith('-01') ? { year: month.slice(0, 4) } : {}),
    }
  })
}

/** The fullest month, for those who do not see the drawing. */
export function monthBarsDescription(bars: readonly MonthBar[]): string {
  const fullest = bars.toSorted((one, other) => other.count - one.count)[0]!
  return fr`Marchés qui finissent, mois par mois, de ${formatMonth(bars[0]!.month)} à ${formatMonth(bars.at(-1)!.month)} ; le plus, en ${formatMonth(fullest.month)} : ${formatCount(fullest.count, 'marché', 'marchés')}.`
}
