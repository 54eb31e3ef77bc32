import type { PlannedPurchase, ReservedArticle } from '../../domain/planned-purchase.ts'
import { countOfStructures } from '../../domain/reserving.ts'
import type { Reserving } from '../../domain/reserving.ts'
import type { ReservedArticleText } from '../../domain/reserved-article.ts'
import { STRUCTURE_KINDS } from '../../domain/structure.ts'
import type { StructureKind } from '../../domain/structure.ts'
import { formatCount, formatNumber, formatPercent } from '../../text/format.ts'
import { RESERVED_TEXT } from '../../text/plan.ts'
import { fr } from '../../text/typography.ts'

/** A kind of structure after a number. */
const KIND_NOUNS: Record<StructureKind, readonly [one: string, many: string]> = {
  SIAE: ['structure d’insertion (SIAE)', 'structures d’insertion (SIAE)'],
  EA: ['entreprise adaptée (EA)', 'entreprises adaptées (EA)'],
  ESAT: ['ESAT', 'ESAT'],
  ESS: [
    'autre structure de l’économie sociale et solidaire',
    'autres structures de l’économie sociale et solidaire',
  ],
}

export function countOfKind(kind: StructureKind, count: number): string {
  return formatCount(count, ...KIND_NOUNS[kind])
}

/** What the plan says is reserved: its own words, nothing inferred. */
export function declaredSentences(
  { lots, reservedLots, reservedArticles }: PlannedPurchase,
  articles: readonly ReservedArticleText[],
): readonly string[] {
  const named = reservedArticles ?? []
  if (reservedLots === undefined && reservedArticles === undefined)
    return [fr`La programmation ne dit pas si un lot est réservé : on ne le sait pas.`]
  if (named.length === 0 && (reservedLots ?? 0) === 0)
    return [fr`La programmation n'annonce aucun lot réservé : toute entreprise pourra répondre.`]
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

/** Articles worth telling of: those that the plan does not declare, of a purchase that has a lot left to reserve. */
export function openArticles(
  { possible, declared }: Reserving,
  { lots, reservedLots }: PlannedPurchase,
): readonly ReservedArticle[] {
  if (lots !== undefined && reservedLots === lots) return []
  return possible.filter((article) => !declared.includes(article))
}

const WHY: Partial<Record<ReservedArticle, string>> = {
  'L2113-12': fr`des EA ou des ESAT du territoire déclarent faire ce métier`,
  'L2113-13': fr`des SIAE du territoire déclarent faire ce métier`,
  'L2113-14': fr`les unes et les autres déclarent faire ce métier, et cet article permet de les réunir`,
  'L2113-15': fr`ce service figure dans la liste des services sociaux, de santé ou culturels, il dure trois ans au plus, et des structures de l'ESS du territoire déclarent faire ce métier`,
}

/** "L2113-12 : un lot pourrait être réservé aux EA et aux ESAT, parce que…": what the law would allow, and why. */
export function possibleSentence(article: ReservedArticle): string {
  return fr`Article ${article} : réserver un lot ${RESERVED_TEXT[article].sentence}, parce que ${WHY[article]!}.`
}

export const BUYER_DECIDES = fr`C'est l'acheteur qui décide de réserver ou non ; rien ne dit qu'il le fera. Ce rapprochement est fait par ce site à partir du métier, et d'aucun autre élément du marché.`

/** Why nothing is said of the structures, or what they are; the first line under the articles. */
export function structuresSentence(reserving: Reserving, hasFile: boolean): string {
  const { trade, structures, ordinaryEssOnly } = reserving
  if (trade === undefined)
    return fr`Sans code CPV, ce site ne connaît pas le métier : il ne peut pas dire quelles structures le font.`
  if (!hasFile)
    return fr`Aucun fichier des structures du territoire n'est publié : on ne sait pas lesquelles font ce métier.`
  if (structures.size === 0)
    return fr`Aucune structure du fichier ne déclare faire ce métier. D'autres peuvent le faire sans y figurer.`
  const kinds = STRUCTURE_KINDS.filter((kind) => structures.has(kind)).map((kind) =>
    countOfKind(kind, structures.get(kind)!.length),
  )
  const total = formatCount(
    countOfStructures(structures),
    'structure du territoire déclare',
    'structures du territoire déclarent',
  )
  const end = ordinaryEssOnly
    ? fr` Aucun article ne permet de leur réserver un lot de ce genre : elles répondent comme toute entreprise.`
    : ''
  return fr`${total} faire ce métier : ${new Intl.ListFormat('fr-FR').format(kinds)}.${end}`
}
