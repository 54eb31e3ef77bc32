import { safeAddress } from '../../domain/safe-address.ts'
import type { SafeAddress } from '../../domain/safe-address.ts'
import { termOf, termPath } from '../glossary/glossary.ts'
import { typesetWords } from './typography.ts'

/** Words of a sentence, with the address they lead to where they are a link. */
export interface ProsePart {
  readonly text: string
  readonly address?: SafeAddress
}

/** A sentence with links. Only this file makes it: a text with values in it is none, so that no value becomes a link. */
export type Prose = readonly ProsePart[]

const LINK = /\[([^[\]]+)\]\(([^()\s]+)\)/
const TERM = 'mot:'
/** Stands for a value while the words of the template are read; of private use, so that no word holds it. */
const HOLE = '\uE000'

/** Words that lead to an address; words alone where it is none (`safeAddress`). */
export function link(words: string, address: string | undefined): Prose {
  const safe = address === undefined ? undefined : safeAddress(address)
  return [safe === undefined ? { text: words } : { text: words, address: safe }]
}

/** Words of the glossary, each leading there. @throws RangeError where one is none */
export function termLinks(slugs: readonly string[]): Prose {
  return joinProse(
    slugs.map((slug) => link(termOf(slug).term, termPath(slug))),
    ', ',
  )
}

function asProse(value: Prose | string | number): Prose {
  return typeof value === 'object' ? value : [{ text: String(value) }]
}

/** The words of a sentence without its links. */
export function plainProse(sentence: Prose): string {
  return sentence.map(({ text }) => text).join('')
}

export function joinProse(sentences: readonly Prose[], separator: string): Prose {
  return sentences.flatMap((sentence, index) => (index === 0 ? sentence : [{ text: separator }, ...sentence]))
}

/**
 * Tag for French prose (`fr`) with links, written in its words as `[words](/path/)`, `[words](https://…)` or
 * `[words](mot:slug)`, which leads to the glossary. Values are text, whatever they hold; a value may be prose.
 * @throws RangeError where the glossary has no such term
 */
export function prose(words: TemplateStringsArray, ...values: readonly (Prose | string | number)[]): Prose {
  const left = values.values()
  const filled = (piece: string): Prose =>
    piece
      .split(HOLE)
      .flatMap((text, index) => [...(index === 0 ? [] : asProse(left.next().value!)), ...asProse(text)])
      .filter(({ text }) => text !== '')
  const linked = (text: string, target: string): Prose => {
    const shown = plainProse(filled(text))
    const address = plainProse(filled(target))
    return link(shown, target.startsWith(TERM) ? termPath(address.slice(TERM.length)) : address)
  }
  const pieces = typesetWords(words).join(HOLE).split(LINK)
  return pieces.flatMap((piece, index) => {
    if (index % 3 === 0) return filled(piece)
    return index % 3 === 1 ? linked(piece, pieces[index + 1]!) : []
  })
}
