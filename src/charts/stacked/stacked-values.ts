import type { Markish } from '@observablehq/plot'
import { wordsOn } from '../shades.ts'
import type { StackedPart } from './stacked-parts.ts'

/** The values that fit into their parts, in the ink that is read on each; `draw` sets one list in one class. */
export function valueMarks(
  known: readonly StackedPart[],
  unknown: readonly StackedPart[],
  fits: (part: StackedPart) => boolean,
  draw: (className: string, chosen: readonly StackedPart[]) => Markish,
): Markish[] {
  const on = (ink: ReturnType<typeof wordsOn>) =>
    known.filter((part) => fits(part) && wordsOn(part.shade) === ink)
  return [draw('paper', on('paper')), draw('ink', on('ink')), draw('label', unknown.filter(fits))]
}
