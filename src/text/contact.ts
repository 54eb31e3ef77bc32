import type { Territory } from '../domain/territory/territory.ts'
import { fr } from './language/typography.ts'

interface Answered<Part extends keyof Territory> {
  readonly territory: Pick<Territory, Part>
  readonly demonstration: boolean
}

function answering(contact: Territory['contact'], demonstration: boolean): Territory['contact'] | undefined {
  return !demonstration && contact?.email.endsWith('.example') ? undefined : contact
}

/**
 * Whom to write to, where somebody would answer: an address in `.example` (RFC 2606) is the demonstration's, and in a
 * site of real data it means that nobody has filled in the contact yet.
 */
export function contactOf({
  territory: { contact },
  demonstration,
}: Answered<'contact'>): Territory['contact'] | undefined {
  return answering(contact, demonstration)
}

/** Whom of the central purchasing body to write to: never those who run the portal. */
export function centralContactOf({
  territory: { centralPurchasing },
  demonstration,
}: Answered<'centralPurchasing'>): Territory['contact'] | undefined {
  return answering(centralPurchasing?.contact, demonstration)
}

export const NO_CENTRAL_CONTACT = fr`Les fichiers lus ne donnent pas l'adresse de la centrale d'achat. Ceux qui tiennent ce portail ne peuvent pas répondre pour elle.`

export const NO_CONTACT = fr`Le contact de ce site n'est pas encore renseigné : il dépend de l'organisme qui le met en ligne.`
