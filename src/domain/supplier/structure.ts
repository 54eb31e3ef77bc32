import { z } from 'zod'
import { listOf } from '../codec.ts'

/**
 * Kinds of structures for whom contracts can be reserved, the solidarity enterprises that the State has approved (ESUS),
 * and the wider ESS. One legal entity can have two kinds.
 */
export const STRUCTURE_KINDS = ['SIAE', 'EA', 'ESAT', 'ESUS', 'ESS'] as const
export type StructureKind = (typeof STRUCTURE_KINDS)[number]

/** One line of the structures file. */
export const structureSchema = z
  .strictObject({
    siret: z.string(),
    kind: z.enum(STRUCTURE_KINDS),
    name: z.string(),
    commune: z.string().optional(),
    /** Slugs of `data/reference/metiers.csv`. */
    trades: listOf(z.string()),
  })
  .readonly()
export type Structure = z.infer<typeof structureSchema>
