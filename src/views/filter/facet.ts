/** A value to choose. Values and names stand in addresses: ASCII, lower case, stable. */
export interface Choice {
  readonly value: string
  readonly label: string
  /** Searched in every row that has it, not shown: written once for all of them. */
  readonly words?: string | undefined
  /** Found by these too where letters are typed; a row is not. */
  readonly alsoCalled?: string
  /** Seldom asked for (none, unknown): folded, as are choices without any row. */
  readonly aside?: true
}

/** What is not known can be asked for: it is never "none" (rule 6). */
export const unknownChoice = (label: string): Choice => ({ value: 'inconnu', label, aside: true })

/** One side by which a list is filtered, declared as data. */
export interface Facet<T> {
  /** Name of its parameter in the address. */
  readonly name: string
  readonly legend: string
  /** The rule by which a row has a value, where it is not plain. */
  readonly hint?: string
  /** In the order of the form. */
  readonly choices: readonly Choice[]
  /** Values of a row, all of them among the choices; none = the row has no side here. */
  readonly valuesOf: (row: T) => readonly string[]
  /** Choices without any row are left out: lists as long as the world, such as communes. */
  readonly onlyPresent?: boolean
  /** Unfolded from the start; the others stand together under one fold. */
  readonly open?: boolean
  /** Choices too many to read: they are found by their first letters. */
  readonly narrowed?: boolean
}

/** A facet as the form shows it. */
export interface FacetView extends Pick<Facet<never>, 'name' | 'legend' | 'hint' | 'open' | 'narrowed'> {
  readonly choices: readonly (Choice & { readonly count: number })[]
}

const SAFE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** @throws RangeError where a value cannot stand in an address or is no choice: a fault of this program. */
function checked<T>(row: T, { name, choices, valuesOf }: Facet<T>): readonly string[] {
  const values = valuesOf(row)
  const wrong = values.find((value) => !SAFE.test(value) || !choices.some((choice) => choice.value === value))
  if (wrong !== undefined) throw new RangeError(`facet "${name}" has no choice "${wrong}"`)
  return values
}

/** Tokens of a row by row, for `data-f`: "metier:nettoyage type:services". */
export function facetTokens<T>(row: T, facets: readonly Facet<T>[]): string {
  return facets.flatMap((facet) => checked(row, facet).map((value) => `${facet.name}:${value}`)).join(' ')
}

/** The facets of a list with the rows that each choice has, none filtered. */
export function facetViews<T>(rows: readonly T[], facets: readonly Facet<T>[]): readonly FacetView[] {
  return facets.map((facet) => {
    const { name, legend, hint, open, narrowed, choices, onlyPresent } = facet
    const values = rows.flatMap((row) => checked(row, facet))
    const counts = Map.groupBy(values, (value) => value)
    const counted = choices.map((choice) => ({ ...choice, count: counts.get(choice.value)?.length ?? 0 }))
    return {
      name,
      legend,
      ...(hint === undefined ? {} : { hint }),
      ...(open === undefined ? {} : { open }),
      ...(narrowed === undefined ? {} : { narrowed }),
      choices: onlyPresent ? counted.filter(({ count }) => count > 0) : counted,
    }
  })
}
