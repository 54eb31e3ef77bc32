import type { IsoDate } from '../../../src/domain/date.ts'
import type { Period } from '../../../src/domain/period.ts'

/** The editions of the plan, and the day on which each was published. */
export const EDITIONS = [
  { name: '2025-12', day: '2025-12-15', month: 'décembre 2025' },
  { name: '2026-05', day: '2026-05-15', month: 'mai 2026' },
  { name: '2026-10', day: '2026-10-15', month: 'octobre 2026' },
] as const
export type EditionName = (typeof EDITIONS)[number]['name']

/** `considerations_sociales` in DECP words; `none` = declared to be none, `unknown` = the cell is empty. */
export const SOCIAL = {
  clause: 'Clause sociale',
  criterion: 'Critère social',
  both: 'Clause sociale|Critère social',
  reserved: 'Marché réservé',
  none: 'aucune',
  unknown: '',
} as const
export const ENVIRONMENTAL = {
  clause: 'Clause environnementale',
  criterion: 'Critère environnemental',
  both: 'Clause environnementale|Critère environnemental',
  none: 'aucune',
  unknown: '',
} as const

/** What an edition may say anew. */
export interface Wording {
  readonly title: string
  /** One or two sentences that tell a small firm what will be bought. */
  readonly text: string
  readonly planned: Period
  /** Estimated range, thousands of euros without tax; absent = the cells are empty. */
  readonly keuros?: readonly [number, number]
  readonly lots?: number
  /** How many lots are reserved, and by which articles (`|`-separated). */
  readonly reserved?: readonly [number, string]
  /** Drawn by chance where absent, with those of its kind of purchase. */
  readonly social?: keyof typeof SOCIAL
  readonly environment?: keyof typeof ENVIRONMENTAL
  /** Follows from the amount where absent. */
  readonly procedure?: string
}

/** A purchase of the plan, with all that happens to it from edition to edition. */
export interface Subject extends Wording {
  readonly cpv: string
  readonly months?: number
  /** Name of a commune of the metropolis, where the title does not say "à <commune>". */
  readonly commune?: string
  /** Number of the demonstration contract that it renews. */
  readonly renews?: string
  /** The buyer meets firms until that day. */
  readonly sourcing?: IsoDate
  /** Day of the notice. */
  readonly published?: IsoDate
  /** Numbers of the demonstration contracts that it became; `[]` = awarded, and the plan does not say which. */
  readonly contracts?: readonly string[]
  /** Award, where no contract tells it. */
  readonly awarded?: IsoDate
  /** First edition that has it; the first of all where absent. */
  readonly since?: EditionName
  /** Editions in which it is missing. */
  readonly missing?: readonly EditionName[]
  /** From this edition on. */
  readonly abandoned?: EditionName
  readonly changes?: Readonly<Partial<Record<EditionName, Partial<Wording>>>>
}
