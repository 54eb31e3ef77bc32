import type { BoundedShare } from '../../domain/needed-share.ts'
import { formatCount, formatPercent } from '../language/format.ts'
import { fr } from '../language/typography.ts'

/** "27 % (entre 25 % et 36 %)": a share with what is unknown beside it. */
export function boundedShareText({ value, low, high }: BoundedShare): string {
  const known = value === undefined ? '' : formatPercent(value)
  const bounds = fr`entre ${formatPercent(low)} et ${formatPercent(high)}`
  if (value === undefined) return bounds
  return formatPercent(low) === formatPercent(high) ? known : `${known} (${bounds})`
}

/** What the ticks of the reader come to. `left`: how many more would be needed, at the usual shares of the others. */
export interface TickedText {
  readonly ticked: number
  /** Absent where no past share is known. */
  readonly share: BoundedShare | undefined
  readonly year: number
  readonly left: number
  /** Whether it is reached whatever the unknown turn out to be. */
  readonly isSure: boolean
}

/** "3 marchés cochés : 27 % en 2027. Il en faudrait encore 4." It computes, and promises nothing. */
export function tickedSentence({ ticked, share, year, left, isSure }: TickedText): string {
  const start = ticked === 0 ? 'Aucun marché coché' : formatCount(ticked, 'marché coché', 'marchés cochés')
  const reached = share === undefined ? '' : fr` : ${boundedShareText(share)} en ${year}`
  const rest =
    left > 0
      ? fr`Il en faudrait encore ${formatCount(left, 'autre', 'autres')}.`
      : isSure
        ? fr`Le calcul atteint l'objectif.`
        : fr`Sur ce qui est connu, le calcul atteint l'objectif ; avec l'inconnu, on ne peut pas le dire.`
  return `${start}${reached}. ${rest}`
}
