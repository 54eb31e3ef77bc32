import type { Contract } from '../domain/contract.ts'
import { ENVIRONMENTAL_TEXT, RESERVED_CONCESSION_LABEL, SOCIAL_TEXT } from '../text/contract.ts'

/** A sentence of the site as a file carries it: plain spaces, so that a search in a spreadsheet finds it. */
export function plainSpaces(text: string): string {
  return text.replaceAll(/[\u00a0\u202f]/g, ' ')
}

/** `considerationsSociales` in the official words; absent = unknown, `[]` = declared none (rule 6). */
export function socialValues({ kind, socialConsiderations }: Contract): readonly string[] | undefined {
  return socialConsiderations?.map((value) =>
    value === 'reservedParticipation' && kind === 'concession'
      ? RESERVED_CONCESSION_LABEL
      : SOCIAL_TEXT[value].label,
  )
}

/** `considerationsEnvironnementales` in the official words; absent = unknown, `[]` = declared none (rule 6). */
export function environmentalValues({
  environmentalConsiderations,
}: Contract): readonly string[] | undefined {
  return environmentalConsiderations?.map((value) => ENVIRONMENTAL_TEXT[value].label)
}
