import { termPath } from '../text/glossary.ts'

/** Words of a sentence, with the address they lead to where they are a link. */
export interface ProsePart {
  readonly text: string
  /** A path of this site, or an address elsewhere. */
  readonly address?: string
}

const LINK = /\[([^[\]]+)\]\(([^()\s]+)\)/

/** `mot:cpv` leads to the glossary. @throws RangeError where it has no such term. */
function addressOf(target: string): string {
  return target.startsWith('mot:') ? termPath(target.slice('mot:'.length)) : target
}

/**
 * Reads a sentence with links written as `[words](/path/)`, `[words](https://…)` or `[words](mot:slug)`. Pages write
 * their prose so because a template puts spaces between words and links where French wants none.
 */
export function proseParts(text: string): ProsePart[] {
  const pieces = text.split(LINK)
  const parts: ProsePart[] = []
  for (let at = 0; at < pieces.length; at += 3) {
    if (pieces[at] !== '') parts.push({ text: pieces[at]! })
    if (at + 2 < pieces.length) parts.push({ text: pieces[at + 1]!, address: addressOf(pieces[at + 2]!) })
  }
  return parts
}
