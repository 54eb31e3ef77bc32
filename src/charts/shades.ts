/** Between the full colour and these, no word would read in both colour schemes (tested at 4.5:1). */
const STRONGEST_BELOW = 0.52
const WEAKEST = 0.1

/**
 * Strengths (0 to 1) of one colour for up to six steps, strongest first: the full colour, then even steps. In greyscale
 * neighbours stay at least 4 points of lightness apart (tested); separators and words say the same without any colour.
 */
export function shades(count: number): number[] {
  if (count <= 1) return [1]
  if (count === 2) return [1, 0.32]
  const step = (STRONGEST_BELOW - WEAKEST) / (count - 2)
  return [1, ...Array.from({ length: count - 1 }, (_, index) => round(STRONGEST_BELOW - index * step))]
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}

/** Words on a shade: paper on the full colour, ink on the weaker ones. */
export function wordsOn(shade: number): 'paper' | 'ink' {
  return shade === 1 ? 'paper' : 'ink'
}
