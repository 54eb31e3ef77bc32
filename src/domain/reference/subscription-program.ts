import { z } from 'zod'
import { webAddressSchema } from '../safe-address.ts'

const text = z.string().trim().min(1)
const optional = z.string().transform((cell) => (cell === '' ? undefined : cell))

/** One row of `data/reference/abonnements.csv`: a program that reads our files, and how one subscribes with it. */
export const subscriptionProgramSchema = z
  .object({
    id: text,
    logiciel: text,
    appareil: text,
    objet: z.enum(['calendrier', 'flux']),
    etapes: text,
    remarque: optional,
    source: text,
    adresse: webAddressSchema,
    releve_le: text,
    verification: text,
  })
  .transform((row) => ({
    id: row.id,
    name: row.logiciel,
    device: row.appareil,
    reads: row.objet === 'flux' ? ('feeds' as const) : ('calendars' as const),
    steps: row.etapes.split('|'),
    remark: row.remarque,
    source: row.source,
    address: row.adresse,
    notedOn: row.releve_le,
    verification: row.verification,
  }))
  .readonly()
export type SubscriptionProgram = z.infer<typeof subscriptionProgramSchema>
