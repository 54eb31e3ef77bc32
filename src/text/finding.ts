import { rankedFinding } from './finding-ranked.ts'
import { yearsFinding } from './finding-years.ts'
import { fr } from './typography.ts'
import type { ComputedIndicator } from '../domain/indicator.ts'
import type { Contract } from '../domain/contract.ts'
import type { Finding, FindingContext } from './finding-parts.ts'
import type { Territory } from '../domain/territory.ts'

export function findingContext(portal: {
  readonly territory: Pick<Territory, 'shortName' | 'subject'>
  readonly contracts: readonly Pick<Contract, 'year'>[]
}): FindingContext {
  const { territory, contracts } = portal
  let first = Infinity
  let last = -Infinity
  for (const { year } of contracts) {
    if (year === undefined) continue
    first = Math.min(first, year)
    last = Math.max(last, year)
  }
  const years = first <= last ? { first, last } : undefined
  return { subject: territory.subject ?? territory.shortName, years }
}

const ABSENT = {
  'field-not-in-formats': fr`Les formats des fichiers lus n'ont pas la rubrique qu'il faudrait : l'absence de chiffre n'est pas un zéro.`,
  'no-rows': fr`Aucun contrat des fichiers lus n'est de cette sorte : cela ne dit pas qu'il n'y en a pas ailleurs.`,
} as const

/** The finding of any indicator: computed from its series, never written by hand. */
export function finding(indicator: ComputedIndicator, context: FindingContext): Finding {
  const found = indicator.absent
    ? undefined
    : indicator.chart.kind === 'years'
      ? yearsFinding(indicator, context)
      : rankedFinding(indicator, context)
  if (found) return found
  return {
    title: [
      fr`${indicator.label} : ${indicator.absent === 'field-not-in-formats' ? 'nous ne le savons pas' : 'rien dans les fichiers lus'}`,
    ],
    summary: [ABSENT[indicator.absent ?? 'no-rows']],
  }
}
