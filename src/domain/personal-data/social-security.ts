import { likenessOf } from './social-security-shape.ts'
import type { Likeness } from './social-security-shape.ts'
import { SEPARATOR } from './span.ts'
import type { Span } from './span.ts'

const MASK = '[numéro masqué]'

const GAP = String.raw`[^A-Za-z0-9@]{1,3}`
const DEPARTMENT = String.raw`(?:2[AB]|\d{2})`
/** Sex, year, month, department, commune, order — each in its own group, as people write it, with any tail. */
const GROUPED = new RegExp(
  String.raw`(?<![\dA-Za-z])[12]${GAP}\d{2}${GAP}\d{2}${GAP}${DEPARTMENT}${GAP}\d{3}${GAP}\d{3}(?:[^A-Za-z0-9@]{0,2}\d){0,9}`,
  'gi',
)
/** The same parts with or without signs between them, the key too, and a NIC of five digits glued on. */
const PARTED = new RegExp(
  String.raw`(?<!\d)[123478]${SEPARATOR}\d{2}${SEPARATOR}\d{2}${SEPARATOR}${DEPARTMENT}${SEPARATOR}\d{3}${SEPARATOR}\d{3}(?:${SEPARATOR}\d{2})?(?:${SEPARATOR}00\d{3})?(?!\d)`,
  'gi',
)
/** Fifteen figures in whatever groups. */
const ANYHOW = new RegExp(
  String.raw`(?<!\d)[123478](?:${SEPARATOR}\d){5}${SEPARATOR}[\dAB](?:${SEPARATOR}\d){8}(?!\d)`,
  'gi',
)
/** Behind its name, any number of that length. */
const NAMED = new RegExp(
  String.raw`(?<=(?<![A-Za-z])(?:nir|nss|secu|securite sociale|n[:o]? ?ss)[^A-Za-z0-9@]{0,6})[1-478](?:${SEPARATOR}[\dAB]){12,14}(?!\d)`,
  'gi',
)

const compact = (text: string) => text.replace(/[^A-Za-z0-9]/g, '').toUpperCase()

/** The number itself, without the NIC that a supplier's identifier carries. */
function withoutNic(digits: string): string {
  return digits.length === 18 || digits.length === 20 ? digits.slice(0, -5) : digits
}

function isAlone(text: string, start: number, end: number): boolean {
  return !/[A-Za-z0-9]/.test(text.charAt(start - 1)) && !/[A-Za-z0-9]/.test(text.charAt(end))
}

function find(text: string, shape: RegExp, isOne: (match: string, start: number) => boolean): Span[] {
  return [...text.matchAll(shape)]
    .filter(({ 0: match, index }) => isOne(match, index))
    .map(({ 0: match, index }) => ({ start: index, end: index + match.length, mask: MASK }))
}

/** Numbers written in groups, behind their name, with a valid key, or alone with parts that all exist. */
export function findSocialSecurityNumbers(text: string): Span[] {
  const likeness = (match: string) => likenessOf(withoutNic(compact(match)))
  return [
    ...find(text, GROUPED, () => true),
    ...find(text, NAMED, () => true),
    ...find(text, ANYHOW, (match) => likeness(match) === 'keyed'),
    ...find(text, PARTED, (match, start) => {
      const like: Likeness = likeness(match)
      return like === 'keyed' || (like === 'plausible' && isAlone(text, start, start + match.length))
    }),
  ]
}

/** 13 or 15 digits from 1 or 2, also with a NIC of five digits glued on. */
const LENGTH = /^[12]\d{4}(?:2[AB]|\d{2})\d{6}(?:\d{2})?(?:\d{5})?$/
/** A country before its own numbers: `LU1234567800001` is a firm's. */
const COUNTRY =
  /^(?:A[TL]|B[EG]|C[HYZ]|D[EK]|E[ELS]|F[IR]|G[BR]|H[RU]|I[ET]|L[TUV]|M[CT]|N[LO]|P[LT]|RO|S[EIK]|X[IU])\d/

/** The digits of an identifier without the words and signs around them (`NIR : 1 85 …`). */
function digitsOf(id: string): string {
  const plain = compact(id)
  return COUNTRY.test(plain) ? plain : plain.replace(/^[A-Z]+/, '')
}

/** Whether an identifier has the length of a social-security number, whatever its parts. */
export function hasLengthOfSocialSecurityNumber(id: string): boolean {
  return LENGTH.test(digitsOf(id))
}

/** What the digits of an identifier are like. */
export function likenessOfIdentifier(id: string): Likeness {
  return likenessOf(withoutNic(digitsOf(id)))
}
