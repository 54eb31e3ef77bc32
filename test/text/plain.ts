/** A text with plain spaces in place of the no-break ones, so that a test can be read. */
export function plain(text: string): string {
  return text.replaceAll(/[\u00a0\u202f]/g, ' ')
}
