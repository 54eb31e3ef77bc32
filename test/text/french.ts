/** What is wrong with the typography of a French text, in words; empty where nothing is. */
export function typographyFaults(text: string): string[] {
  const faults: string[] = []
  if (text.trim() === '') faults.push('empty')
  if (text.includes('"')) faults.push('straight double quote')
  if (text.includes("'")) faults.push('straight apostrophe')
  if (/(^|[^\u00a0\u202f])»/.test(text)) faults.push('no no-break space before »')
  if (/«(?!\u00a0)/.test(text)) faults.push('no no-break space after «')
  if (/[^\u00a0\u202f](?=[;!?:%€])/.test(text.replace(/&amp;|M€|https?:/g, ''))) {
    faults.push('no no-break space before double punctuation or a unit')
  }
  if (/ {2}|\.\.\./.test(text)) faults.push('double space or three dots')
  return faults
}

/** Every text of a structure, with the path that leads to it. */
export function textsIn(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, path ? `${path}.${key}` : key))
}
