const MASK = '[courriel masqué]'
const EMAIL = /[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu

/** A name such as "As@lae" has no domain after its sign and stays. */
export function maskEmails(text: string): string {
  return text.includes('@') ? text.replace(EMAIL, MASK) : text
}
