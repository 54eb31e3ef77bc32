import type { Series } from './series.ts'
import type { Unit } from './unit.ts'
import type { OptionalField } from './contract.ts'

/** The thematic page that an indicator belongs to. */
export const THEMES = [
  'depenses',
  'clauses',
  'insertion',
  'achat-local',
  'sous-traitance',
  'achats-a-venir',
] as const
export type Theme = (typeof THEMES)[number]

/** Colour and shape meaning (design.md § 10): one meaning everywhere. */
export type Meaning = 'spend' | 'social' | 'environment' | 'reserved' | 'local'

/** How a series is drawn. `years`: bars over years; `ranked`: horizontal bars, largest first. */
export interface ChartSpec {
  readonly kind: 'years' | 'ranked'
  readonly meaning: Meaning
}

/** Words for the sentence that states the finding (`text/finding.ts`); without them a neutral wording serves. */
export interface FindingWords {
  /** Years: what the buyer did, `{}` for the quantity with its unit: "a notifié {} de marchés". */
  readonly deed?: string
  /** Ranked: what one series is, with its article: "la procédure". */
  readonly each?: string
  /** Ranked, where the series share out a whole: what comes after a share: "des montants notifiés". */
  readonly whole?: string
}

/** All that is said of an indicator; the French of caveats stands in `text/caveats.ts`. */
export interface IndicatorDescription {
  readonly id: string
  readonly label: string
  readonly question: string
  readonly theme: Theme
  readonly unit: Unit
  readonly chart: ChartSpec
  /** How it is counted: composed from the predicates' labels, so that text and code cannot part. */
  readonly method: string
  readonly caveats: readonly Caveat[]
  /** Fields that the formats must have; where none has, the indicator is absent (rule 6). */
  readonly needs: readonly OptionalField[]
  readonly words?: FindingWords
}

export const CAVEATS = [
  'amount-is-not-spending',
  'coverage-threshold',
  'partial-years',
  'call-offs-apart',
  'concessions-apart',
  'shared-equally',
  'hidden-co-contractors',
  'implausible-amounts',
] as const
export type Caveat = (typeof CAVEATS)[number]

/** An indicator with its values, as pages receive it. */
export interface ComputedIndicator extends IndicatorDescription {
  readonly series: Series
  /** Why there is no value at all: then `series.points` is empty, and the page says so. */
  readonly absent?: 'field-not-in-formats' | 'no-rows'
}
