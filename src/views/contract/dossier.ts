import type { Contract, RowRef } from '../../domain/contract/contract.ts'
import type { JudgedCorrection } from '../../domain/edition/correction.ts'
import type { FlagCode } from '../../domain/contract/flag.ts'
import type { Portal } from '../../domain/portal.ts'
import type { Source } from '../../domain/provenance.ts'
import type { Anomaly, Merge } from '../../domain/reconciliation.ts'
import { isPlaceholderId } from '../../rules/merging/identity.ts'
import { fr } from '../../text/language/typography.ts'
import { contractView } from './view.ts'
import type { ContractView } from './view.ts'

/** A flag of a contract with the rows that it was raised on. */
export interface RaisedFlag {
  readonly code: FlagCode
  readonly places: readonly Anomaly[]
}

/** The view of a contract with all that other files of the portal say of it. */
export interface ContractDossier extends ContractView {
  readonly merges: readonly Merge[]
  /** Asked for on this contract, applied or not. */
  readonly corrections: readonly JudgedCorrection[]
  readonly flags: readonly RaisedFlag[]
  readonly source: Source | undefined
  /** Frameworks under which it was called off: several where lots share one published id. */
  readonly frameworks: readonly Contract[]
  readonly callOffs: readonly Contract[]
}

/** "Ligne 12, colonne « CPV » : " before a published value. */
export function flagPlace({ row }: RowRef, column: string | undefined, beforeValue: boolean): string {
  const place = column === undefined ? '' : fr`, colonne « ${column} »`
  return fr`Ligne ${row}${place}${beforeValue ? ' :' : ''}`
}

/** Whether a flag names a published column or value. The value of a split is a count of the portal's own. */
export function hasPublishedPlace({ flag }: Anomaly): boolean {
  if (flag === undefined || flag.code === 'amount-split-estimate') return false
  return flag.column !== undefined || flag.value !== undefined
}

/** A correction stands in words of its own, and answers what its published row was flagged for. */
function isStanding({ flag, ref }: Anomaly, { rows, flags }: Contract): boolean {
  if (flag === undefined || flag.code === 'corrected') return false
  const [kept] = rows
  if (!flags.some(({ code }) => code === 'corrected')) return true
  if (ref.source !== kept?.source || ref.row !== kept.row) return true
  return flags.some(
    ({ code, column, value }) => code === flag.code && column === flag.column && value === flag.value,
  )
}

function groupFlags(anomalies: readonly Anomaly[], contract: Contract): readonly RaisedFlag[] {
  const flagged = anomalies.filter((each) => isStanding(each, contract))
  return [...Map.groupBy(flagged, ({ flag }) => flag!.code)].map(([code, places]) => ({ code, places }))
}

/** Frameworks by their published id. All contracts of a portal have one buyer (rule 3). */
function frameworksById(contracts: readonly Contract[]): ReadonlyMap<string, Contract[]> {
  const named = contracts.filter(
    ({ kind, localId }) => kind === 'contract' && localId !== undefined && !isPlaceholderId(localId),
  )
  return Map.groupBy(named, ({ localId }) => localId!)
}

/** One record a contract, in the portal's order; every shared map is made once. */
export function contractRecords(portal: Portal): readonly ContractDossier[] {
  const { contracts, anomalies, merges } = portal
  const anomaliesOf = Map.groupBy(anomalies, ({ contractId }) => contractId)
  const mergesOf = Map.groupBy(merges, ({ contractId }) => contractId)
  const correctionsOf = Map.groupBy(portal.corrections, ({ contractId }) => contractId)
  const sources = new Map(portal.sources.map((source) => [source.id, source]))
  const frameworks = frameworksById(contracts)
  const calledOff = Map.groupBy(contracts, ({ kind, frameworkId }) =>
    kind === 'callOff' ? frameworkId : undefined,
  )
  return contracts.map((contract) => {
    const { id, localId, frameworkId, kind, rows } = contract
    return {
      ...contractView(portal, contract),
      merges: mergesOf.get(id) ?? [],
      corrections: correctionsOf.get(id) ?? [],
      flags: groupFlags(anomaliesOf.get(id) ?? [], contract),
      source: sources.get(rows[0]?.source ?? ''),
      frameworks: (kind === 'callOff' && frameworkId && frameworks.get(frameworkId)) || [],
      callOffs: (kind === 'contract' && localId && !isPlaceholderId(localId) && calledOff.get(localId)) || [],
    }
  })
}
