import { z } from 'zod'

const optionalText = z.string().transform((text) => (text.trim() === '' ? undefined : text.trim()))
const text = z.string().trim().min(1)

/**
 * One row of `data/reference/faits.csv`: a value that a document states, with that document. Never mixed with
 * figures counted from the published files (metier.md § 6).
 */
export const documentedFactSchema = z
  .strictObject({
    sujet: text,
    territoire: text,
    /** A plain number ("0.70") or a day where the unit is `date`. */
    valeur: text,
    unite: text,
    periode: optionalText,
    source: text,
    auteur: optionalText,
    date: optionalText,
    adresse: optionalText,
  })
  .transform((row) => ({
    subject: row.sujet,
    territory: row.territoire,
    value: row.valeur,
    unit: row.unite,
    period: row.periode,
    source: row.source,
    author: row.auteur,
    date: row.date,
    address: row.adresse,
  }))
  .readonly()
export type DocumentedFact = z.infer<typeof documentedFactSchema>
