import { z } from 'zod'
import { webAddressSchema } from '../safe-address.ts'

const text = z.string().trim().min(1)

/** One row of `data/reference/textes.csv`: a law or a norm in plain words, never quoted, with the day it was noted. */
export const legalTextSchema = z
  .object({
    id: text,
    intitule: text,
    reference: text,
    paraphrase: text,
    adresse: webAddressSchema,
    verification: text,
  })
  .transform((row) => ({
    id: row.id,
    title: row.intitule,
    reference: row.reference,
    paraphrase: row.paraphrase,
    address: row.adresse,
    verification: row.verification,
  }))
  .readonly()
export type LegalText = z.infer<typeof legalTextSchema>
