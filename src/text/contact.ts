import type { Territory } from '../domain/territory/territory.ts'
import { fr } from './language/typography.ts'

/**
 * Whom to write to, where somebody would answer: an address in `.example` (RFC 2606) is the demonstration's, and in a
 * site of real data it means that nobody has filled in the contact yet.
 */
export function contactOf({
  territory: { contact },
  demonstration,
}: {
  readonly territory: Pick<Territory, 'contact'>
  readonly demonstration: boolean
}): Territory['contact'] | undefined {
  return !demonstration && contact?.email.endsWith('.example') ? undefined : contact
}

export const NO_CONTACT = fr`Le contact de ce site n'est pas encore renseigné : il dépend de l'organisme qui le met en ligne.`
