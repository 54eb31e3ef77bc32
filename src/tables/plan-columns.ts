import { calendarColumns } from './plan-calendar.ts'
import type { PlanColumn } from './plan-column.ts'
import { needColumns } from './plan-need.ts'

/** Columns of the purchase plan, in their order (/donnees/schemas/). */
export const PLAN_COLUMNS: readonly PlanColumn[] = [...needColumns, ...calendarColumns]
