const CAPITAL = 9.5
/** Of a character at 13 pixels, on the wide side. */
export const CHARACTER = 7
const SIZE = 13

/** As wide as it may be drawn: registers write names in capitals, which are wider. */
const widthOf = (character: string) => (character === character.toLowerCase() ? CHARACTER : CAPITAL)

export function wordsWidth(words: string, size = SIZE): number {
  return [...words].reduce((sum, character) => sum + widthOf(character), 0) * (size / SIZE)
}

/** Words as far as there is room, in pixels. */
export function clipped(words: string, width: number, size = SIZE): string {
  let [drawn, left] = ['', width]
  for (const character of words) {
    left -= widthOf(character) * (size / SIZE)
    if (left < 0) return `${drawn.trimEnd()}…`
    drawn += character
  }
  return words
}
