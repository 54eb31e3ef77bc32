import { z } from 'zod'
import { SIZE_CLASSES } from '../../src/domain/supplier/establishment.ts'

const establishment = z.object({
  siret: z.string(),
  commune: z.string().nullish(),
  code_pays_etranger: z.string().nullish(),
  statut_diffusion_etablissement: z.string().nullish(),
})

/** An answer of the API recherche-entreprises (DINUM), as far as it is used. */
export const directoryAnswerSchema = z.object({
  results: z.array(
    z.object({
      nom_raison_sociale: z.string().nullish(),
      categorie_entreprise: z.string().nullish(),
      nature_juridique: z.string().nullish(),
      statut_diffusion: z.string().nullish(),
      complements: z.object({ est_ess: z.boolean().nullish() }).nullish(),
      siege: establishment.nullish(),
      matching_etablissements: z.array(establishment).nullish(),
    }),
  ),
})
export type DirectoryAnswer = z.infer<typeof directoryAnswerSchema>

/** A line of `etablissements.csv`. */
export type EstablishmentRow = Readonly<
  Record<'siret' | 'denomination' | 'commune' | 'categorie' | 'ess' | 'diffusion', string>
>

/** INSEE's legal category of a person who trades under their own name. */
const PERSON = /^1/
const yesNo = (value: boolean | null | undefined) =>
  value === undefined || value === null ? '' : value ? 'oui' : 'non'

/**
 * What the directory knows of an establishment; `undefined` where it does not know it. A person, and whoever objects to
 * its diffusion, has no name here (rule 11).
 */
export function establishmentRow(siret: string, { results }: DirectoryAnswer): EstablishmentRow | undefined {
  for (const { siege, matching_etablissements, ...unit } of results) {
    const found = [...(matching_etablissements ?? []), siege].find((each) => each?.siret === siret)
    if (!found) continue
    const partial = [found.statut_diffusion_etablissement, unit.statut_diffusion].includes('P')
    const isPerson = PERSON.test(unit.nature_juridique ?? '1')
    const sizeClass = SIZE_CLASSES.find((each) => each === unit.categorie_entreprise)
    return {
      siret,
      denomination: partial || isPerson ? '' : (unit.nom_raison_sociale ?? ''),
      commune: /^\d[\dAB]\d{3}$/.exec(found.commune ?? '')?.[0] ?? '',
      categorie: sizeClass ?? '',
      ess: yesNo(unit.complements?.est_ess),
      diffusion: partial ? 'P' : 'O',
    }
  }
  return undefined
}
