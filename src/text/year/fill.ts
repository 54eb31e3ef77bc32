import { capitalFirst } from '../language/capital-first.ts'
import type { Figure, Phrase } from '../language/phrase.ts'

/** A sentence with its figures in the place of each `{}`, its subject in that of `{who}`, and a capital. */
export function fillSentence(sentence: string, who: string, ...figures: readonly Figure[]): Phrase {
  const left = figures.values()
  const parts = sentence
    .replace('{who}', who)
    .split(/(\{\})/)
    .filter((part) => part !== '')
    .map((part) => (part === '{}' ? left.next().value! : part))
  return parts.map((part, index) => {
    if (index > 0) return part
    return typeof part === 'string' ? capitalFirst(part) : { ...part, text: capitalFirst(part.text) }
  })
}
