/** A stretch of a text, `end` excluded, that is a person's, and the words that stand for it. */
export interface Span {
  readonly start: number
  readonly end: number
  readonly mask: string
}

/** Finds what is a person's in a canonical text. */
export type Detector = (canonical: string) => readonly Span[]

/** Between two parts of one number: up to three characters that are neither letters nor figures. */
export const SEPARATOR = String.raw`[^A-Za-z0-9@]{0,3}`

/** In the order of the text; spans that meet are one, under the mask of the first. */
export function merged(spans: readonly Span[]): Span[] {
  const joined: Span[] = []
  for (const span of spans.toSorted((one, other) => one.start - other.start)) {
    const last = joined.at(-1)
    if (last === undefined || span.start >= last.end) joined.push(span)
    else if (span.end > last.end) joined[joined.length - 1] = { ...last, end: span.end }
  }
  return joined
}
