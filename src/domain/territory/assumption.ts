import { z } from 'zod'
import { filledCell } from '../table-cell.ts'

/**
 * What the way to a target assumes and an authority may say otherwise, by its key in `hypotheses.csv`: the unit, and
 * the most that makes sense.
 */
export const ASSUMPTIONS = {
  /** How far ahead contracts and purchases are looked at, from the reference date. */
  horizon: { unit: 'mois', most: 60 },
  /** Fewest past contracts of a trade, field filled in, for which a rate is said. */
  'marches-par-metier': { unit: 'marchés', most: 100 },
  /** From the publication of a purchase to its signature, where the plan does not give the latter. */
  'delai-de-signature': { unit: 'mois', most: 36 },
  /** Hours of insertion a year of one contract with a clause, in trades of which the insertion file tells too little. */
  'heures-par-marche': { unit: 'heures', most: 1_000_000 },
} as const
export type AssumptionKey = keyof typeof ASSUMPTIONS

const isKey = (key: unknown): key is AssumptionKey =>
  typeof key === 'string' && Object.hasOwn(ASSUMPTIONS, key)

/** One row of `hypotheses.csv`: a value that takes the place of the portal's own, and who says so. */
export const assumptionSchema = z
  .strictObject({
    cle: z.string().trim().refine(isKey),
    valeur: z
      .string()
      .trim()
      .regex(/^[1-9]\d*$/)
      .transform(Number),
    unite: filledCell,
    source: filledCell,
  })
  .refine(({ cle, unite }) => !isKey(cle) || ASSUMPTIONS[cle].unit === unite, {
    path: ['unite'],
    when: () => true,
  })
  .refine(({ cle, valeur }) => !isKey(cle) || valeur <= ASSUMPTIONS[cle].most, { path: ['valeur'] })
  .transform((row) => ({ key: row.cle as AssumptionKey, value: row.valeur, source: row.source }))
  .readonly()
export type StatedAssumption = z.output<typeof assumptionSchema>
