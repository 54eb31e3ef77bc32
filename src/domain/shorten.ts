/** What a list or a sentence shows of a text at most: the page of the record, and the files, have the whole. */
const LONGEST_LISTED = 300

/** The first `length` UTF-16 units, one fewer where the last would be half a character. */
export function startOf(text: string, length: number): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, '')
}

/**
 * The beginning of a text, without its last word and the marks that `parting` knows before it; of one long word, up to
 * its first mark.
 */
export function withoutLastWord(text: string, parting: RegExp): string {
  const space = text.search(/\s\S*$/)
  let end = space < 0 ? text.search(parting) : space
  if (end < 0) return text
  while (end > 0 && parting.test(text.charAt(end - 1))) end -= 1
  return text.slice(0, end)
}

/** At most `longest` units: the beginning cut at a word where that leaves one, and "…". */
export function shortened(text: string, longest: number = LONGEST_LISTED): string {
  if (text.length <= longest) return text
  const start = startOf(text, longest - 1)
  const words = withoutLastWord(start, /[\s–—,;:.(/-]/)
  return `${words === '' ? start : words}…`
}
