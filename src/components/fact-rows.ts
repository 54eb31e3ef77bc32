import { isIsoDate } from '../domain/date.ts'
import type { DocumentedFact } from '../domain/fact.ts'
import { centsFromDecimal } from '../domain/money.ts'
import { formatDate, formatEuros, formatNumber, formatPercent } from '../text/format.ts'
import { typeset } from '../text/typography.ts'
import type { Column, Row } from './table.ts'

/** The value of a documented fact with its unit, as the document states it. */
export function factValue({ value, unit }: DocumentedFact): string {
  if (unit === 'EUR') return formatEuros(centsFromDecimal(value))
  if (unit === 'part') return formatPercent(Number(value), 1)
  if (unit === 'date') return isIsoDate(value) ? formatDate(value) : value
  return `${formatNumber(Number(value), 2)}\u00a0${unit}`
}

export const FACT_COLUMNS: readonly Column[] = [
  { label: 'Ce qui est dit', rowHeader: true },
  { label: 'Valeur', numeric: true },
  { label: 'Période' },
  { label: 'Document' },
]

/** What documents say, each value with its document: never beside figures counted from the files (metier.md § 6). */
export function factRows(facts: readonly DocumentedFact[]): Row[] {
  return facts.map((fact) => ({
    cells: [
      typeset(fact.subject.charAt(0).toLocaleUpperCase('fr-FR') + fact.subject.slice(1)),
      factValue(fact),
      fact.period ? typeset(fact.period) : { text: 'Non précisée', unknown: true },
      {
        text: typeset(fact.source),
        detail: [
          fact.author,
          fact.date && isIsoDate(fact.date) ? formatDate(fact.date) : fact.date,
          fact.address,
        ]
          .filter((part) => part !== undefined)
          .join(', '),
      },
    ],
  }))
}
