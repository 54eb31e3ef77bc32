import { parseHTML } from 'linkedom'
import { WIDE } from '../../src/charts/chart.ts'
import { plainDecimal } from '../../src/text/language/format.ts'
import { draw, exampleOf } from './examples.ts'
import type { Example } from './examples.ts'
import type { DrawingFormat } from '../../src/charts/chart.ts'
import type { Point } from '../../src/domain/series.ts'

export const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

/** Every mark: what it says, what it stands for, where it is drawn. */
export function marks(example: Example | string, format: DrawingFormat = WIDE) {
  const svg = draw(typeof example === 'string' ? exampleOf(example) : example, format)
  return [...parseHTML(svg).document.querySelectorAll('[data-valeur]')].map((mark) => {
    const number = (name: string) => Number(mark.getAttribute(name))
    return {
      title: plain(mark.querySelector('title')!.textContent!),
      period: mark.getAttribute('data-periode')!,
      series: mark.getAttribute('data-serie') ?? undefined,
      value: mark.getAttribute('data-valeur')!,
      element: mark.localName,
      x: number('x'),
      y: number('y'),
      width: number('width'),
      height: number('height'),
      bottom: number('y') + number('height'),
      opacity: mark.getAttribute('fill-opacity'),
    }
  })
}

/** The words of a drawing, the lines of one label joined. */
export const texts = (name: string, format: DrawingFormat = WIDE) =>
  [...parseHTML(draw(exampleOf(name), format)).document.querySelectorAll('text')].map((text) => {
    const spans = [...text.querySelectorAll('tspan')]
    text.querySelector('title')?.remove()
    return plain(spans.length > 0 ? spans.map((span) => span.textContent).join(' ') : text.textContent)
  })
export const valueOf = ({ value }: Point) => (value === null ? '' : plainDecimal(value))
