import type { Establishment } from './establishment.ts'
import { bearsLegalForm, isNameOfPerson } from './supplier-name.ts'

/** Why a firm of the files has no page, no link and no entry in a list or in search (rule 11). */
export const NO_PAGE_REASONS = [
  'partial-diffusion',
  'person-name',
  'invalid-siret',
  'entity-unproven',
  'no-identifier',
  'protected',
] as const
export type NoPageReason = (typeof NO_PAGE_REASONS)[number]

/** What the rule needs to know of a firm. */
export interface FirmIdentity {
  readonly siren?: string
  readonly idType?: string
  /** All names published beside its number. */
  readonly names: readonly string[]
  /** SIRENE's diffusion status of its establishments, as far as a file gives it. */
  readonly diffusions: readonly Establishment['diffusion'][]
}

/** Types of numbers given by another register than SIRENE. */
const OTHER_REGISTERS = ['TVA', 'UE', 'HORS-UE', 'FRWF', 'IREP', 'RIDET', 'TAHITI']

/**
 * Rule 11: a page is for legal entities. A SIREN has one unless its diffusion is partial or its name is a person's;
 * where no file gives the diffusion it is unknown, which hides nobody. A number of another register proves nothing (sole
 * traders have VAT numbers too): it has a page only where the published name ends or begins with a legal form.
 */
export function noPageReason({ siren, idType, names, diffusions }: FirmIdentity): NoPageReason | undefined {
  if (diffusions.includes('partial')) return 'partial-diffusion'
  if (names.some(isNameOfPerson)) return 'person-name'
  if (siren !== undefined) return undefined
  if (idType === undefined || !OTHER_REGISTERS.includes(idType)) return 'invalid-siret'
  return names.some(bearsLegalForm) ? undefined : 'entity-unproven'
}
