const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** A value of the JSON form as the XML form writes it: a list is an element that comes again. */
export function xmlOf(name: string, value: unknown): string {
  if (value === null || value === undefined) return `<${name}/>`
  if (Array.isArray(value)) return value.map((item: unknown) => xmlOf(name, item)).join('')
  const inner =
    typeof value === 'object'
      ? Object.entries(value)
          .map(([key, member]) => xmlOf(key, member))
          .join('')
      : escaped(String(value))
  return `<${name}>${inner}</${name}>`
}
