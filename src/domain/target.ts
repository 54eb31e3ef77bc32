import { z } from 'zod'
import type { IsoDate } from './date.ts'
import type { Target } from './indicator.ts'

const optionalText = z.string().transform((text) => (text.trim() === '' ? undefined : text.trim()))

/** One row of `data/reference/objectifs.csv`. */
export const targetRowSchema = z.object({
  id: z.string().min(1),
  libelle: z.string().min(1),
  nature: z.enum(['objectif', 'repere']),
  perimetre: z.string().min(1),
  valeur: z.coerce.number(),
  unite: z.string().min(1),
  periode: optionalText,
  echeance: optionalText,
  source: z.string().min(1),
  remarque: optionalText,
})

/** A target with what the reference date of the build says of it: an expired one is shown as expired. */
export function targetOf(row: z.output<typeof targetRowSchema>, referenceDate: IsoDate): Target {
  return {
    id: row.id,
    label: row.libelle,
    nature: row.nature === 'objectif' ? 'target' : 'landmark',
    perimeter: row.perimetre,
    value: row.valeur,
    unit: row.unite,
    period: row.periode,
    horizon: row.echeance,
    expired: row.echeance !== undefined && row.echeance < referenceDate,
    source: row.source,
    remark: row.remarque,
  }
}
