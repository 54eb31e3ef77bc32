import type { PlanChange, Purchase } from '../../../domain/purchase/planned-purchase.ts'

type Field = keyof NonNullable<PlanChange['after']>

function touches({ before = {}, after = {} }: PlanChange, fields: readonly Field[]): boolean {
  return fields.some((field) => field in before || field in after)
}

/** Into the plan, out of it, given up or taken up again: the event comes or goes. */
function comesOrGoes({ kind, before, after }: PlanChange): boolean {
  return (
    kind === 'dropped' ||
    kind === 'returned' ||
    (before?.status === 'abandoned') !== (after?.status === 'abandoned')
  )
}

/**
 * How often the day of an event changed so far, edition by edition: what SEQUENCE counts. It can only grow, since
 * editions are only added.
 */
export function dateChanges({ history }: Purchase, fields: readonly Field[]): number {
  const changes = history.filter((change) => touches(change, fields) || comesOrGoes(change))
  return new Set(changes.map(({ edition }) => edition)).size
}
