/** Fewer figures than this make no number of a person. */
const FEWEST_FIGURES = 9
/** Letters between brackets or blanks that stand for the sign of an e-mail. */
const AT_WORD = /[([{<\s](?:at|arobas)/i

/** Whether a character outside ASCII may be a figure or a sign in another form; typography is not. */
function mayBeFigure(code: number): boolean {
  if (code < 0x660) return code === 0xb2 || code === 0xb3 || code === 0xb9
  return !(code >= 0x2000 && code < 0x2070) && code !== 0x20ac
}

/** Whether a text can hold anything of a person: most are told clean by this alone. */
export function isWorthALook(text: string): boolean {
  let figures = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    // @, and the escapes of HTML, addresses and JSON.
    if (code === 0x40 || code === 0x25 || code === 0x5c) return true
    if (code === 0x26 && /[#\w]/.test(text.charAt(index + 1))) return true
    if (code >= 0x30 && code <= 0x39) figures += 1
    else if (code > 0x7f && mayBeFigure(code)) figures = FEWEST_FIGURES
    if (figures >= FEWEST_FIGURES) return true
  }
  return AT_WORD.test(text)
}
