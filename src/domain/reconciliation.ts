import { z } from 'zod'
import { cents, isoDate, listOf } from './codec.ts'
import { rowRefSchema } from './contract/contract.ts'
import { flagSchema } from './contract/flag.ts'
import { formatSchema } from './contract/format.ts'
import { RECORD_KINDS } from './record-kind.ts'
import { SET_ASIDE_REASONS } from './set-aside.ts'

/** Rows and euros: in every file and stage, `read = kept + merged + setAside` in both. */
const tallySchema = z.strictObject({ rows: z.int(), amount: cents }).readonly()
export type Tally = z.infer<typeof tallySchema>

const fileReconciliationSchema = z
  .strictObject({
    source: z.string(),
    file: z.string(),
    format: formatSchema,
    /** Of a text only. */
    encoding: z.string().optional(),
    sha256: z.string(),
    read: tallySchema,
    kept: tallySchema,
    merged: tallySchema,
    setAside: tallySchema,
    setAsideByReason: z.partialRecord(z.enum(SET_ASIDE_REASONS), tallySchema).readonly(),
  })
  .readonly()
export type FileReconciliation = z.infer<typeof fileReconciliationSchema>

/** Why a row was merged into another contract (rules 2 and 4). */
export const MERGE_REASONS = [
  'same-key',
  'equal-row',
  'older-version',
  'same-framework',
  'other-file',
  'other-feed',
  'notice-version',
] as const
export type MergeReason = (typeof MERGE_REASONS)[number]
/** Those of contracts. */
export type ContractMergeReason = Exclude<MergeReason, 'notice-version'>

/** One row merged into a contract: a line of `fusions.csv`. */
export const mergeSchema = z
  .strictObject({
    from: rowRefSchema,
    into: rowRefSchema,
    /** Absent for rows of the portal's own tables. */
    contractId: z.string().optional(),
    reason: z.enum(MERGE_REASONS),
    amount: cents.optional(),
    title: z.string().optional(),
    supplierName: z.string().optional(),
  })
  .readonly()
export type Merge = z.infer<typeof mergeSchema>

/** One line of `anomalies.csv`: a row set aside, or one flag on a kept or merged row. */
export const anomalySchema = z
  .strictObject({
    ref: rowRefSchema,
    contractId: z.string().optional(),
    setAside: z.enum(SET_ASIDE_REASONS).optional(),
    flag: flagSchema.optional(),
    detail: z.string().optional(),
  })
  .readonly()
export type Anomaly = z.infer<typeof anomalySchema>

/** The steps from the plain sum of all rows to the retained sum, in order: they add up exactly. */
export const BRIDGE_STEPS = [
  'set-aside',
  'merged-same-key',
  'merged-framework',
  'call-offs',
  'concessions',
  'not-stated',
  'amendments',
  'corrections',
] as const
export type BridgeStep = (typeof BRIDGE_STEPS)[number]

const bridgeSchema = z.strictObject({ step: z.enum(BRIDGE_STEPS), rows: z.int(), amount: cents }).readonly()

/** The retained sum of one year of first notification and its bounds (rule 4); no year where the date is unknown. */
const yearBoundsSchema = z
  .strictObject({ year: z.int().optional(), retained: cents, min: cents, max: cents })
  .readonly()
export type YearBounds = z.infer<typeof yearBoundsSchema>

const totalsSchema = z
  .strictObject({
    /** Every readable amount of every row read. */
    gross: cents,
    /** Contracts after rules 2 and 4, stated amounts, without call-offs and concessions (rule 5). */
    retained: cents,
    /** Every look-alike merged: rows of a framework, rows of two feeds. */
    retainedMin: cents,
    /** No look-alike merged. */
    retainedMax: cents,
    /** Modifications that may be increments read as additions (rule 8). */
    retainedOtherReading: cents,
    /** The three of them by year: they add up. */
    byYear: listOf(yearBoundsSchema),
    /** Without implausible amounts (rule 7). */
    retainedPlausible: cents,
    /** Without implausible amounts and without very large ones (rule 7). */
    retainedInScale: cents,
    /** Without contracts whose title calls them a concession (rule 5). */
    retainedUntitled: cents,
    callOffs: cents,
    concessions: cents,
    contracts: z.int(),
    /** From `gross` to `retained`: effect of each step, negative = taken away. */
    bridge: listOf(bridgeSchema),
  })
  .readonly()
export type Totals = z.infer<typeof totalsSchema>

/** Rows of a file that is none of contracts: `read = kept + merged + setAside`. */
const recordFileReconciliationSchema = z
  .strictObject({
    source: z.string(),
    file: z.string(),
    kind: z.enum(RECORD_KINDS),
    /** Of a text only. */
    encoding: z.string().optional(),
    sha256: z.string(),
    read: z.int(),
    kept: z.int(),
    merged: z.int(),
    setAside: z.int(),
  })
  .readonly()
export type RecordFileReconciliation = z.infer<typeof recordFileReconciliationSchema>

export const reconciliationSchema = z
  .strictObject({
    /** Files of contracts: Σ kept = contracts. */
    files: listOf(fileReconciliationSchema),
    /** Files of anything else: establishments, structures, insertion, the plan, notices. */
    recordFiles: listOf(recordFileReconciliationSchema),
    totals: totalsSchema,
    referenceDate: isoDate,
  })
  .readonly()
export type Reconciliation = z.infer<typeof reconciliationSchema>
