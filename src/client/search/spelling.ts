import { fold } from '../../text/language/fold.ts'

/** Shorter words have too many neighbours. */
const SHORTEST = 4

/** Letters to change, add, drop or swap to make one word of the other. */
export function distance(one: string, other: string): number {
  let before: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let i = 1; i <= one.length; i++) {
    const row = [i]
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1
      let least = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + same)
      const swapped = one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
      if (i > 1 && j > 1 && swapped) least = Math.min(least, before[j - 2]! + 1)
      row.push(least)
    }
    before = last
    last = row
  }
  return last[other.length]!
}

/** The words of some texts, by how they are folded. */
export function vocabularyOf(texts: Iterable<string>): ReadonlyMap<string, string> {
  const words = new Map<string, string>()
  for (const text of texts) {
    for (const [word] of text.matchAll(/[\p{L}\p{M}]+/gu)) {
      const folded = fold(word)
      if (folded.length >= SHORTEST && !words.has(folded)) words.set(folded, word.toLowerCase())
    }
  }
  return words
}

/**
 * The wanted words with those that the vocabulary nearly has put right, of those that the site does not have;
 * `undefined` where none is near.
 */
export function spelledOtherwise(
  wanted: readonly string[],
  vocabulary: ReadonlyMap<string, string>,
  lost: readonly string[] = wanted,
): string | undefined {
  let changed = false
  const right = wanted.map((word) => {
    if (!lost.includes(word) || word.length < SHORTEST || vocabulary.has(word))
      return vocabulary.get(word) ?? word
    const most = word.length < 7 ? 1 : 2
    let best = { away: most + 1, word }
    for (const [folded, shown] of vocabulary) {
      if (Math.abs(folded.length - word.length) > most) continue
      const away = distance(word, folded)
      if (away < best.away) best = { away, word: shown }
    }
    changed ||= best.away <= most
    return best.word
  })
  return changed ? right.join(' ') : undefined
}
