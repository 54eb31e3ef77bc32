import type { PlannedPurchase, ReservedArticle } from '../purchase/planned-purchase.ts'

/** For whom lots are reserved, as a structure looks for them: EA and ESAT, SIAE, ESS firms, work in prison. */
export const RESERVED_KINDS = ['disability', 'inclusion', 'ess', 'prison'] as const
export type ReservedKind = (typeof RESERVED_KINDS)[number]

const KINDS_OF_ARTICLE: Record<ReservedArticle, readonly ReservedKind[]> = {
  'L2113-12': ['disability'],
  'L2113-13': ['inclusion'],
  'L2113-13-1': ['prison'],
  'L2113-14': ['disability', 'inclusion'],
  'L2113-15': ['ess'],
  'L2113-16': ['ess'],
}

export function kindsOfArticles(articles: readonly ReservedArticle[]): readonly ReservedKind[] {
  return RESERVED_KINDS.filter((kind) => articles.some((article) => KINDS_OF_ARTICLE[article].includes(kind)))
}

/**
 * Whether the plan declares lots as reserved: by their number, an article, or the considerations. Unknown where it
 * says neither number nor article (rule 6).
 */
export function hasReservedLots({
  reservedLots,
  reservedArticles,
  socialConsiderations,
}: PlannedPurchase): boolean | undefined {
  const yes =
    (reservedLots ?? 0) > 0 ||
    (reservedArticles?.length ?? 0) > 0 ||
    socialConsiderations?.includes('reservedParticipation') === true
  if (yes) return true
  // Considerations that do not name it say nothing: a clerk who fills in the clauses may not have come to the lots.
  return reservedLots === undefined && reservedArticles === undefined ? undefined : false
}
