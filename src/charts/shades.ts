/**
 * Strengths (0 to 1) of one colour for up to six steps, strongest first: in greyscale each is at least a tenth of the
 * way from paper to ink away from the next (tested). The weakest still differs from the ground.
 */
export function shades(count: number): number[] {
  if (count <= 1) return [1]
  return Array.from(
    { length: count },
    (_, index) => Math.round((1 - (index * 0.88) / (count - 1)) * 100) / 100,
  )
}

/** Words on a shade: paper on a strong one, ink on a weak one, whichever reads better in both colour schemes. */
export function wordsOn(shade: number): 'paper' | 'ink' {
  return shade > 0.75 ? 'paper' : 'ink'
}
