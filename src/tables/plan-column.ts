import type { PlannedPurchase } from '../domain/purchase/planned-purchase.ts'
import type { ReadColumn, WrittenColumn } from './column.ts'

/** A line of the plan, or what an edition says of some of its fields. */
export type PlanLine = Partial<PlannedPurchase>

/** Read in the plan, and published as it is read. */
export type PlanColumn = ReadColumn & WrittenColumn<PlanLine>
