import type { TargetState } from '../../views/scheme/standing.ts'

/** The mark beside the word of each state. */
export const STATE_MARKS: Readonly<Record<TargetState, 'tick' | 'half' | 'cross' | 'open' | 'unknown'>> = {
  reached: 'tick',
  underway: 'half',
  missed: 'cross',
  expired: 'open',
  unsaid: 'unknown',
}
