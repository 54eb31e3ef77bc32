import { stackedParts } from '../../charts/stacked/stacked-parts.ts'
import type { ComputedIndicator } from '../../domain/indicator.ts'
import { shareMark } from '../../text/language/share.ts'
import { fr } from '../../text/language/typography.ts'
import { lastYear } from '../../text/points.ts'
import { placedRows } from './rows.ts'
import type { RowsDrawing } from './rows.ts'

/**
 * The last complete year as parts of one base, what is unknown the last of them: they add up to a hundred, so each is
 * a part of all rows, where a finding gives the share among the known ones.
 */
export function glanceParts({ series, label }: ComputedIndicator): RowsDrawing | undefined {
  const year = lastYear(series.points)?.period
  const parts = stackedParts(series).parts.filter(({ period }) => period === year)
  if (year === undefined || parts.length === 0) return undefined
  const percent = (part: number) => Math.round(part * 10_000) / 100
  return placedRows(
    parts.map((part) => ({
      label: part.label,
      kind: part.kind,
      from: percent(part.from),
      width: percent(part.to - part.from),
      text: shareMark(part.to - part.from < 0.005 ? part.to - part.from : part.hundredths / 100),
    })),
    fr`${label}, en ${year}`,
    true,
  )
}
