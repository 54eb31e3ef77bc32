import { z } from 'zod'
import { isIsoDate } from '../date.ts'
import type { IsoDate } from '../date.ts'
import type { Target } from '../indicator.ts'
import { filledCell, numberCell, optionalCell } from '../table-cell.ts'

/** One row of `objectifs.csv`, an authority's or the nation's. */
export const targetRowSchema = z
  .strictObject({
    id: filledCell,
    libelle: filledCell,
    nature: z.enum(['objectif', 'repere']),
    /** Id of the indicator that measures it; none where nothing does. */
    indicateur: optionalCell,
    valeur: numberCell,
    unite: filledCell,
    periode: optionalCell,
    echeance: optionalCell.refine((day) => day === undefined || isIsoDate(day)),
    source: filledCell,
    source_date: optionalCell,
    remarque: optionalCell,
  })
  .readonly()
export type TargetRow = z.output<typeof targetRowSchema>

/**
 * A target with what the reference date of the build says of it: an expired one is shown as expired.
 * @param perimeter Whose it is: "France", or the short name of the territory.
 */
export function targetOf(row: TargetRow, perimeter: string, referenceDate: IsoDate): Target {
  return {
    id: row.id,
    label: row.libelle,
    nature: row.nature === 'objectif' ? 'target' : 'landmark',
    indicator: row.indicateur,
    perimeter,
    value: row.valeur,
    unit: row.unite,
    period: row.periode,
    horizon: row.echeance,
    expired: row.echeance !== undefined && row.echeance < referenceDate,
    source: row.source,
    remark: row.remarque,
  }
}
