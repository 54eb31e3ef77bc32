import type { Portal } from '../../domain/portal.ts'
import { WHOLE_PERIOD } from '../../domain/series.ts'
import { UNKNOWN_FAMILY } from '../../indicators/cpv-division-summary.ts'
import type { CpvDivisionSummary } from '../../indicators/cpv-division-summary.ts'
import { UNKNOWN_GROUP } from '../../indicators/dimensions.ts'
import { formatCount, formatEuros } from '../../text/language/format.ts'
import { fr } from '../../text/language/typography.ts'
import type { IndicatorValue } from '../table.ts'

const INDICATOR = 'montants-par-division-cpv'

/** The plain name of the division; without a code, that it is not known. */
export function cpvDivisionTitle({ key, label }: Pick<CpvDivisionSummary, 'key' | 'label'>): string {
  return key === UNKNOWN_FAMILY ? 'Contrats sans code CPV' : label
}

export function cpvDivisionKicker({ key }: Pick<CpvDivisionSummary, 'key'>): string {
  return key === UNKNOWN_FAMILY ? 'Famille d’achat inconnue' : fr`Famille d'achat, division CPV ${key}`
}

/** What the indicator of amounts by division says of this one, so that the page and its CSV cannot part. */
export function notifiedInCpvDivision(
  { key }: Pick<CpvDivisionSummary, 'key'>,
  { indicators }: Pick<Portal, 'indicators'>,
): { readonly text: string; readonly data: IndicatorValue } | undefined {
  const wanted = key === UNKNOWN_FAMILY ? UNKNOWN_GROUP.key : key
  const indicator = indicators.find(({ id }) => id === INDICATOR)
  const value = indicator?.series.points.find(({ series }) => series === wanted)?.value
  if (typeof value !== 'bigint' || value === 0n) return undefined
  return {
    text: formatEuros(value),
    data: { value, indicator: INDICATOR, period: WHOLE_PERIOD, series: wanted },
  }
}

/** "12 marchés et accords-cadres", and what is counted apart. */
export function cpvDivisionCounts({ contracts, all }: Pick<CpvDivisionSummary, 'contracts' | 'all'>): {
  readonly own: string
  readonly excluded: string
} {
  const excluded = all.length - contracts.length
  return {
    own: formatCount(contracts.length, 'marché ou accord-cadre', 'marchés et accords-cadres'),
    excluded:
      excluded === 0
        ? ''
        : fr`Hors de ce total : ${formatCount(excluded, 'marché sous accord-cadre ou concession', 'marchés sous accord-cadre et concessions')}.`,
  }
}
