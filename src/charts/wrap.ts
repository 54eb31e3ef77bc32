/** Breaks a label into at most `lines` lines of about `width` characters; what does not fit ends in "…". */
export function wrapLabel(label: string, width: number, lines: number): string {
  const rows: string[] = []
  let row = ''
  for (const word of label.split(/\s+/)) {
    const longer = row === '' ? word : `${row} ${word}`
    if (longer.length <= width || row === '') row = longer
    else {
      rows.push(row)
      row = word
    }
  }
  if (row !== '') rows.push(row)
  const kept = rows.slice(0, lines)
  if (rows.length > lines) kept[lines - 1] = `${kept[lines - 1]!.replace(/[\s,;:]+$/, '')} …`
  return kept
    .map((text) => (text.length > width ? `${text.slice(0, width - 1).trimEnd()}…` : text))
    .join('\n')
}
