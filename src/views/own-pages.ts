/** Rows that the page of a firm or of a family lists itself: more would make it heavy. */
const MOST_ON_PAGE = 40

/** A year whose rows stand on the page of their subject, or have a page of their own. */
export type OnOwnPage<Year> = Year & { readonly ownPage: boolean }

/** Of years newest first: once the rows of a page are full, that year and all older ones have pages of their own. */
export function withOwnPages<Year>(
  years: readonly Year[],
  rowsOf: (year: Year) => readonly unknown[],
  most = MOST_ON_PAGE,
): readonly OnOwnPage<Year>[] {
  let listed = 0
  return years.map((year) => ({ ...year, ownPage: (listed += rowsOf(year).length) > most }))
}
