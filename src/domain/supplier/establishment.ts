import { z } from 'zod'

/** INSEE size classes of enterprises: small and medium, intermediate, large. */
export const SIZE_CLASSES = ['PME', 'ETI', 'GE'] as const
export type SizeClass = (typeof SIZE_CLASSES)[number]

/** One line of the establishments file (SIRENE): what is known of a supplier's SIRET. */
export const establishmentSchema = z
  .strictObject({
    siret: z.string(),
    name: z.string().optional(),
    /** INSEE code of the commune; absent = unknown. */
    commune: z.string().optional(),
    /** ISO 3166 code of a country other than France. */
    country: z.string().optional(),
    sizeClass: z.enum(SIZE_CLASSES).optional(),
    /** Social and solidarity economy; absent = unknown. */
    ess: z.boolean().optional(),
    /** SIRENE's diffusion status: `partial` = no page, no search entry (rule 11). */
    diffusion: z.enum(['full', 'partial']).optional(),
  })
  .readonly()
export type Establishment = z.infer<typeof establishmentSchema>
