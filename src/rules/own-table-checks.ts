import type { Contract } from '../domain/contract/contract.ts'
import { yearOf } from '../domain/date.ts'
import type { IsoDate } from '../domain/date.ts'
import { contractOfInclusion } from '../domain/contract/inclusion-contracts.ts'
import type { InclusionRecord } from '../domain/contract/inclusion-record.ts'
import type { PlannedPurchase } from '../domain/purchase/planned-purchase.ts'
import { contractByPublishedId } from '../domain/edition/published-ids.ts'
import type { RecordKind } from '../domain/record-kind.ts'
import type { IdeaCall } from '../domain/territory/idea-call.ts'
import type { MeasuredResult } from '../domain/territory/measured-result.ts'
import type { SetAside } from '../domain/set-aside.ts'
import { quotable } from '../formats/fields/notes.ts'
import type { RecordFlag, RecordRow } from '../tables/table.ts'

/** A row that its reader could read. */
export type KeptRow = RecordRow & { readonly result: { readonly record: unknown; readonly key: string } }

/** Judges a row by what stands outside its file: the same row, or one with less said and more flagged. */
export type RecordCheck = (row: KeptRow) => KeptRow

/** Why a row that could be read does not stand, by what stands outside its file. */
export type RecordRefusal = (row: KeptRow) => SetAside | undefined

/** The same row with another record and one flag more. */
export function flagged(row: KeptRow, record: unknown, flag: RecordFlag): KeptRow {
  return { ...row, flags: [...row.flags, flag], result: { ...row.result, record } }
}

export const untouched: RecordCheck = (row) => row

/** A code that no commune has, such as a postal code, says nothing of where a firm lies. */
export function communesChecked(isCommune: ((code: string) => boolean) | undefined): RecordCheck {
  if (isCommune === undefined) return untouched
  return (row) => {
    const { commune, ...record } = row.result.record as { readonly commune?: string }
    if (commune === undefined || isCommune(commune)) return row
    return flagged(row, record, { flag: { code: 'commune-unknown', column: 'commune', value: commune } })
  }
}

/** A purchase that names contracts which no file has, or several: it counts, and each such name is flagged. */
function planAgainst(contracts: readonly Contract[]): RecordCheck {
  const contractOf = contractByPublishedId({ contracts })
  return (row) => {
    const { renews, contractIds = [] } = row.result.record as PlannedPurchase
    const named = [
      ...(renews === undefined ? [] : [{ column: 'renouvelle', id: renews }]),
      ...contractIds.map((id) => ({ column: 'marches_attribues', id })),
    ]
    const flags = named
      .filter(({ id }) => contractOf(id) === undefined)
      .map(({ column, id }) => ({
        flag: { code: 'contract-unknown' as const, column, value: quotable(id) },
      }))
    return { ...row, flags: [...row.flags, ...flags] }
  }
}

/**
 * A need that says it became a contract which no file has: it stays, without a link. What is
 * invented names contracts of a demonstration alone.
 */
function ideasAgainst(contracts: readonly Contract[]): RecordCheck {
  const contractOf = contractByPublishedId({ contracts })
  return (row) => {
    const { contractId, demonstration } = row.result.record as IdeaCall
    if (contractId === undefined || demonstration || contractOf(contractId) !== undefined) return row
    const flag = { code: 'contract-unknown' as const, column: 'marche_id', value: quotable(contractId) }
    return flagged(row, row.result.record, { flag })
  }
}

/** A line whose contract is in none of the files: it counts, and it is flagged. */
export function againstContracts(kind: RecordKind, contracts: readonly Contract[] | undefined): RecordCheck {
  if (contracts === undefined) return untouched
  if (kind === 'plan') return planAgainst(contracts)
  if (kind === 'ideas') return ideasAgainst(contracts)
  if (kind !== 'inclusion') return untouched
  const contractOf = contractOfInclusion({ contracts })
  return (row) => {
    const record = row.result.record as InclusionRecord
    if (record.contractId === undefined || contractOf(record) !== undefined) return row
    const value = quotable(record.contractId)
    return flagged(row, record, { flag: { code: 'contract-unknown', column: 'marche_id', value } })
  }
}

/** A measure of an action that the scheme does not have: it stays, and is told to be of none. */
export function actionsKnown(kind: RecordKind, actions: readonly number[] | undefined): RecordCheck {
  if (kind !== 'results' || actions === undefined) return untouched
  return (row) => {
    const { action, ...record } = row.result.record as MeasuredResult
    if (action === undefined || actions.includes(action)) return row
    return flagged(row, record, {
      flag: { code: 'action-unknown', column: 'action', value: String(action) },
      detail: 'attendu le numéro d’une action du schéma (actions-spaser.csv)',
    })
  }
}

/**
 * Rule 13: hours of a year that has not begun on the reference date are a typing error, and no year is known; unless
 * the line was brought up to date in that year or later, when it is the contracts' file that is older.
 */
export function notYet(kind: RecordKind, referenceDate: IsoDate | undefined): RecordRefusal {
  if (kind !== 'inclusion' || referenceDate === undefined) return () => undefined
  const latest = yearOf(referenceDate)
  return (row) => {
    const { year, updatedOn } = row.result.record as InclusionRecord
    if (year <= latest || (updatedOn !== undefined && year <= yearOf(updatedOn))) return undefined
    return { reason: 'unreadable', detail: `annee : attendu une année jusqu’à ${latest}, reçu « ${year} »` }
  }
}
