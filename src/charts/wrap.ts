/** Width of a character in ems, on the wide side of the faces that readers have: nothing may be cut. */
function characterWidth(character: string): number {
  if (/[MWmw@%—…]/.test(character)) return 0.95
  if (/[\p{Lu}\d&]/u.test(character)) return 0.7
  if (/[iIjlftr.,;:'’|()[\] -]/.test(character)) return 0.38
  return 0.6
}

/** About how wide a text is, in ems. */
export function textWidth(text: string): number {
  let width = 0
  for (const character of text) width += characterWidth(character)
  return width
}

function cut(text: string, width: number): string {
  const room = width - textWidth('…')
  let kept = ''
  let used = 0
  for (const character of text) {
    used += characterWidth(character)
    if (used > room) break
    kept += character
  }
  return `${kept.replace(/(?<![\s,;:('’-])[\s,;:('’-]+$/, '')}…`
}

/** Breaks a label into at most `lines` lines of `width` ems; what does not fit ends in "…". */
export function wrapLabel(label: string, width: number, lines: number): string {
  const rows: string[] = []
  let row = ''
  for (const word of label.split(/[ \t\r\n]+/)) {
    const longer = row === '' ? word : `${row} ${word}`
    if (row === '' || textWidth(longer) <= width) row = longer
    else {
      rows.push(row)
      row = word
    }
  }
  rows.push(row)
  const kept = rows.slice(0, lines)
  if (rows.length > lines) kept[lines - 1] = cut(rows.slice(lines - 1).join(' '), width)
  return kept.map((text) => (textWidth(text) > width ? cut(text, width) : text)).join('\n')
}
