/** What a list or a sentence shows of a text at most: the page of the record, and the files, have the whole. */
export const LONGEST_LISTED = 300

/** The first `length` UTF-16 units, one fewer where the last would be half a character. */
export function startOf(text: string, length: number): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, '')
}

/** At most `longest` units: the beginning cut at a word where that leaves one, and "…". */
export function shortened(text: string, longest: number = LONGEST_LISTED): string {
  if (text.length <= longest) return text
  const start = startOf(text, longest - 1)
  const words = start.replace(/[\s–—,;:.(/-]+\S*$/, '')
  return `${words === '' ? start : words}…`
}
