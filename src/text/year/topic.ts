/** The parts of a year's page, in their order. */
export const YEAR_PARTS = ['signed', 'holders', 'useful', 'local', 'competition'] as const
export type YearPart = (typeof YEAR_PARTS)[number]

/** How a figure of a year is drawn: among the other years, as parts of a hundred, or as a place on a scale. */
export type YearPicture = 'columns' | 'line' | 'hundred' | 'scale'

/** One thing that the page of a year tells, from one indicator. In sentences `{}` is the figure, `{who}` the authority. */
export interface YearTopic {
  readonly indicator: string
  /** The part of a composition that the sentence is about. */
  readonly series?: string
  readonly part: YearPart
  /** What is not known where there is no figure: "les marchés réservés". Absent where another topic's name says it. */
  readonly name?: string
  readonly sentence: string
  /** What is counted, where the unit of the indicator is not the word of the sentence. */
  readonly noun?: readonly [one: string, many: string]
  readonly picture: YearPicture
  /** What must be said beside the figure. */
  readonly caveat?: string
  /** What there is more or less of than the year before ("de marchés signés"), or more or less often. */
  readonly change?: { readonly of: string } | { readonly often: string }
}
