/** What a column holds, as its cells show. */
export type ColumnKind = 'number' | 'day' | 'words'

const DAY = /^(\d{2})\/(\d{2})\/(\d{4})$/

export function columnKind(cells: readonly string[], isNumeric: boolean): ColumnKind {
  if (isNumeric) return 'number'
  return cells.some((cell) => DAY.test(cell)) ? 'day' : 'words'
}

/** "≈ 1 234,50 €" → 1234.5; nothing where a cell says that it does not know. */
function numberOf(cell: string): number | undefined {
  const digits = cell.replace(/[^\d,]/g, '').replace(',', '.')
  return digits === '' || digits === '.' ? undefined : Number(digits)
}

function valueOf(cell: string, kind: ColumnKind): number | undefined {
  const day = DAY.exec(cell)
  if (kind === 'day') return day === null ? undefined : Number(`${day[3]!}${day[2]!}${day[1]!}`)
  return numberOf(cell)
}

/** A cell that says nothing, or a dash, does not know. */
const isKnown = (cell: string) => /[\p{L}\p{N}]/u.test(cell)

const collator = new Intl.Collator('fr-FR', { numeric: true, sensitivity: 'base' })

/**
 * Rows in the order of a column, by their places: numbers and days from the largest, words from A; what is not known
 * comes last, and equal ones stay as they were.
 */
export function orderOf(cells: readonly string[], kind: ColumnKind): readonly number[] {
  const places = cells.map((_, index) => index)
  if (kind === 'words')
    return places.sort(
      (one, other) =>
        Number(isKnown(cells[other]!)) - Number(isKnown(cells[one]!)) ||
        collator.compare(cells[one]!, cells[other]!) ||
        one - other,
    )
  const values = cells.map((cell) => valueOf(cell, kind) ?? Number.NEGATIVE_INFINITY)
  return places.sort((one, other) =>
    values[one] === values[other] ? one - other : values[one]! > values[other]! ? -1 : 1,
  )
}
