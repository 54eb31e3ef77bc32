import { withoutLastWord } from '../../domain/shorten.ts'

/** What neither XML 1.0 nor a calendar may hold: controls other than tab and line ends, and non-characters. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g
/** Marks that turn the direction of the text after them: a title must not turn what stands around it. */
const DIRECTION = /[\u202a-\u202e\u2066-\u2069]/g

/** A published text that any reader of feeds or calendars may be given: well-formed, its line ends as `\n`. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(FORBIDDEN, '')
    .replace(DIRECTION, '')
}

/** The same on one line. */
export function cleanLine(text: string): string {
  return cleanText(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ')
    .replaceAll('\t', ' ')
}

/** One line of at most `longest` characters, cut between words where there are any. */
export function shortLine(text: string, longest: number): string {
  const line = cleanLine(text)
  const letters = [...line]
  if (letters.length <= longest) return line
  const start = letters.slice(0, longest - 1).join('')
  const words = withoutLastWord(start, /[\s–—,;:/-]/)
  return `${words === '' ? start : words}…`
}
