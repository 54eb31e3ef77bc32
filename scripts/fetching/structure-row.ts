import { z } from 'zod'
import type { StructureKind } from '../../src/domain/supplier/structure.ts'
import { structures } from '../../src/tables/structures.ts'
import { communeAt } from '../site/communes.ts'

export const STRUCTURE_COLUMNS: readonly string[] = structures.columns.map(({ name }) => name)

/** A structure as the API of the Plateforme de l'inclusion gives it; people's names and numbers are left out. */
const itemSchema = z.object({
  siret: z.string().regex(/^\d{14}$/),
  type: z.string(),
  raison_sociale: z.string().nullish(),
  enseigne: z.string().nullish(),
  code_postal: z.string().nullish(),
  ville: z.string().nullish(),
})

/** Its kinds, in ours; others have no place in the table. */
const KINDS: Readonly<Record<string, StructureKind>> = {
  ACI: 'SIAE',
  AI: 'SIAE',
  EI: 'SIAE',
  EITI: 'SIAE',
  ETTI: 'SIAE',
  GEIQ: 'SIAE',
  EA: 'EA',
  EATT: 'EA',
}

/** A line of `structures.csv`; `undefined` for what is of no kind that it knows. Its trades are not told there. */
export function structureRow(item: unknown): readonly string[] | undefined {
  const { data } = itemSchema.safeParse(item)
  if (data === undefined) return undefined
  const kind = KINDS[data.type]
  if (kind === undefined) return undefined
  const name = data.enseigne || data.raison_sociale || ''
  return [data.siret, kind, name, communeAt(data.code_postal ?? '', data.ville ?? '') ?? '', '']
}
