import { z } from 'zod'

/** As `rgaa.csv` writes what is known of a criterion. */
const STATUSES = {
  conforme: 'met',
  'non conforme': 'failed',
  'non applicable': 'notApplicable',
  'non testé': 'untested',
} as const
export const RGAA_STATUSES = ['met', 'failed', 'notApplicable', 'untested'] as const
export type RgaaStatus = (typeof RGAA_STATUSES)[number]

const text = z.string().trim().min(1)

/** One row of `data/reference/rgaa.csv`: a criterion of the RGAA in our words, and what this project knows of it. */
export const rgaaCriterionSchema = z
  .object({
    critere: z.string().regex(/^\d{1,2}\.\d{1,2}$/),
    theme: text,
    intitule: text,
    statut: z.enum(Object.keys(STATUSES) as [keyof typeof STATUSES, ...(keyof typeof STATUSES)[]]),
    preuve: text,
    test: z.string(),
    source: text,
  })
  .transform(({ critere, theme, intitule, statut, preuve, test }) => ({
    number: critere,
    theme,
    label: intitule,
    status: STATUSES[statut],
    evidence: preuve,
    ...(test !== '' && { test }),
  }))
  // What is said to be met has a test that shows it.
  .refine(({ status, ...rest }) => status !== 'met' || 'test' in rest, { path: ['test'] })
  .readonly()
export type RgaaCriterion = z.infer<typeof rgaaCriterionSchema>
