/** An element of a document: a small strict reader of XML 1.0, so that the feeds are judged by other code than theirs. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Element[]
  /** Its own text, entities resolved, CDATA as it is. */
  readonly text: string
}

const TOKEN =
  /<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*"[^"<]*")*)\s*(\/?)>|([^<]+)/y
const ATTRIBUTE = /([\w:.-]+)\s*=\s*"([^"<]*)"/g
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
/** Characters that XML 1.0 allows (production 2). */
const ALLOWED = /^[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u

function resolve(text: string): string {
  if (text.includes(']]>')) throw new SyntaxError('"]]>" in text')
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));|&/gi, (whole, decimal, hex, name) => {
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal))
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16))
    const character = NAMED[name ?? '']
    if (character === undefined) throw new SyntaxError(`bad entity "${whole}"`)
    return character
  })
}

interface OpenElement {
  name: string
  attributes: Record<string, string>
  children: OpenElement[]
  text: string
}

function attributesOf(source: string): Record<string, string> {
  const attributes: Record<string, string> = {}
  for (const [, name, value] of source.matchAll(ATTRIBUTE)) {
    if (name! in attributes) throw new SyntaxError(`attribute "${name}" twice`)
    attributes[name!] = resolve(value!)
  }
  return attributes
}

/** The root of a well-formed document. @throws SyntaxError where it is not one. */
export function parseXml(xml: string): Element {
  if (!xml.isWellFormed() || !ALLOWED.test(xml)) throw new SyntaxError('a character that XML does not allow')
  const document: OpenElement = { name: '', attributes: {}, children: [], text: '' }
  const open = [document]
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < xml.length) {
    const at = TOKEN.lastIndex
    const match = TOKEN.exec(xml)
    if (match === null) throw new SyntaxError(`no XML at ${at}: ${xml.slice(at, at + 60)}`)
    const [, cdata, closed, opened, attributes, empty, text] = match
    const parent = open.at(-1)!
    if (cdata !== undefined) parent.text += cdata
    if (text !== undefined) parent.text += resolve(text)
    if (closed !== undefined && open.pop()!.name !== closed)
      throw new SyntaxError(`"${closed}" closes nothing`)
    if (opened === undefined) continue
    const element = { name: opened, attributes: attributesOf(attributes!), children: [], text: '' }
    parent.children.push(element)
    if (empty === '') open.push(element)
  }
  if (open.length !== 1 || document.children.length !== 1 || document.text.trim() !== '')
    throw new SyntaxError('one root, closed, and nothing beside it')
  return document.children[0]!
}

export const childrenOf = ({ children }: Element, name: string) =>
  children.filter((child) => child.name === name)
/** The text of the one child of this name. @throws Error where there are none or several. */
export function textOfOne(element: Element, name: string): string {
  const found = childrenOf(element, name)
  if (found.length !== 1) throw new Error(`${found.length} "${name}" in "${element.name}"`)
  return found[0]!.text
}
