import type { Prose } from '../../src/text/language/prose.ts'

/** A text with plain spaces in place of the no-break ones, so that a test can be read. */
export function plain(text: string): string {
  return text.replaceAll(/[\u00a0\u202f]/g, ' ')
}

/** A sentence with plain spaces, its links written as `prose` reads them. */
export function plainLinks(sentence: Prose): string {
  return plain(sentence.map(({ text, address }) => (address ? `[${text}](${address})` : text)).join(''))
}
