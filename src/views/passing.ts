import type { IsoDate } from '../domain/date.ts'
import type { Instant } from '../domain/notice/instant.ts'

/** Dated words, true whenever they are read; where they have an end, what stands in their place once it has passed. */
export interface Passing {
  readonly text: string
  /** A moment, or a day that lasts to its end. */
  readonly until?: IsoDate | Instant | undefined
  readonly past?: string | undefined
}

/** Words that pass parted from those that stay: "fin" or "fini", then "au plus tard le 30 juin". */
export interface PassingHead {
  readonly text: string
  readonly past: string
  /** The end that both share, from a space on; none where it would leave one of them empty. */
  readonly end: string
}

export function passingHead(text: string, past: string): PassingHead {
  const [words, pastWords] = [text.split(' '), past.split(' ')]
  let shared = 0
  while (
    shared < Math.min(words.length, pastWords.length) - 1 &&
    words.at(-1 - shared) === pastWords.at(-1 - shared)
  )
    shared += 1
  const head = (all: readonly string[]) => all.slice(0, all.length - shared).join(' ')
  return { text: head(words), past: head(pastWords), end: text.slice(head(words).length) }
}
