import { z } from 'zod'
import { filledCell, optionalCell } from '../table-cell.ts'

/** One row of `partenaires.csv`: who helps firms and structures of the territory. */
export const partnerSchema = z
  .strictObject({
    id: filledCell,
    nom: filledCell,
    role: filledCell,
    pour: filledCell,
    adresse: optionalCell,
    source: filledCell,
  })
  .transform(({ id, nom, role, pour, adresse, source }) => ({
    id,
    name: nom,
    role,
    /** For whom. */
    audience: pour,
    address: adresse,
    source,
  }))
  .readonly()
export type Partner = z.infer<typeof partnerSchema>
