import type { PlannedPurchase, ReservedArticle } from '../../domain/purchase/planned-purchase.ts'
import type { ReservedArticleText } from '../../domain/contract/reserved-article.ts'
import { formatCount, formatNumber, formatPercent } from '../../text/language/format.ts'
import { RESERVED_TEXT } from '../../text/plan.ts'
import { fr } from '../../text/language/typography.ts'

/** What the plan says is reserved: its own words, nothing inferred. */
export function declaredSentences(
  { lots, reservedLots, reservedArticles }: PlannedPurchase,
  articles: readonly ReservedArticleText[],
): readonly string[] {
  const named = reservedArticles ?? []
  if (reservedLots === undefined && reservedArticles === undefined)
    return [fr`La programmation ne dit pas si un lot est réservé : on ne le sait pas.`]
  if (named.length === 0 && (reservedLots ?? 0) === 0)
    return [fr`La programmation n'annonce aucun lot réservé.`]
  const count =
    reservedLots === undefined
      ? 'Un nombre de lots non indiqué'
      : lots === undefined
        ? formatCount(reservedLots, 'lot', 'lots')
        : reservedLots === lots && lots === 1
          ? 'L’unique lot'
          : fr`${formatNumber(reservedLots)} lot${reservedLots > 1 ? 's' : ''} sur ${formatNumber(lots)}`
  const plural = reservedLots !== undefined && reservedLots > 1
  const verb = plural ? 'sont annoncés comme réservés' : 'est annoncé comme réservé'
  if (named.length === 0) return [fr`${count} ${verb}, sans dire à qui.`]
  return named.map((article) => {
    const share = articles.find((each) => each.article === article)?.leastShare
    const staff =
      share === undefined
        ? ''
        : fr`, qui comptent au moins ${formatPercent(share)} de personnes visées par cet article`
    return fr`${count} ${verb} ${RESERVED_TEXT[article].sentence}${staff} (article ${article} du Code de la commande publique).`
  })
}

const WHY: Partial<Record<ReservedArticle, string>> = {
  'L2113-12': fr`des EA ou des ESAT connus de ce site déclarent faire ce métier`,
  'L2113-13': fr`des SIAE connues de ce site déclarent faire ce métier`,
  'L2113-14': fr`les unes et les autres déclarent faire ce métier, et cet article permet de les réunir`,
  'L2113-15': fr`ce service figure dans la liste des services sociaux, de santé ou culturels, il dure trois ans au plus, et des structures de l'ESS connues de ce site déclarent faire ce métier`,
}

/** "L2113-12 : un lot pourrait être réservé aux EA et aux ESAT, parce que…": what the law would allow, and why. */
export function possibleSentence(article: ReservedArticle): string {
  return fr`Article ${article} : réserver un lot ${RESERVED_TEXT[article].sentence}, parce que ${WHY[article]!}.`
}

export const BUYER_DECIDES = fr`C'est l'acheteur qui décide de réserver ou non ; rien ne dit qu'il le fera. Ce rapprochement est fait par ce site à partir du métier, et d'aucun autre élément du marché.`
