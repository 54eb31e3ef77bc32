import type { Contract, RowRef } from '../../domain/contract/contract.ts'
import type { JudgedCorrection } from '../../domain/edition/correction.ts'
import type { FlagCode } from '../../domain/contract/flag.ts'
import { memoize } from '../../domain/memoize.ts'
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

/** What the portal says of all its contracts, by what names one of them. */
const saidOf = memoize(({ anomalies, contracts, corrections, merges, sources }: Portal) => ({
  anomalies: Map.groupBy(anomalies, ({ contractId }) => contractId),
  merges: Map.groupBy(merges, ({ contractId }) => contractId),
  corrections: Map.groupBy(corrections, ({ contractId }) => contractId),
  sources: new Map(sources.map((source) => [source.id, source])),
  frameworks: frameworksById(contracts),
  calledOff: Map.groupBy(contracts, ({ kind, frameworkId }) =>
    kind === 'callOff' ? frameworkId : undefined,
  ),
}))

/** Not kept: no page but its own asks for it. */
export function contractDossier(portal: Portal, contract: Contract): ContractDossier {
  const said = saidOf(portal)
  const { id, localId, frameworkId, kind, rows } = contract
  return {
    ...contractView(portal, contract),
    merges: said.merges.get(id) ?? [],
    corrections: said.corrections.get(id) ?? [],
    flags: groupFlags(said.anomalies.get(id) ?? [], contract),
    source: said.sources.get(rows[0]?.source ?? ''),
    frameworks: (kind === 'callOff' && frameworkId && said.frameworks.get(frameworkId)) || [],
    callOffs:
      (kind === 'contract' && localId && !isPlaceholderId(localId) && said.calledOff.get(localId)) || [],
  }
}
