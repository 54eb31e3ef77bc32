import { z } from 'zod'
import { isIsoDate } from '../date.ts'
import type { IsoDate } from '../date.ts'
import type { CountryMark, Target } from '../indicator.ts'
import { filledCell, numberCell, optionalCell } from '../table-cell.ts'

/** A word of a closed list, its code in English; nothing where the cell says nothing. */
function wordCell<T>(codes: Readonly<Record<string, T>>) {
  return optionalCell
    .refine((word) => word === undefined || Object.hasOwn(codes, word))
    .transform((word) => (word === undefined ? undefined : codes[word]))
}

const bound = wordCell<CountryMark['bound']>({
  'au plus': 'atMost',
  'plus de': 'above',
  'au moins': 'atLeast',
})
const verdict = wordCell<CountryMark['verdict']>({ bon: 'good', mauvais: 'bad' })

/** One row of `objectifs.csv`, an authority's or the nation's. */
export const targetRowSchema = z
  .strictObject({
    id: filledCell,
    libelle: filledCell,
    nature: z.enum(['objectif', 'repere']),
    /** Id of the indicator that measures it; none where nothing does. */
    indicateur: optionalCell,
    /** "plus large" where the indicator counts more than was promised: then it can deny, never confirm. */
    mesure: wordCell({ 'plus large': true as const }),
    /** Where it holds, if not where the table does. */
    perimetre: optionalCell,
    /** Both of a mark that judges countries, or neither. */
    borne: bound,
    jugement: verdict,
    valeur: numberCell,
    unite: filledCell,
    periode: optionalCell,
    echeance: optionalCell.refine((day) => day === undefined || isIsoDate(day)),
    source: filledCell,
    source_date: optionalCell,
    remarque: optionalCell,
  })
  .refine(
    ({ nature, borne, jugement }) =>
      borne === undefined ? jugement === undefined : jugement !== undefined && nature === 'repere',
    { path: ['jugement'] },
  )
  // What is promised is promised for a day: without one nobody can say whether it was kept.
  .refine(({ nature, echeance }) => nature !== 'objectif' || echeance !== undefined, { path: ['echeance'] })
  .readonly()
export type TargetRow = z.output<typeof targetRowSchema>

/**
 * A target with what the reference date of the build says of it: an expired one is shown as expired.
 * @param perimeter Whose it is where the row does not say: "France", or the short name of the territory.
 */
export function targetOf(row: TargetRow, perimeter: string, referenceDate: IsoDate): Target {
  return {
    id: row.id,
    label: row.libelle,
    nature: row.nature === 'objectif' ? 'target' : 'landmark',
    indicator: row.indicateur,
    ...(row.mesure && { broader: row.mesure }),
    perimeter: row.perimetre ?? perimeter,
    ...(row.borne && row.jugement && { mark: { bound: row.borne, verdict: row.jugement } }),
    value: row.valeur,
    unit: row.unite,
    period: row.periode,
    horizon: row.echeance,
    expired: row.echeance !== undefined && row.echeance < referenceDate,
    source: row.source,
    remark: row.remarque,
  }
}
