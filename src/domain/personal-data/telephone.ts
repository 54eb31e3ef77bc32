export const TELEPHONE_MASK = '[téléphone masqué]'

const SEPARATOR = String.raw`[\s.\-‑–/]`
const PREFIX = String.raw`(?:(?:\+|(?<!\d)00)\s?33${SEPARATOR}?(?:\(0\)${SEPARATOR}?)?|(?<![\d\p{L}])0)[1-9]`
/** Two digits by two digits behind a separator, or all in one piece: dates and SIRET have neither shape. */
const TELEPHONE = new RegExp(
  String.raw`${PREFIX}(?:(?:${SEPARATOR}{1,3}\d{2}){4}|${SEPARATOR}?\d{8}|${SEPARATOR}\d{3}${SEPARATOR}\d{3}${SEPARATOR}\d{2})(?!\d)`,
  'gu',
)

/** "Lots 01 02 03 04 05" is a list of lots, not a number. */
function isListOfLots(match: string, before: string): boolean {
  const pairs = match.match(/\d{2}/g)?.map(Number) ?? []
  const counting = pairs.every((pair, index) => index === 0 || pair === (pairs[index - 1] ?? 0) + 1)
  return match.startsWith('0') && (counting || /\blots?\s*(?:n[°os]*\s*)?:?\s*$/iu.test(before))
}

/** French telephone numbers, national or international, with or without separators. */
export function maskTelephones(text: string): string {
  if (!/\d/.test(text)) return text
  return text.replace(TELEPHONE, (match, offset: number) =>
    isListOfLots(match, text.slice(0, offset)) ? match : TELEPHONE_MASK,
  )
}
