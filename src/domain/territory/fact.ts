import { z } from 'zod'
import { filledCell, optionalCell } from '../table-cell.ts'

/**
 * One row of `faits.csv`: a value that a document states, with that document. Never mixed with figures counted from the
 * published files.
 */
export const documentedFactSchema = z
  .strictObject({
    sujet: filledCell,
    /** Empty = the territory itself. */
    territoire: optionalCell,
    /** Id of the indicator that measures the same; none where nothing does. */
    indicateur: optionalCell,
    /** A plain number ("0.70") or a day where the unit is `date`. */
    valeur: filledCell,
    unite: filledCell,
    periode: optionalCell,
    source: filledCell,
    auteur: optionalCell,
    date: optionalCell,
    adresse: optionalCell,
    /** What to beware of: what keeps it from being compared with another value. */
    remarque: optionalCell,
  })
  .transform((row) => ({
    subject: row.sujet,
    territory: row.territoire,
    indicator: row.indicateur,
    value: row.valeur,
    unit: row.unite,
    period: row.periode,
    source: row.source,
    author: row.auteur,
    date: row.date,
    address: row.adresse,
    remark: row.remarque,
  }))
  .readonly()
export type DocumentedFact = z.infer<typeof documentedFactSchema>

/** Whether a fact is about the territory of the portal, and not about another that its documents compare it with. */
export function isOwnFact({ territory }: Pick<DocumentedFact, 'territory'>): boolean {
  return territory === undefined
}
