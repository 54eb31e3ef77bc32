import { endingContracts } from '../../domain/ending-contracts.ts'
import type { Portal } from '../../domain/portal.ts'
import { isAhead } from '../../domain/purchase-stage.ts'
import { tradeOfCpv } from '../../domain/trade.ts'
import { formatCount } from '../../text/format.ts'
import { GLOSSARY, termPath } from '../../text/glossary.ts'
import { ruleAnchor } from '../../text/rule.ts'
import { RULES } from '../../text/rules.ts'
import { THEME_TEXT } from '../../text/themes.ts'
import { indicatorPath, rulePath, tradePath } from '../../domain/links.ts'
import { beginningOf } from './record.ts'
import type { SearchRecord } from './record.ts'

export function tradeCards({ trades, contracts, purchases, referenceDate }: Portal): readonly SearchRecord[] {
  const countBy = (members: readonly { readonly cpv?: string }[]) => {
    const slugs = Map.groupBy(members, ({ cpv }) => tradeOfCpv(cpv, trades)?.slug)
    return (slug: string) => slugs.get(slug)?.length ?? 0
  }
  const ahead = countBy(purchases.filter((purchase) => isAhead(purchase, referenceDate)))
  const ending = countBy(endingContracts(contracts, referenceDate))
  /** As on the trade's page: call-offs and concessions stand apart (rule 5). */
  const past = countBy(contracts.filter(({ kind }) => kind === 'contract'))
  return trades.map((trade) => ({
    kind: 'metier',
    path: tradePath(trade),
    title: trade.label,
    facts: [
      ...(purchases.length === 0 ? [] : [formatCount(ahead(trade.slug), 'achat à venir', 'achats à venir')]),
      formatCount(ending(trade.slug), 'marché qui se termine', 'marchés qui se terminent'),
      formatCount(past(trade.slug), 'marché passé', 'marchés passés'),
    ],
    text: trade.description,
    ...(trade.otherNames === undefined ? {} : { keys: trade.otherNames }),
    trades: [trade.slug],
  }))
}

export function indicatorRecords({ indicators }: Portal): readonly SearchRecord[] {
  return indicators.map(({ id, label, question, theme, absent }) => ({
    kind: 'indicateur',
    path: indicatorPath(id),
    title: label,
    facts: [THEME_TEXT[theme], ...(absent === undefined ? [] : ['inconnu avec ces fichiers'])],
    text: question,
  }))
}

export function ruleRecords(): readonly SearchRecord[] {
  return RULES.map(({ number, title, paragraphs }) => ({
    kind: 'methode',
    path: rulePath(ruleAnchor(number)),
    title,
    facts: [`Règle ${number}`],
    text: beginningOf(paragraphs.join(' ')),
  }))
}

export function glossaryRecords(): readonly SearchRecord[] {
  return GLOSSARY.map(({ term, slug, definition }) => ({
    kind: 'glossaire',
    path: termPath(slug),
    title: term,
    facts: [],
    text: beginningOf(definition),
  }))
}
