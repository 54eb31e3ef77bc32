type Child = Node | string
type Attributes = Readonly<Record<string, string | number | boolean | undefined>>

function setAll(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue
    element.setAttribute(name, value === true ? '' : String(value))
  }
}

/** An element with its attributes; text is only ever text. */
export function h<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name)
  setAll(element, attributes)
  element.append(...children)
  return element
}

/** The same of a drawing. */
export function svg<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly Child[]
): SVGElementTagNameMap[Name] {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name)
  setAll(element, attributes)
  element.append(...children)
  return element
}

/** Finds the parts of the tool, which the page names by `data-part`. */
export function partsOf(root: ParentNode): <T extends HTMLElement = HTMLElement>(name: string) => T {
  return <T extends HTMLElement>(name: string) => root.querySelector<T>(`[data-part="${name}"]`)!
}
