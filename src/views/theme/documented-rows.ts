import type { DocumentedFact } from '../../domain/territory/fact.ts'
import type { Territory } from '../../domain/territory/territory.ts'
import { typeset } from '../../text/language/typography.ts'
import { FACT_COLUMNS, factRows, factsByDocument, saidOf } from './fact-rows.ts'
import type { Column, Row } from '../table.ts'

export const DOCUMENTED_COLUMNS: readonly Column[] = [
  FACT_COLUMNS[0]!,
  { label: 'Territoire' },
  ...FACT_COLUMNS.slice(1),
]

/** Facts with their territory, each under it the document that states it. */
export function documentedByYear(
  facts: readonly DocumentedFact[],
  { shortName }: Pick<Territory, 'shortName'>,
): Row[] {
  return factsByDocument(facts).flatMap(({ title, provenance, facts: members }) =>
    factRows(members).map(({ cells: [, ...rest] }, index): Row => ({
      cells: [
        { text: saidOf(members[index]!), detail: `${title} (${provenance})` },
        typeset(members[index]!.territory ?? shortName),
        ...rest,
      ],
    })),
  )
}

/** Of other authorities, with what keeps each value from being compared. */
export const ELSEWHERE_COLUMNS: readonly Column[] = [
  ...DOCUMENTED_COLUMNS,
  { label: 'Ce qui empêche de comparer' },
]

export function documentedElsewhere(
  facts: readonly DocumentedFact[],
  territory: Pick<Territory, 'shortName'>,
): Row[] {
  const inOrder = factsByDocument(facts).flatMap((document) => document.facts)
  return documentedByYear(facts, territory).map(({ cells }, index) => {
    const { remark } = inOrder[index]!
    return {
      cells: [...cells, remark === undefined ? { text: 'non précisé', unknown: true } : typeset(remark)],
    }
  })
}

/** What documents state of insertion work: hours, people, dependence; what they promise stands with the targets. */
export function insertionFacts(facts: readonly DocumentedFact[]): DocumentedFact[] {
  return facts.filter(({ subject }) => /insertion/i.test(subject) && !/^objectif/i.test(subject))
}

/** What documents state of where suppliers are. */
export function localFacts(facts: readonly DocumentedFact[]): DocumentedFact[] {
  return facts.filter(({ subject }) =>
    /^part (?:locale|métropolitaine|communale|départementale|régionale)/i.test(subject),
  )
}
