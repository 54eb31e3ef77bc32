import { formatPercent } from '../../text/language/format.ts'
import { fr } from '../../text/language/typography.ts'
import { markKey } from '../mark.ts'
import { periodInFull } from '../year-axis.ts'
import type { StackedPart } from './stacked-parts.ts'

/** "2024, Dans le territoire : 45 % de ce qui est connu". */
export function partTitle({ period, partial, label, kind, value }: StackedPart): string {
  const whole = kind === 'unknown' ? 'de l’ensemble' : 'de ce qui est connu'
  const year = periodInFull({ period, ...(partial && { partial }) })
  return fr`${year}, ${label} : ${formatPercent(value!, 1)} ${whole}`
}

export function partKey({ period, key, value }: StackedPart): string {
  return markKey({ period, series: key, value })
}

export const STACKED_NOTE = fr`% de ce qui est connu ; hachuré : inconnu, en % de l'ensemble`
