/** Words for an empty cell: not applicable, and missing (notice of the State's set). */
const SENTINELS = new Set(['CDL', 'MQ'])
/** Before codes, so that no spreadsheet takes them for numbers. */
const TEXT_MARK = /^INX\s+/
/** Items of a list as Python prints it; what a colon follows is the key of an object. */
const ITEM = /(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")(\s*:)?/g
/** A code that went through a column of numbers. */
const FLOATED = /^(\d{9}|\d{14})\.0$/

/** `['Clause sociale', 'Critère social']` → `Clause sociale|Critère social`; `[]` holds nothing. */
function listText(text: string): string {
  const items = [...text.matchAll(ITEM)].flatMap(([, single, double, colon]) =>
    colon === undefined ? [single ?? double ?? ''] : [],
  )
  return items.map((item) => item.replace(/\\(.)/g, '$1')).join('|')
}

const isList = (text: string) => /^\[\s*(?:['"{].*)?\]$/s.test(text)

/** A cell as it was before the tools of the set wrote it. */
export function cleanCell(cell: string): string {
  const text = cell.trim()
  if (SENTINELS.has(text)) return ''
  const plain = isList(text) ? listText(text) : text
  const items = plain.split('|').filter((item) => !SENTINELS.has(item.trim()))
  return items.map((item) => item.trim().replace(TEXT_MARK, '').replace(FLOATED, '$1')).join('|')
}
