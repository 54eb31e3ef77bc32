/** Marks that print nothing, and those that stand on a letter or a figure. */
const IGNORED = /^[\p{Default_Ignorable_Code_Point}\p{Cf}\p{M}\u2800]$/u
const SPACE = /^[\p{White_Space}\p{Z}]$/u
const DASH = /^[\p{Pd}\u2043\u2212\u30FC]$/u
const DOT = /^[\u00B7\u2022\u2024\u2027\u2219\u22C5\u3002\u30FB]$/u
const FIGURE = /^\p{Nd}$/u
const LETTER = /^[\p{L}\p{N}]$/u

/** The value of a figure of any script: the figures of each stand in a row of ten from its zero. */
function valueOf(codePoint: number): string {
  let before = 0
  while (before < 10 && FIGURE.test(String.fromCodePoint(codePoint - before - 1))) before += 1
  return String(before % 10)
}

/**
 * What has no form in ASCII is only a letter, or a sign: patterns of ASCII are ready at once, where one of `\p{L}`
 * takes a machine some hundred milliseconds.
 */
function standIn(character: string): string {
  if (character === '’') return "'"
  return LETTER.test(character) ? 'x' : ':'
}

function fold(character: string): string {
  if (SPACE.test(character)) return ' '
  if (IGNORED.test(character) || /^\p{Cc}$/u.test(character)) return ''
  if (DASH.test(character)) return '-'
  if (DOT.test(character)) return '.'
  const plain = character.normalize('NFKC')
  if (plain === character && FIGURE.test(plain)) return valueOf(plain.codePointAt(0)!)
  return plain
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7E]/gu, standIn)
}

const known = new Map<string, string>()

/** A character as it is compared: compatibility forms, accents, scripts, blanks and dashes as one; some are nothing. */
export function folded(character: string): string {
  const code = character.charCodeAt(0)
  if (code > 0x20 && code < 0x7f) return character
  let plain = known.get(character)
  if (plain === undefined) known.set(character, (plain = fold(character)))
  return plain
}
