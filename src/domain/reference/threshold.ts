import { z } from 'zod'
import type { IsoDate } from '../date.ts'

const text = z.string().trim().min(1)
const day = z.string().transform((cell) => (cell === '' ? undefined : cell))

/** One row of `data/reference/seuils.csv`: a dated number of the law, or a choice of the portal that says so. */
export const thresholdSchema = z
  .object({
    id: text,
    libelle: text,
    categorie: text,
    valeur: z.coerce.number(),
    unite: text,
    valide_du: day,
    valide_au: day,
    source: text,
    releve_le: text,
    verification: text,
  })
  .transform((row) => ({
    id: row.id,
    label: row.libelle,
    /** toutes, travaux, services, fournitures et services. */
    category: row.categorie,
    value: row.valeur,
    /** EUR (without tax), part (0 to 1), ans. */
    unit: row.unite,
    from: row.valide_du,
    to: row.valide_au,
    source: row.source,
    /** The day on which somebody noted it: what is told of its being in force is told of that day. */
    notedOn: row.releve_le,
    verification: row.verification,
  }))
  .readonly()
export type Threshold = z.infer<typeof thresholdSchema>

/** Whether a threshold is in force on a day. */
export function isInForce({ from, to }: Threshold, day: IsoDate): boolean {
  return (from === undefined || from <= day) && (to === undefined || day <= to)
}

/** @throws Error where the table has no such threshold: a fault of this program. */
export function thresholdOf(id: string, thresholds: readonly Threshold[]): Threshold {
  const found = thresholds.find((threshold) => threshold.id === id)
  if (found === undefined) throw new Error(`no threshold "${id}" in data/reference/seuils.csv`)
  return found
}
