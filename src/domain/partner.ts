import { z } from 'zod'

const text = z.string().trim().min(1)
const optional = z.string().transform((cell) => (cell === '' ? undefined : cell))

/** One row of `data/reference/partenaires.csv`: who helps firms and structures of the territory. */
export const partnerSchema = z
  .object({ id: text, nom: text, role: text, pour: text, adresse: optional, source: text })
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
