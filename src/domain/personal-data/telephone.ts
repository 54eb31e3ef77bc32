import { isBelgianNumber } from './belgian-number.ts'
import { SEPARATOR } from './span.ts'
import type { Span } from './span.ts'

const MASK = '[téléphone masqué]'

/** Within a number: blanks and signs, a comma or a semicolon only where no blank follows, as in no list. */
const GAP = String.raw`(?:[^A-Za-z0-9@,;]{1,3}|[,;](?=\d))`
const PAIRS = String.raw`(?:${GAP}\d{2}){4}`
/** What follows `0` and a figure: by pairs, in one piece, or in the other groups that people make. */
const REST = String.raw`(?:${PAIRS}|${GAP}?\d{8}|${GAP}\d{3}${GAP}\d{3}${GAP}\d{2}|${GAP}(?!19|20)\d{4}${GAP}\d{4}|\d{2}(?:${GAP}\d{2}){3}|\d{2}${GAP}\d{3}${GAP}\d{3})`
/** Words before which a number may be glued: `tel06…`. */
const WORD = String.raw`(?:tel|telephone|phone|portables?|mobile|gsm|fax|appeler|joindre|contact|au|ou|et|n|no|num|numero)`
/** The first zero is looked for before what stands in front of it: most positions are passed at once. */
const ZERO = String.raw`0(?<=(?:(?<![\dA-Za-z])|(?<![A-Za-z])${WORD})0)`
const ZERO_ALONE = String.raw`0(?<=(?<![\dA-Za-z])0)`
/** A word for a telephone, after which ten figures in any groups are one. */
const ZERO_NAMED = String.raw`0(?<=(?<![A-Za-z])(?:tel|telephone|phone|portable|mobile|gsm|fax)[^A-Za-z0-9@]{1,6}0)`
const ABROAD = String.raw`(?:\+|0(?<=(?<!\d)0)0)${GAP}?`

const SHAPES = [
  `${ZERO}[1-9]${REST}`,
  String.raw`${ZERO_ALONE}${GAP}[1-9](?:${PAIRS}|(?:${GAP}\d){8}|\d{2}(?:${GAP}\d{3}){2})`,
  String.raw`${ZERO_NAMED}(?:[^A-Za-z0-9@]{0,4}\d){9}`,
  // France and its overseas codes; the zero in brackets is often left in.
  String.raw`${ABROAD}(?:33|262|508|590|594|596|681|687|689)${SEPARATOR}(?:\(?0\)?${SEPARATOR})?[1-9](?:${SEPARATOR}\d){5,8}`,
  String.raw`3(?<=(?<![\dA-Za-z])3)3${GAP}(?:\(0\)${GAP}?)?[1-9]${PAIRS}`,
  // Neighbours and other countries whose firms answer here.
  String.raw`${ABROAD}(?:1|2[07]|21[236]|3[0-24-9]|35\d|377|4\d|90)${SEPARATOR}(?:\(0\)${SEPARATOR})?(?:\d${SEPARATOR}){7,11}\d`,
].map((shape) => new RegExp(String.raw`${shape}(?!\d)`, 'gi'))

/** "Lots 01 02 03 04 05" is a list of lots, not a number; so are figures that count up. */
function isListOfLots(match: string, before: string): boolean {
  const pairs = match.match(/\d{2}/g)?.map(Number) ?? []
  const isCounting =
    pairs.length > 1 && pairs.every((pair, index) => index === 0 || pair === pairs[index - 1]! + 1)
  return (
    match.startsWith('0') && (isCounting || /\blots?\s{0,3}(?:n[:os]{0,3}\s{0,3})?:?\s{0,3}$/i.test(before))
  )
}

/** A Belgian enterprise number: behind its country, or in its own groups with a valid key (`0403.091.220`). */
function isBelgian(match: string, before: string): boolean {
  if (/(?:^|[^A-Za-z])BE[^A-Za-z0-9]{0,2}$/i.test(before)) return true
  return /^0\d{3}[ .]\d{3}[ .]\d{3}$/.test(match) && isBelgianNumber(match.replace(/[ .]/g, ''))
}

/** French telephone numbers in whatever groups, and those of other countries behind their `+`. */
export function findTelephones(text: string): Span[] {
  return SHAPES.flatMap((shape) =>
    [...text.matchAll(shape)].flatMap(({ 0: match, index }) => {
      const before = text.slice(Math.max(0, index - 24), index)
      if (isListOfLots(match, before) || isBelgian(match, before)) return []
      return [{ start: index, end: index + match.length, mask: MASK }]
    }),
  )
}
