import { parseHTML } from 'linkedom'
import { attributesOfLabel } from './mark.ts'
import { STANDALONE_COLOURS, STANDALONE_FONT, STANDALONE_GROUND } from './palette.ts'
import type { Drawing } from './chart.ts'
import type { Meaning } from '../domain/indicator.ts'

const SVG = 'http://www.w3.org/2000/svg'
/** What Plot may leave in a `style` attribute and SVG knows as an attribute of its own. */
const PRESENTATION = new Set(['font-size', 'fill', 'stroke', 'opacity'])

export interface Rendering {
  /** Prefix of every id of this chart: unique within the page. */
  readonly id: string
  readonly meaning: Meaning
  /** The accessible name and description; without them the drawing is nested in one that has both. */
  readonly name?: { readonly title: string; readonly description: string } | undefined
  /** Colours, font and namespace written into the drawing, for a file of its own. */
  readonly standalone?: boolean
}

function newDocument(): Document {
  return parseHTML('<!doctype html><html><body></body></html>').document as unknown as Document
}

/** `style="font-size: 13px"` → `font-size="13px"`: the Content-Security-Policy blocks style attributes. */
function unstyle(element: Element): void {
  const style = element.getAttribute('style')
  if (style === null) return
  for (const declaration of style.split(';').filter((text) => text.trim() !== '')) {
    const [property, value] = declaration.split(':').map((text) => text.trim()) as [string, string]
    if (!PRESENTATION.has(property)) throw new Error(`chart: no attribute for the style "${declaration}"`)
    element.setAttribute(property, value)
  }
  element.removeAttribute('style')
}

function hatch(document: Document, id: string, className: string, angle: number): Element {
  const pattern = document.createElementNS(SVG, 'pattern')
  const line = document.createElementNS(SVG, 'path')
  const attributes = { id, width: '6', height: '6', patternUnits: 'userSpaceOnUse', class: className }
  for (const [name, value] of Object.entries(attributes)) pattern.setAttribute(name, value)
  pattern.setAttribute('patternTransform', `rotate(${angle})`)
  line.setAttribute('d', 'M0,0V6')
  line.setAttribute('stroke', 'currentColor')
  line.setAttribute('stroke-width', '3')
  pattern.append(line)
  return pattern
}

function textElement(document: Document, name: 'title' | 'desc', id: string, text: string): Element {
  const element = document.createElementNS(SVG, name)
  element.setAttribute('id', id)
  element.textContent = text
  return element
}

/** Numbers every id of the drawing in order, so that the bytes do not depend on what was drawn before. */
function renumber(svg: Element, prefix: string): void {
  const ids = new Map<string, string>()
  for (const element of svg.querySelectorAll('[id]')) {
    ids.set(element.getAttribute('id')!, `${prefix}-${ids.size + 1}`)
    element.setAttribute('id', ids.get(element.getAttribute('id')!)!)
  }
  for (const element of svg.querySelectorAll('[fill],[clip-path],[href]')) {
    for (const name of ['fill', 'clip-path', 'href']) {
      const value = element.getAttribute(name)
      if (!value?.includes('#')) continue
      element.setAttribute(
        name,
        value.replace(/#([\w-]+)/, (whole, id: string) => (ids.has(id) ? `#${ids.get(id)}` : whole)),
      )
    }
  }
}

/** Words that may stand on lines and hatches: `styles/chart.css` says the same for pages. */
const HALO = {
  stroke: STANDALONE_GROUND,
  'stroke-width': '3.5',
  'stroke-linejoin': 'round',
}

function colour(svg: Element): void {
  svg.setAttribute('xmlns', SVG)
  svg.setAttribute('font-family', STANDALONE_FONT)
  for (const element of svg.querySelectorAll('[class]')) {
    const name = element.getAttribute('class')!
    const value = STANDALONE_COLOURS[name]
    if (value !== undefined) element.setAttribute('color', value)
    if (name === 'label') {
      for (const [attribute, halo] of Object.entries(HALO)) element.setAttribute(attribute, halo)
    }
    element.removeAttribute('class')
  }
}

/** Two decimals are finer than any screen. */
function rounded(value: string): string {
  return value.replace(/-?(?<!\d)\d+\.\d{3,}/g, (number) => String(Math.round(Number(number) * 100) / 100))
}

/** The label that Plot carried becomes the attributes of the mark; labels of groups go (axe: prohibited). */
function unlabel(element: Element): void {
  const attributes = attributesOfLabel(element.getAttribute('aria-label') ?? '')
  element.removeAttribute('aria-label')
  element.removeAttribute('aria-description')
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value !== undefined) element.setAttribute(name, value)
  }
}

/** Leaves drawing, classes and presentation attributes; each coloured group says itself that it is filled. */
function clean(svg: Element): void {
  for (const style of svg.querySelectorAll('style')) style.remove()
  for (const element of [svg, ...svg.querySelectorAll('*')]) {
    unstyle(element)
    // Figures of one width: the stylesheet says so, HTML has no such attribute.
    element.removeAttribute('font-variant')
    unlabel(element)
    for (const { name, value } of [...element.attributes]) {
      if (!name.startsWith('data-')) element.setAttribute(name, rounded(value))
    }
  }
  for (const name of ['fill', 'font-family', 'xmlns', 'xmlns:xlink']) svg.removeAttribute(name)
  for (const group of svg.querySelectorAll('g[class]:not([fill])')) group.setAttribute('fill', 'currentColor')
}

/**
 * Draws, and returns clean SVG: no style element or attribute, ids of its own, one accessible name, colours by
 * class. @throws Error where Plot warns, or leaves a style that SVG has no attribute for.
 */
export function renderChart(draw: Drawing, { id, meaning, name, standalone = false }: Rendering): string {
  const document = newDocument()
  const svg = draw(document)
  if (svg.localName !== 'svg')
    throw new Error('chart: a legend or caption wraps the drawing; label the marks')
  if (svg.textContent?.includes('\u26a0')) throw new Error(`chart ${id}: Plot warns, see the console`)

  clean(svg)

  const patterns = document.createElementNS(SVG, 'defs')
  patterns.append(
    hatch(document, 'hatch-partial', meaning, 45),
    hatch(document, 'hatch-unknown', 'unknown', -45),
  )
  svg.prepend(patterns)
  if (name) {
    svg.setAttribute('role', 'img')
    svg.setAttribute('aria-labelledby', `${id}-title`)
    svg.setAttribute('aria-describedby', `${id}-desc`)
  }
  renumber(svg, id)
  if (name) {
    svg.prepend(
      textElement(document, 'title', `${id}-title`, name.title),
      textElement(document, 'desc', `${id}-desc`, name.description),
    )
  }
  const labels = svg.querySelectorAll('.label')
  if (standalone) colour(svg)
  // The halo lies under the words. An attribute: to the validator of CSS this property is unknown.
  for (const label of labels) label.setAttribute('paint-order', 'stroke')
  return svg.outerHTML
}
