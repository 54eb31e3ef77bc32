import { z } from 'zod'
import { isoDate } from '../codec.ts'
import type { IsoDate } from '../date.ts'
import { webAddressSchema } from '../safe-address.ts'

const text = z.string().trim().min(1)

/** One row of `data/reference/textes.csv`: a law or a norm in plain words, never quoted, with the day it was noted. */
export const legalTextSchema = z
  .object({
    id: text,
    intitule: text,
    reference: text,
    paraphrase: text,
    /** The day from which it binds what is launched; empty where that is not known here. */
    applicable_du: z.union([isoDate, z.literal('')]),
    adresse: webAddressSchema,
    verification: text,
  })
  .transform((row) => ({
    id: row.id,
    title: row.intitule,
    reference: row.reference,
    paraphrase: row.paraphrase,
    appliesFrom: row.applicable_du === '' ? undefined : row.applicable_du,
    address: row.adresse,
    verification: row.verification,
  }))
  .readonly()
export type LegalText = z.infer<typeof legalTextSchema>

/** @throws Error where the table has no such text, or does not say from which day it binds: a fault of this program. */
export function bindsFrom(id: string, texts: readonly LegalText[]): IsoDate {
  const day = texts.find((text) => text.id === id)?.appliesFrom
  if (day === undefined) throw new Error(`no day for "${id}" in data/reference/textes.csv`)
  return day
}
