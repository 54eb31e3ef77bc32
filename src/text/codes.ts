import type { Contract } from '../domain/contract/contract.ts'
import { ENVIRONMENTAL_TEXT, RESERVED_CONCESSION_LABEL, SOCIAL_TEXT } from './contract.ts'

/** A sentence of the site as a file carries it: plain spaces, so that a search in a spreadsheet finds it. */
export function plainSpaces(text: string): string {
  return text.replaceAll(/[\u00a0\u202f]/g, ' ')
}

/** The codes of a table of words, in its order: the closed list of a column. */
export function codesOf(texts: Readonly<Record<string, { readonly code: string }>>): readonly string[] {
  return [...new Set(Object.values(texts).map(({ code }) => code))]
}

/** Every value of `considerations_sociales` and `considerations_environnementales`. */
export const SOCIAL_WORDS: readonly string[] = [
  ...Object.values(SOCIAL_TEXT).map(({ label }) => label),
  RESERVED_CONCESSION_LABEL,
]
export const ENVIRONMENTAL_WORDS: readonly string[] = Object.values(ENVIRONMENTAL_TEXT).map(
  ({ label }) => label,
)

/** `considerationsSociales` in the official words; absent = unknown, `[]` = declared none (rule 6). */
export function socialValues({
  kind,
  socialConsiderations,
}: Pick<Contract, 'kind' | 'socialConsiderations'>): readonly string[] | undefined {
  return socialConsiderations?.map((value) =>
    value === 'reservedParticipation' && kind === 'concession'
      ? RESERVED_CONCESSION_LABEL
      : SOCIAL_TEXT[value].label,
  )
}

/** `considerationsEnvironnementales` in the official words; absent = unknown, `[]` = declared none (rule 6). */
export function environmentalValues({
  environmentalConsiderations,
}: Pick<Contract, 'environmentalConsiderations'>): readonly string[] | undefined {
  return environmentalConsiderations?.map((value) => ENVIRONMENTAL_TEXT[value].label)
}
