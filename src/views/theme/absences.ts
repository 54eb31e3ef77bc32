import type { ComputedIndicator } from '../../domain/indicator.ts'
import { absenceReasons } from '../../text/data/absence.ts'
import type { AbsenceReason } from '../../text/data/absence.ts'

/** Why some figures are missing, and which they are. */
export interface AbsenceGroup {
  readonly reasons: readonly AbsenceReason[]
  readonly indicators: readonly ComputedIndicator[]
}

/** Absent indicators by why they are, in the order of the registry. */
export function absenceGroups(indicators: readonly ComputedIndicator[]): AbsenceGroup[] {
  const absent = indicators
    .map((indicator) => ({ indicator, reasons: absenceReasons(indicator) }))
    .filter(({ reasons }) => reasons.length > 0)
  const groups = Map.groupBy(absent, ({ reasons }) => reasons.map(({ sentence }) => sentence).join(' '))
  return [...groups.values()].map((members) => ({
    reasons: members[0]!.reasons,
    indicators: members.map(({ indicator }) => indicator),
  }))
}
