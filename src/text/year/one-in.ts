import { formatNumber } from '../language/format.ts'

/** A share as so many of a few: what is counted on the fingers. */
export interface OneIn {
  readonly count: number
  readonly of: number
  /** Whether the share is no more than near it. */
  readonly about: boolean
}

/** Wholes that a person sees at a glance, smallest first: of two as near, the smaller one is said. */
const WHOLES = [2, 3, 4, 5, 10]
const HUNDRED = 100
/** Below this, and as near to all, tenths would say nothing or all of it. */
const SMALL = 0.075
/** Half a hundredth: nearer than this, the share is what is said. */
const NEAR = 0.005

/** The nearest of "1 sur 2", "2 sur 3"… "9 sur 10", or hundredths for a very small or very large share; never 0 or all. */
export function oneIn(share: number): OneIn {
  if (share === 0 || share === 1) return { count: share, of: 1, about: false }
  if (share < SMALL || share > 1 - SMALL) {
    const count = Math.min(HUNDRED - 1, Math.max(1, Math.round(share * HUNDRED)))
    return { count, of: HUNDRED, about: Math.abs(count / HUNDRED - share) > NEAR / 5 }
  }
  const candidates = WHOLES.map((of) => ({
    of,
    count: Math.min(of - 1, Math.max(1, Math.round(share * of))),
  }))
  const gap = ({ of, count }: { of: number; count: number }) => Math.abs(count / of - share)
  const best = candidates.reduce((nearest, each) => (gap(each) < gap(nearest) - NEAR ? each : nearest))
  return { ...best, about: gap(best) > NEAR }
}

/** "1 marché sur 4", "environ 2 marchés sur 3", "aucun marché", "tous les marchés"; the noun is masculine. */
export function oneInText({ count, of, about }: OneIn, [one, many]: readonly [string, string]): string {
  if (of === 1) return count === 0 ? `aucun ${one}` : `tous les ${many}`
  const said = `${formatNumber(count)}\u00a0${count === 1 ? one : many} sur\u00a0${formatNumber(of)}`
  return about ? `environ ${said}` : said
}
