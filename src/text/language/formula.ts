/** Signs that begin a formula, those of full width too; spreadsheets may trim white space before them. */
const FORMULA = String.raw`\s*[=+\-@＝＋－＠]|[\u0000-\u001f\u007f]`
const STARTS = new RegExp(`^(?:${FORMULA})`)
const GUARDED = new RegExp(`^'(?=${FORMULA})`)

/** A text that a spreadsheet would run as a formula gets a leading apostrophe; a leading control starts one too. */
export function withoutFormula(text: string): string {
  return STARTS.test(text) ? `'${text}` : text
}

/** The text of a cell that `withoutFormula` wrote. */
export function withoutGuard(cell: string): string {
  return cell.replace(GUARDED, '')
}
