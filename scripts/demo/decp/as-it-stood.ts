import type { IsoDate } from '../../../src/domain/date.ts'
import type { DecpRecord } from '../world/model.ts'
import type { DecpRecords } from './export.ts'

const PUBLISHED_ON = /^datePublicationDonnees/

const isObject = (value: unknown): value is DecpRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whether a contract, a modification, an act of subcontracting says itself that it was published after the day. */
function isLater(value: unknown, day: IsoDate): boolean {
  if (!isObject(value)) return false
  const members = Object.entries(value)
  return members.some(
    ([name, inner]) =>
      (PUBLISHED_ON.test(name) && typeof inner === 'string' && inner > day) ||
      // Elements of a list are wrapped: {"modification": {…}}.
      (members.length === 1 && isLater(inner, day)),
  )
}

/** Without what came later in its lists, at any depth. */
function pruned(value: unknown, day: IsoDate): unknown {
  if (Array.isArray(value))
    return value.filter((each) => !isLater(each, day)).map((each: unknown) => pruned(each, day))
  if (!isObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, pruned(inner, day)]))
}

function recordAsItStood(record: DecpRecord, day: IsoDate): DecpRecord {
  // In one of the quirks of the format modifications are a bare object, not a list.
  const kept = isLater(record['modifications'], day) ? { ...record, modifications: [] } : record
  const earlier = pruned(kept, day) as DecpRecord
  const acts = earlier['actesSousTraitance']
  return Array.isArray(acts) && acts.length === 0 ? { ...earlier, sousTraitanceDeclaree: false } : earlier
}

/** The records of a file as it would have been published on an earlier day. */
export function asItStood({ contracts, concessions }: DecpRecords, day: IsoDate): DecpRecords {
  const on = (records: readonly DecpRecord[]) =>
    records.filter((record) => !isLater(record, day)).map((record) => recordAsItStood(record, day))
  return { contracts: on(contracts), concessions: on(concessions) }
}
