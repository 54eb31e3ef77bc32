import { isSiren, isSiret } from './supplier/siret.ts'
import { findBankAccounts } from './personal-data/bank-account.ts'
import { isBelgianNumber } from './personal-data/belgian-number.ts'
import { canonicalOf, withoutTags } from './personal-data/canonical.ts'
import type { Canonical } from './personal-data/canonical.ts'
import { findEmails } from './personal-data/email.ts'
import {
  findSocialSecurityNumbers,
  hasLengthOfSocialSecurityNumber,
  likenessOfIdentifier,
} from './personal-data/social-security.ts'
import { merged } from './personal-data/span.ts'
import type { Detector, Span } from './personal-data/span.ts'
import { findTelephones } from './personal-data/telephone.ts'
import { isWorthALook } from './personal-data/worth-a-look.ts'

export { isPersonalEmail } from './personal-data/personal-email.ts'

const DETECTORS: readonly Detector[] = [
  findEmails,
  findBankAccounts,
  findSocialSecurityNumbers,
  findTelephones,
]
/** Made by a machine, from chance: whatever its digits, they are nobody's. */
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i

function found({ text }: Canonical): Span[] {
  return merged(DETECTORS.flatMap((detector) => detector(text)))
}

/** The published text with masks in place of the spans that its canonical form has. */
function masked(published: string, canonical: Canonical): string {
  const parts: string[] = []
  let from = 0
  for (const { start, end, mask } of found(canonical)) {
    parts.push(published.slice(from, canonical.startOf(start)), mask)
    from = canonical.endOf(end - 1)
  }
  return parts.length === 0 ? published : parts.join('') + published.slice(from)
}

/**
 * A text without e-mail, bank account, social-security number and telephone, in whatever writing
 * (/methodologie/#regle-11). Found on its canonical form, masked in the text itself, which is otherwise as published.
 */
export function maskPersonalData(text: string): string {
  if (!isWorthALook(text) || UUID.test(text)) return text
  const once = masked(text, canonicalOf(text))
  return once.includes('<') ? masked(once, withoutTags(canonicalOf(once))) : once
}

/** Whether something was masked in a text. */
export function isMasked(text: string): boolean {
  return /\[(?:courriel|compte bancaire|numéro|téléphone) masqué\]/.test(text)
}

export function holdsPersonalData(text: string): boolean {
  return maskPersonalData(text) !== text
}

/** Figures alone, in whatever groups: what a cell of numbers reads. */
function figuresOf(text: string): string | undefined {
  const plain = canonicalOf(text).text.replace(/[^A-Za-z0-9]/g, '')
  return /^\d+$/.test(plain) ? plain : undefined
}

/**
 * Whether a value that should be a quantity has the figures of a person's number: ten from 0, or the length and the
 * parts of a social-security number. No amount is written so.
 */
export function isPersonalNumber(text: string): boolean {
  if (holdsPersonalData(text)) return true
  const figures = figuresOf(text)
  return figures !== undefined && (/^0[1-9]\d{8}$/.test(figures) || likenessOfIdentifier(figures) !== 'none')
}

/** Whether a mixture of fields holds any number that could be a person's: it is only quoted, so doubt silences it. */
export function mayHoldPersonalData(text: string): boolean {
  if (holdsPersonalData(text)) return true
  const runs = canonicalOf(text).text.match(/(?<!\d)[12][\dAB ._/-]{11,}\d(?!\d)/gi) ?? []
  return runs.some((run) => [run, ...run.split(' ')].some(hasLengthOfSocialSecurityNumber))
}

/** As an enterprise of Belgium writes its number, and nobody a telephone of France. */
const BELGIAN_GROUPS = /^0\d{3}([ .])\d{3}\1\d{3}$/

/**
 * Whether the identifier of a supplier is a person's (rule 11), whatever type it was given: a SIRET with a valid key
 * and a Belgian enterprise number are not. Typed SIRET, a number of that length is a person's where its parts can be,
 * since a SIRET with a digit too many or too few is met as well; typed otherwise, its length is enough.
 */
export function identifiesPerson(id: string, idType: string | undefined): boolean {
  const figures = figuresOf(id) ?? ''
  if (isSiret(figures) || isBelgianNumber(figures)) return false
  if (idType !== 'SIRET' && BELGIAN_GROUPS.test(id.trim())) return false
  if (holdsPersonalData(id) || /^0[1-9]\d{8}$/.test(figures)) return true
  if (idType !== 'SIRET') return hasLengthOfSocialSecurityNumber(id)
  const likeness = likenessOfIdentifier(id)
  return likeness === 'possible' ? !isSiren(figures.slice(0, 9)) : likeness !== 'none'
}
