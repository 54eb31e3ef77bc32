import { formatCount } from './language/format.ts'
import { fr } from './language/typography.ts'
import type { Circle, LocalScope } from '../domain/territory/local-scope.ts'

type Scope = Pick<LocalScope, 'communes' | 'department' | 'region'>

/** A circle of rule 9: what it is, and how much or which. */
export interface CircleWords {
  readonly circle: Circle
  /** "le territoire". */
  readonly what: string
  /** "95 communes", "Nord". */
  readonly which: string
}

/** The circles that a territory has, from the nearest. */
export function circleWords({ communes, department, region }: Scope): readonly CircleWords[] {
  const [only] = communes.values()
  const own = communes.size === 1 ? only!.name : formatCount(communes.size, 'commune', 'communes')
  return [
    ...(only ? [{ circle: 'territory', what: 'le territoire', which: own } as const] : []),
    ...(department
      ? [{ circle: 'department', what: fr`le département`, which: department.name } as const]
      : []),
    ...(region ? [{ circle: 'region', what: fr`la région`, which: region.name } as const] : []),
  ]
}

/** "trois": how many definitions of "local" there are, where there is more than one. */
export function numberOfCircles(circles: readonly CircleWords[]): string {
  return ['aucune', 'une', 'deux', 'trois'][circles.length]!
}
