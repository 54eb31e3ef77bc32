import { escapeUTF8 } from 'entities'
import { plainDecimal } from '../text/language/format.ts'
import type { Figure, Phrase } from '../text/language/phrase.ts'

function figureHtml({ text, value, period, series, column }: Figure, indicator: string): string {
  const attributes = {
    value: plainDecimal(value),
    'data-indicateur': indicator,
    'data-periode': period,
    'data-serie': series,
    'data-colonne': column,
  }
  const written = Object.entries(attributes)
    .filter(([, content]) => content !== undefined)
    .map(([name, content]) => ` ${name}="${escapeUTF8(content!)}"`)
  return `<data${written.join('')}>${escapeUTF8(text)}</data>`
}

/** The sentence as HTML, to the letter: a template would leave spaces around the figures, before a comma. */
export function phraseHtml(phrase: Phrase, indicator: string): string {
  return phrase
    .map((part) => (typeof part === 'string' ? escapeUTF8(part) : figureHtml(part, indicator)))
    .join('')
}
