const SVG = 'http://www.w3.org/2000/svg'

type Attributes = Readonly<Record<string, string | number | undefined>>

/** An SVG element with its attributes and children; text becomes text. */
export function svgElement(
  document: Document,
  name: string,
  attributes: Attributes,
  ...children: readonly (Element | string)[]
): SVGElement {
  const element = document.createElementNS(SVG, name) as SVGElement
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value !== undefined) element.setAttribute(attribute, String(value))
  }
  for (const child of children) {
    element.append(typeof child === 'string' ? document.createTextNode(child) : child)
  }
  return element
}

/** Text of one or more lines, the first at `y`; from `x` to the right unless `text-anchor` says otherwise. */
export function svgText(
  document: Document,
  lines: readonly string[],
  { x, y, step = 15, ...attributes }: Attributes & { readonly x: number; readonly y: number; step?: number },
): SVGElement {
  const anchored = { 'text-anchor': 'start', ...attributes }
  if (lines.length === 1) return svgElement(document, 'text', { x, y, ...anchored }, lines[0]!)
  const spans = lines.map((line, index) => svgElement(document, 'tspan', { x, y: y + index * step }, line))
  return svgElement(document, 'text', anchored, ...spans)
}
