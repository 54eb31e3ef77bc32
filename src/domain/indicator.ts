import type { IsoDate } from './date.ts'
import type { Circle } from './territory/local-scope.ts'
import type { Series } from './series.ts'
import type { Unit } from './unit.ts'
import type { OptionalField } from './contract/format.ts'
import type { TableKind } from './record-kind.ts'

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

/** Colour and shape meaning: one meaning everywhere. */
export type Meaning = 'spend' | 'social' | 'environment' | 'reserved' | 'local'

/**
 * How a series is drawn. `years`: bars over years; `ranked`: horizontal bars, largest first; `shares`: a share per
 * year (or per series) on a 0–100 % scale with its bounds and targets; `stacked`: the series of each year side by side
 * up to 100 %, unknown included; `promised`: what was done of what was promised, a year, both as bars; `distribution`: bars in the order of the series; `map`: one tile per commune.
 */
export interface ChartSpec {
  readonly kind: 'years' | 'ranked' | 'shares' | 'stacked' | 'distribution' | 'map' | 'promised'
  readonly meaning: Meaning
}

/** Words for the sentence that states the finding (`text/finding.ts`); without them a neutral wording serves. */
export interface FindingWords {
  /** Years: what the buyer did, `{}` for the quantity with its unit: "a signé {} de marchés". */
  readonly deed?: string
  /**
   * Years: what the quantity is, where the buyer does nothing: "la moitié des marchés signés valent au plus {}". A
   * `{year}` says the year where "En 2025" before it would be wrong; a change stands for "augmenté de 4 %", months for
   * "avec au plus 2 mois de retard".
   */
  readonly state?: string
  /** Ranked: what one series is, with its article: "la procédure". */
  readonly each?: string
  /** Ranked, where the series share out a whole: what comes after a share: "des montants signés". */
  readonly whole?: string
  /** Shares: what comes after the share: "des marchés qui le disent portent une clause sociale". */
  readonly share?: string
  /** Stacked: the key of the series that the sentence is about, with `share` for its words. */
  readonly lead?: string
}

/** A file that must be there, or rows of one kind in it: many a file of structures has no solidarity enterprise. */
export type FileNeed = TableKind | 'esus'

/** What an indicator cannot do without. */
export type Need = OptionalField | FileNeed

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
  /** Fields that the formats must have, or files that the territory must have; without them it is absent (rule 6). */
  readonly needs: readonly Need[]
  /** The circle that it counts in: without it there is nothing to count (rule 9). */
  readonly circle?: Circle
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
  'amounts-set-beside',
  'unknown-is-not-none',
  'field-since-2024',
  'other-population',
  'origin-is-no-criterion',
  'location-from-establishments',
  'size-class-of-today',
  'newcomer-in-files-only',
  'clause-is-not-insertion',
  'people-masked',
  'hours-not-people',
  'subcontracting-declared-only',
  'concentration-of-notified',
  'recent-less-modified',
  'plan-not-binding',
  'estimate-is-not-award',
  'plan-links-only',
  'plan-years',
  'plan-knows-until-edition',
  'published-so-far',
  'announced-before-last-edition',
  'end-at-the-latest',
  'without-call-may-be-lawful',
  'marks-for-countries',
  'distance-from-buyer',
  'structures-of-today',
  'both-hours-stated',
  'fewest-trades',
  'hours-so-far',
  'launch-date-unknown',
  'threshold-of-estimate',
] as const
export type Caveat = (typeof CAVEATS)[number]

/** How a landmark judges a value: "at most 5 % is good". */
export interface CountryMark {
  readonly bound: 'atMost' | 'above' | 'atLeast'
  readonly verdict: 'good' | 'bad'
}

/** A dated target or a landmark of elsewhere, from an `objectifs.csv`. */
export interface Target {
  readonly id: string
  readonly label: string
  /** `target` was promised by somebody; `landmark` was measured elsewhere, on another population (rule 17). */
  readonly nature: 'target' | 'landmark'
  /** Id of the indicator that measures it; none where nothing does. */
  readonly indicator?: string | undefined
  /** The indicator counts more than was promised: being above says nothing, being below says all. */
  readonly broader?: true
  /** It must not be passed: what is at most it keeps it. */
  readonly ceiling?: true
  /** "France", a wider union that the row names, or the short name of the territory. */
  readonly perimeter: string
  /** Of a landmark that was made to judge whole countries: shown as such, never as anybody's target. */
  readonly mark?: CountryMark
  readonly value: number
  /** A unit of the registry, or `facteur` for a multiplication without base. */
  readonly unit: string
  readonly period?: string
  /** Day by which it was to be met. */
  readonly horizon?: IsoDate
  /** Whether the horizon lies before the reference date of this build. */
  readonly expired: boolean
  readonly source: string
  readonly remark?: string
}

/** A value that a document states for one period: shown beside the series, never joined into one line with it. */
export interface DocumentedPoint {
  /** What the document measures: `sujet` of the fact. */
  readonly subject: string
  readonly period: string
  readonly value: number
  readonly source: string
}

/** An indicator with its values, as pages receive it. */
export interface ComputedIndicator extends IndicatorDescription {
  readonly series: Series
  readonly targets: readonly Target[]
  readonly documented: readonly DocumentedPoint[]
  /** Why there is no value at all: then `series.points` is empty, and the page says so. */
  readonly absent?: Absence
}

export const ABSENCES = ['field-not-in-formats', 'source-absent', 'no-circle', 'no-rows'] as const
export type Absence = (typeof ABSENCES)[number]
