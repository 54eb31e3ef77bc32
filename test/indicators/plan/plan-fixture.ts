import type { Purchase } from '../../../src/domain/purchase/planned-purchase.ts'
import { purchase } from '../../domain/purchase-fixture.ts'
import { data, points } from '../data.ts'

/** The reference date. */
export const TODAY = '2026-10-31'

/** Purchases of 2026, each its own, in an edition that knows all of it. */
export const plan = (...changes: readonly Partial<Purchase>[]) =>
  changes.map((fields, index) =>
    purchase({ id: `P${index}`, slug: `p${index}`, firstPlannedPublication: '2026-T1', ...fields }),
  )
/** The points of an indicator. */
export const of = (id: string, purchases: readonly Purchase[], rest: Parameters<typeof data>[0] = {}) =>
  points(id, data({ purchases, referenceDate: TODAY, ...rest }))
export const five = (fields: Partial<Purchase>) => [fields, fields, fields, fields, fields]
