import { strToU8, zipSync } from 'fflate'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

/** Style 1 shows a number as a day, as the cells of a clerk's table do. */
const STYLES = `<styleSheet xmlns="${MAIN}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`

/** A cell as its XML: a text inline, a number as it is. */
export function cell(reference: string, value: string | number): string {
  return typeof value === 'number'
    ? `<c r="${reference}"><v>${value}</v></c>`
    : `<c r="${reference}" t="inlineStr"><is><t>${value}</t></is></c>`
}

/** "A" to "ZZ", from 0. */
function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last
}

/** A row of the sheet, its cells from column A on. */
export function rowOf(number: number, values: readonly (string | number)[]): string {
  const cells = values.map((value, index) => cell(`${letters(index)}${number}`, value))
  return `<row r="${number}">${cells.join('')}</row>`
}

interface SheetXml {
  readonly name: string
  readonly rows: string
  readonly hidden?: boolean
}

function sheetTag({ name, hidden }: SheetXml, index: number): string {
  return `<sheet name="${name}" sheetId="${index + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`
}

/** Files of a workbook, by hand: the least of the standard, so that each odd shape is in sight of its test. */
export function workbookParts(
  sheets: readonly SheetXml[],
  { epoch1904 = false } = {},
): Record<string, Uint8Array> {
  const links = sheets.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${LINKS}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  )
  const texts = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"/>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${LINKS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${LINKS}"><workbookPr${epoch1904 ? ' date1904="1"' : ''}/><sheets>${sheets.map(sheetTag).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${links.join('')}<Relationship Id="styles" Type="${LINKS}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': STYLES,
    ...Object.fromEntries(
      sheets.map(({ rows }, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`,
      ]),
    ),
  }
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, strToU8(text)]))
}

/** A workbook of one sheet. */
export function workbookOf(rows: string, options = {}): Uint8Array {
  return zipSync(workbookParts([{ name: 'Feuille1', rows }], options))
}
