import { dayWritten } from '../domain/territory/mapped-date.ts'
import type { ColumnRule } from '../domain/territory/mapping.ts'
import { fold } from '../text/language/fold.ts'

/** What groups figures, or is grouped with them: spaces, apostrophes, the mark that is not the decimal one. */
const GROUPS = { ',': /[\s.'’]/g, '.': /[\s,'’]/g } as const

/** Characters of a value, a day or a number: a longer cell is a text, which no rule explains. */
const LONGEST = 1_000

function numberOf(text: string, decimal: ',' | '.'): string {
  const plain = text.replace(GROUPS[decimal], '').replace(',', '.')
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? plain : text
}

/** Reads a cell as its field wants it; what its rule does not explain stays as it is, and its reader judges it. */
export function cellMapper(rule: ColumnRule): (cell: string) => string {
  const { values = {}, separator, date, decimal } = rule
  const codes = new Map(Object.entries(values).map(([published, code]) => [fold(published), code]))
  const valueOf = (text: string) => (codes.size === 0 ? text : (codes.get(fold(text)) ?? text))
  return (cell) => {
    const text = cell.trim()
    if (text === '' || text.length > LONGEST) return text
    if (separator !== undefined)
      return text
        .split(separator)
        .map((item) => valueOf(item.trim()))
        .join('|')
    const value = valueOf(text)
    if (date !== undefined) return dayWritten(value, date) ?? value
    return decimal === undefined ? value : numberOf(value, decimal)
  }
}
