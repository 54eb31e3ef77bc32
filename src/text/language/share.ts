import { formatNumber, formatPercent } from './format.ts'

const TENTH = 0.001

/**
 * A share in a sentence: "31 %", with one decimal below 10 % and between 99 and 100 %, so that what is not nothing
 * never reads as "0 %", nor what is not all as "100 %".
 */
export function shareText(share: number): string {
  if (share === 0 || share === 1) return formatPercent(share)
  if (share < TENTH) return `moins de ${formatPercent(TENTH, 1)}`
  if (share < 0.1) return formatPercent(share, 1)
  if (share <= 0.99) return formatPercent(share)
  return `${formatNumber(Math.floor(share * 1000) / 10, 1)}\u202f%`
}

/** A share on a mark: "31 %", with at most so many decimals; what is not nothing reads "< 1 %", not all "> 99 %". */
export function shareMark(share: number, most = 0): string {
  const step = 10 ** -(most + 2)
  if (share > 0 && share < step / 2) return `<\u00a0${formatPercent(step, most)}`
  if (share < 1 && share >= 1 - step / 2) return `>\u00a0${formatPercent(1 - step, most)}`
  return formatPercent(share, most)
}
