import { isIsoDate } from '../../domain/date.ts'
import type { DocumentedFact } from '../../domain/territory/fact.ts'
import { centsFromDecimal } from '../../domain/money.ts'
import { formatDate, formatEuros, formatNumber, formatPercent } from '../../text/language/format.ts'
import { typeset } from '../../text/language/typography.ts'
import type { Column, Row } from '../table.ts'

/** The value of a documented fact with its unit, as the document states it. */
export function propertyValue({ value, unit }: DocumentedFact): string {
  if (unit === 'EUR') return formatEuros(centsFromDecimal(value))
  if (unit === 'part') return formatPercent(Number(value), 1)
  if (unit === 'date') return isIsoDate(value) ? formatDate(value) : value
  return `${formatNumber(Number(value), 2)}\u00a0${unit}`
}

/** A document and what it states. */
export interface FactDocument {
  readonly title: string
  /** Author, date and address, as far as the document gives them. */
  readonly provenance: string
  readonly facts: readonly DocumentedFact[]
}

function provenance({ author, date, address }: DocumentedFact): string {
  const day = date !== undefined && isIsoDate(date) ? formatDate(date) : date
  return (
    [author, day, address].filter((part) => part !== undefined).join(', ') || 'Auteur et date non indiqués'
  )
}

/** Facts under the document that states them, in the order of the table. */
export function factsByDocument(facts: readonly DocumentedFact[]): FactDocument[] {
  const groups = Map.groupBy(facts, (fact) => `${fact.source}\u001f${provenance(fact)}`)
  return [...groups.values()].map((members) => ({
    title: typeset(members[0]!.source),
    provenance: provenance(members[0]!),
    facts: members,
  }))
}

export const FACT_COLUMNS: readonly Column[] = [
  { label: 'Ce qui est dit', rowHeader: true },
  { label: 'Valeur', numeric: true },
  { label: 'Période' },
]

/** What is said, as a sentence begins. */
export function saidOf({ subject }: Pick<DocumentedFact, 'subject'>): string {
  return typeset(subject.charAt(0).toLocaleUpperCase('fr-FR') + subject.slice(1))
}

/** What a document says: never beside figures counted from the files. */
export function factRows(facts: readonly DocumentedFact[]): Row[] {
  return facts.map((fact) => ({
    cells: [
      fact.remark === undefined ? saidOf(fact) : { text: saidOf(fact), detail: typeset(fact.remark) },
      propertyValue(fact),
      fact.period ? typeset(fact.period) : { text: 'Non précisée', unknown: true },
    ],
  }))
}
