import { expect } from 'vitest'
import type { Contract } from '../../../src/domain/contract/contract.ts'
import type { Point } from '../../../src/domain/series.ts'
import { UNKNOWN_GROUP } from '../../../src/indicators/dimensions.ts'
import type { Dimension } from '../../../src/indicators/dimensions.ts'
import { among } from '../../../src/indicators/formulas/cells.ts'
import type { Formula } from '../../../src/indicators/formulas/cells.ts'
import { contracts as contractRows } from '../../../src/indicators/population.ts'
import { headline } from '../../../src/indicators/predicates.ts'
import { contract } from '../../outputs/portal-fixture.ts'
import { data } from '../data.ts'

/** Contracts proper. */
export const SELECTION = among(contractRows, headline)

/** Contracts with distinct ids and stated amounts, from what matters of them. */
export function some(...fields: readonly Partial<Contract>[]) {
  return data({
    contracts: fields.map((each, index) =>
      contract({
        id: `c${index}`,
        amountStatus: each.amount === undefined ? 'notStated' : 'stated',
        ...each,
      }),
    ),
  })
}

/** The point of a formula that has but one. */
export function only(formula: Formula, from: ReturnType<typeof some>): Point {
  const points = formula.compute(from)
  expect(points).toHaveLength(1)
  return points[0]!
}

export const roles = ({ rows }: Point) => Array.from(rows, ({ role }) => role)
export const times = <T>(number: number, value: T): T[] => Array.from({ length: number }, () => value)

/** By nature, in an order of its own where one is given. */
export const byNature = (order?: readonly string[]): Dimension<Contract> => ({
  label: '',
  ...(order && { order }),
  groupOf: ({ nature }) => (nature === undefined ? UNKNOWN_GROUP : { key: nature, label: nature }),
})
