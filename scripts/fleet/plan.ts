import { existsSync } from 'node:fs'
import { z } from 'zod'
import { officialIdentity } from '../drafting/official-identity.ts'
import { writeJson } from '../drafting/write-draft.ts'
import { readJson } from '../site/inputs.ts'
import type { ChosenBuyer } from './chosen.ts'
import { makeWhole } from './whole-file.ts'

/** A buyer of the fleet, as every machine of it knows it. */
const plannedBuyerSchema = z.strictObject({
  siren: z.string(),
  name: z.string(),
  /** What kind of authority: none where no official list has it. */
  kind: z.string(),
  rows: z.int(),
  /** Its strongest calendar year, in euros, and the largest contract of it. */
  bestYear: z.strictObject({ year: z.string(), euros: z.number(), largest: z.number() }).optional(),
})
export type PlannedBuyer = z.infer<typeof plannedBuyerSchema>

const planSchema = z.array(plannedBuyerSchema)

/**
 * What a build takes whatever its size, in rows of the national file: on small portals it is most of it (measured in
 * `data/fleet.md`). Only the sharing out follows from it.
 */
const FIXED_ROWS = 1_400

export const weightOf = ({ rows }: PlannedBuyer) => FIXED_ROWS + rows

/** The fleet in the order of its SIREN. */
export function plannedBuyers(chosen: readonly ChosenBuyer[]): readonly PlannedBuyer[] {
  return chosen
    .map(({ siren, names, rows, bestYear }): PlannedBuyer => {
      const identity = officialIdentity(siren, names)
      const { scope = 'none' } = identity ?? {}
      return {
        siren,
        name: identity?.name ?? names[0] ?? `Acheteur ${siren}`,
        kind: scope === 'none' ? 'none' : scope.kind,
        rows,
        ...(bestYear && { bestYear }),
      }
    })
    .toSorted((one, other) => (one.siren < other.siren ? -1 : 1))
}

export const writePlan = (path: string, plan: readonly PlannedBuyer[]) =>
  makeWhole(path, (part) => writeJson(part, plan))

/** Nothing where no run has left one. @throws InputError where it is not as a run leaves it. */
export async function readPlan(path: string): Promise<readonly PlannedBuyer[] | undefined> {
  return existsSync(path) ? readJson(path, planSchema, 'broken-json') : undefined
}
