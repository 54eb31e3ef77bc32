import { formatPercent } from '../../text/language/format.ts'
import { fr } from '../../text/language/typography.ts'
import { markKey } from '../mark.ts'
import { periodInFull } from '../year-axis.ts'
import type { StackedPart } from './stacked-parts.ts'

/** "2024, Dans le territoire : 42,3 % de l’ensemble, 47,4 % de ce que l’on sait": the share that the table gives. */
export function partTitle({ period, partial, label, kind, value, from, to }: StackedPart): string {
  const year = periodInFull({ period, ...(partial && { partial }) })
  const ofAll = formatPercent(to - from, 1)
  const ofKnown = value === null || kind === 'unknown' ? ofAll : formatPercent(value, 1)
  const known = ofKnown === ofAll ? '' : fr`, ${ofKnown} de ce que l'on sait`
  return fr`${year}, ${label} : ${ofAll} de l'ensemble${known}`
}

export function partKey({ period, key, value }: StackedPart): string {
  return markKey({ period, series: key, value })
}

export const STACKED_NOTE = fr`% de l'ensemble ; hachuré : inconnu`
