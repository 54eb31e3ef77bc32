import type { TargetLine } from './target-lines.ts'

/** Lines across the values: dashed and strong, dashed and thin once expired, dotted for what was measured elsewhere. */
export const TARGET_STROKE = { 'stroke-width': 1.75, 'stroke-dasharray': '7,4' } as const
export const EXPIRED_STROKE = { 'stroke-width': 1, 'stroke-dasharray': '7,4' } as const
export const LANDMARK_STROKE = { 'stroke-width': 1.75, 'stroke-dasharray': '1.5,4' } as const

type Kind = Pick<TargetLine, 'landmark' | 'expired'>

export function sampleOfLine({ landmark, expired }: Kind): 'target' | 'expired' | 'landmark' {
  return landmark ? 'landmark' : expired ? 'expired' : 'target'
}

export function strokeOfLine(line: Kind) {
  return { target: TARGET_STROKE, expired: EXPIRED_STROKE, landmark: LANDMARK_STROKE }[sampleOfLine(line)]
}
