/** Contracts by what they say to a yes-or-no question: `known` counts those that say yes or no. */
export interface CountedAnswers {
  readonly yes: number
  readonly known: number
  readonly unknown: number
}

/** What contracts still to come would add: the likely number that says yes, and its bounds; `told` of them can be told. */
export interface Outlook {
  readonly coming: number
  readonly told: number
  readonly yes: number
  readonly low: number
  readonly high: number
}

/** A share with its bounds (rule 6), 0 to 1; the share itself is absent where nothing is known. */
export interface BoundedShare {
  readonly value: number | undefined
  readonly low: number
  readonly high: number
}

/** How many of the coming contracts must say yes: with what is known alone, all unknown being yes, all being no. */
export interface Needed {
  readonly known: number
  readonly least: number
  readonly most: number
}

/** Shares such as 0.1 are not exact in floating point: a hair above a whole number is that number. */
const HAIR = 1e-9

function smallest(yes: number, all: number, coming: number, target: number): number {
  return Math.max(0, Math.ceil(target * (all + coming) - yes - HAIR))
}

/**
 * The smallest number of the coming contracts with which the share of a year reaches the target: the smallest k with
 * (yes + k) / (signed + coming) ≥ target. Above `coming`, it is out of reach that year.
 * @param signed Contracts of that year that are signed already
 */
export function neededOf({ yes, known, unknown }: CountedAnswers, coming: number, target: number): Needed {
  return {
    known: smallest(yes, known, coming, target),
    least: smallest(yes + unknown, known + unknown, coming, target),
    most: smallest(yes, known + unknown, coming, target),
  }
}

const ratio = (part: number, whole: number) => (whole === 0 ? undefined : part / whole)

/** The share of a year once the coming contracts are added; those that cannot be told count in the bounds alone. */
export function shareWith(signed: CountedAnswers, outlook: Outlook): BoundedShare {
  const { yes, known, unknown } = signed
  const { coming, told, low, high } = outlook
  const all = known + unknown + coming
  return {
    value: ratio(yes + outlook.yes, known + told),
    low: ratio(yes + low, all) ?? 0,
    high: ratio(yes + unknown + high + (coming - told), all) ?? 1,
  }
}

/** How likely one coming contract is to say yes, as its trade's past tells; absent = it cannot be told. */
export interface Chance {
  readonly value: number
  readonly low: number
  readonly high: number
}

/** The coming contracts together. */
export function outlookOf(chances: readonly (Chance | undefined)[]): Outlook {
  const told = chances.filter((chance) => chance !== undefined)
  const sum = (of: (chance: Chance) => number) => told.reduce((total, chance) => total + of(chance), 0)
  return {
    coming: chances.length,
    told: told.length,
    yes: sum(({ value }) => value),
    low: sum(({ low }) => low),
    high: sum(({ high }) => high),
  }
}

/** The same once some of them are decided to say yes. */
export function outlookWith(outlook: Outlook, decided: readonly (Chance | undefined)[]): Outlook {
  const before = outlookOf(decided)
  return {
    coming: outlook.coming,
    told: outlook.told + decided.length - before.told,
    yes: outlook.yes + decided.length - before.yes,
    low: outlook.low + decided.length - before.low,
    high: outlook.high + decided.length - before.high,
  }
}
