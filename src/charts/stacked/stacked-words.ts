import { formatPercent } from '../../text/language/format.ts'
import { fr } from '../../text/language/typography.ts'
import { markKey } from '../mark.ts'
import { periodInFull } from '../year-axis.ts'
import type { StackedPart } from './stacked-parts.ts'

/** "2024, Dans le territoire : 45 % de l’ensemble". */
export function partTitle({ period, partial, label, from, to }: StackedPart): string {
  const year = periodInFull({ period, ...(partial && { partial }) })
  return fr`${year}, ${label} : ${formatPercent(to - from, 1)} de l'ensemble`
}

export function partKey({ period, key, value }: StackedPart): string {
  return markKey({ period, series: key, value })
}

export const STACKED_NOTE = fr`% de l'ensemble ; hachuré : inconnu`
