import type { PageOutline, Tag } from './html.ts'

/** Elements that have the named role by themselves (HTML-ARIA): to write it is an error or a warning. */
const OWN_ROLES: Readonly<Record<string, readonly string[]>> = {
  article: ['article'],
  aside: ['complementary'],
  button: ['button'],
  figure: ['figure'],
  footer: ['contentinfo'],
  header: ['banner'],
  h1: ['heading'],
  h2: ['heading'],
  h3: ['heading'],
  hr: ['separator'],
  li: ['listitem'],
  main: ['main'],
  nav: ['navigation'],
  ol: ['list'],
  table: ['table'],
  tbody: ['rowgroup'],
  td: ['cell'],
  th: ['columnheader', 'rowheader'],
  thead: ['rowgroup'],
  tr: ['row'],
  ul: ['list'],
}

/** Elements without a role, which may not be named while they have none (HTML-ARIA, "naming prohibited"). */
const NAMELESS = new Set(['caption', 'code', 'div', 'em', 'p', 'pre', 'span', 'strong', 'sub', 'sup'])

/** Properties of style sheets that are no attributes of SVG 1.1 or 2. */
const NO_SVG_ATTRIBUTE = /^font-variant/

/** Inputs that hold no text: nothing completes them. */
const NOT_COMPLETED = new Set(['checkbox', 'radio', 'button', 'submit', 'reset', 'file', 'image'])

/** What the Nu HTML checker would call an error, of the kinds that this site once had; `undefined` elsewhere. */
export function invalidity({ name, attributes }: Tag): string | undefined {
  const { role } = attributes
  if (role !== undefined && OWN_ROLES[name]?.includes(role)) return `<${name}> is a ${role} by itself`
  const named = attributes['aria-label'] !== undefined || attributes['aria-labelledby'] !== undefined
  if (named && role === undefined && NAMELESS.has(name)) return `<${name}> has a name and no role`
  if (name === 'input' && 'autocomplete' in attributes && NOT_COMPLETED.has(attributes['type'] ?? 'text'))
    return `<input type="${attributes['type']}"> is completed by nobody`
  const attribute = Object.keys(attributes).find((key) => NO_SVG_ATTRIBUTE.test(key))
  return attribute === undefined ? undefined : `<${name}> has an attribute ${attribute}`
}

/** Each invalid tag of a page, in words. */
export const invaliditiesOf = ({ file, tags }: PageOutline) =>
  tags.flatMap((tag) => {
    const why = invalidity(tag)
    return why === undefined ? [] : [`${file}: ${why}`]
  })
