import { centsFromDecimal } from '../../domain/money.ts'
import { typeset } from '../../text/language/typography.ts'
import { figure } from './cells.ts'
import type { Row } from '../table.ts'
import type { ComputedIndicator } from '../../domain/indicator.ts'

/**
 * Values that documents state, each a row of its own marked « document »: beside the series, never one line with it,
 * and no element of the CSV. `columns` fills the row up.
 */
export function documentedRows({ documented, unit }: ComputedIndicator, columns: number): Row[] {
  return documented.map(({ period, value }) => {
    const quantity = unit === 'EUR' ? centsFromDecimal(String(value)) : value
    return {
      cells: [
        { text: period, tags: ['document'] },
        figure(quantity, { unit }),
        ...Array.from({ length: columns - 2 }, () => ''),
      ],
      kind: 'apart',
    }
  })
}

/** The same where no column is theirs: the value stands under its year, with what the document measures. */
export function documentedNotes({ documented, unit }: ComputedIndicator, columns: number): Row[] {
  return documented.map(({ period, value, subject }) => ({
    cells: [
      {
        text: period,
        tags: ['document'],
        detail: `${figure(value, { unit })}, ${typeset(subject)}`,
      },
      ...Array.from({ length: columns - 1 }, () => ''),
    ],
    kind: 'apart',
  }))
}
