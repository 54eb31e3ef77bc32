import type { Notes } from './notes.ts'
import { quotable } from './notes.ts'
import { readScalar } from './scalar.ts'
import { cleanPublished } from './text.ts'

/** How a format's tools cut long titles; absent where none does. */
export type TitleCut = (publishedLength: number) => boolean

/** A title cut at a tool's limit stops in the middle of a word, or on the dots that stand for the rest. */
function looksCut(text: string, length: number, reachesLimit: TitleCut): boolean {
  if (/(?:\.\.\.|…)$/.test(text)) return length >= 250
  return reachesLimit(length) && /[\p{L}\p{N},'’-]$/u.test(text)
}

/** The title (`objet`): decoded, on one line, masked; a cell that begins with `-` or `=` keeps it. */
export function readTitle(
  value: unknown,
  column: string,
  notes: Notes,
  reachesLimit?: TitleCut,
): string | undefined {
  const published = readScalar(value, column, notes)
  const clean = published === undefined ? undefined : cleanPublished(published)
  if (published === undefined || clean === undefined || clean.text === '') {
    notes.flag('title-missing', column)
    return undefined
  }
  if (clean.decoded) notes.flag('title-decoded', column, clean.masked ? undefined : quotable(published))
  if (clean.corrupted) notes.flag('title-corrupted', column, quotable(clean.text))
  if (clean.masked) notes.flag('title-personal-data', column)
  const length = typeof value === 'string' ? value.length : published.length
  if (reachesLimit && looksCut(clean.text, length, reachesLimit)) {
    notes.flag('title-truncated', column, quotable(`…${clean.text.slice(-40)}`))
  }
  return clean.text
}
