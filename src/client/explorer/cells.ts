import { UNKNOWN_CHOICE, eurosAsStated } from '../../text/explorer/explorer.ts'
import { formatDateShort, formatNumber, formatPercent } from '../../text/language/format.ts'
import { centsOf } from './cents.ts'
import { itemsOf, labelOf } from './field.ts'
import type { ExplorerField } from './field.ts'

/** What a cell says to people; the file keeps its own text. */
export function cellWords(cell: string, field: ExplorerField): string {
  if (cell === '') return UNKNOWN_CHOICE
  const [item = ''] = itemsOf(cell, field)
  switch (field.type) {
    case 'amount': {
      const cents = centsOf(cell)
      return cents === undefined ? cell : eurosAsStated(cents)
    }
    case 'date':
      return formatDateShort(item)
    case 'share':
      return formatPercent(Number(cell), 1)
    case 'number':
      return formatNumber(Number(cell), 2)
    default:
      return itemsOf(cell, field)
        .map((value) => labelOf(value, field))
        .join(', ')
  }
}
