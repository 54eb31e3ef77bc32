import { z } from 'zod'
import { isoDate } from '../codec.ts'
import { rowRefSchema } from '../contract/contract.ts'

/**
 * Units of measured results, as written in the `unite` column: those of indicators where they are the same, and those
 * of what an authority counts besides. Their French words stand in `text/scheme/measured-units.ts`.
 */
export const MEASURED_UNITS = [
  'part',
  'EUR',
  'heures',
  'personnes',
  'etp',
  'entreprises',
  'km',
  'mois',
  'jours',
  'tonnes',
  'kg',
  'tCO2e',
  'kWh',
  'm2',
  'm3',
  'litres',
  'repas',
  'articles',
  'lots',
  'marches',
  'achats',
  'adherents',
  'fournisseurs',
  'visites',
] as const
export type MeasuredUnit = (typeof MEASURED_UNITS)[number]

/** What was promised of a measure: at least, or at most so much, by a day. */
const measuredTargetSchema = z
  .strictObject({
    value: z.number(),
    /** A ceiling is kept by what is no more than it. */
    sense: z.enum(['atLeast', 'atMost']),
    due: isoDate,
  })
  .readonly()
export type MeasuredTarget = z.infer<typeof measuredTargetSchema>

/** One line of `resultats-mesures.csv`: what an authority, or a document, measured of one period. */
export const measuredResultSchema = z
  .strictObject({
    ref: rowRefSchema,
    /** Its name in plain words; lines of one name are one measure. */
    measure: z.string(),
    /** `measured-period.ts` says which are dated. */
    period: z.string(),
    /** In `unit`; shares are 0 to 1, euros are euros. */
    value: z.number(),
    unit: z.enum(MEASURED_UNITS),
    target: measuredTargetSchema.optional(),
    /** Number of the action of the scheme that it measures. */
    action: z.int().optional(),
    source: z.string(),
    sourceDate: z.string().optional(),
    page: z.string().optional(),
    remark: z.string().optional(),
    /** Invented: shown in a demonstration alone. */
    demonstration: z.boolean(),
  })
  .readonly()
export type MeasuredResult = z.infer<typeof measuredResultSchema>
