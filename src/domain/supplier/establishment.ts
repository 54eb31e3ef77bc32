import { z } from 'zod'

/** INSEE size classes of enterprises: small and medium, intermediate, large. */
export const SIZE_CLASSES = ['PME', 'ETI', 'GE'] as const
export type SizeClass = (typeof SIZE_CLASSES)[number]

/** What a row of contracts may itself say of the establishment of a supplier; absent = unknown. */
const told = {
  /** INSEE code of the commune. */
  commune: z.string().optional(),
  /** INSEE codes, where a row says no more, or as much beside the commune. */
  department: z.string().optional(),
  region: z.string().optional(),
  /** From the buyer, in kilometres. */
  distanceKm: z.number().nonnegative().optional(),
  sizeClass: z.enum(SIZE_CLASSES).optional(),
}

export const toldEstablishmentSchema = z.strictObject(told).readonly()
export type ToldEstablishment = z.infer<typeof toldEstablishmentSchema>

/** What is known of a supplier's SIRET: a line of the establishments file (SIRENE), or what rows of contracts say. */
export const establishmentSchema = z
  .strictObject({
    siret: z.string(),
    name: z.string().optional(),
    ...told,
    /** ISO 3166 code of a country other than France. */
    country: z.string().optional(),
    /** Social and solidarity economy; absent = unknown. */
    ess: z.boolean().optional(),
    /** SIRENE's diffusion status: `partial` = no page, no search entry (rule 11). */
    diffusion: z.enum(['full', 'partial']).optional(),
  })
  .readonly()
export type Establishment = z.infer<typeof establishmentSchema>
