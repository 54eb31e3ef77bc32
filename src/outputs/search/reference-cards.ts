import type { Portal } from '../../domain/portal.ts'
import { tradeSummaries } from '../../indicators/trade-summary.ts'
import { formatCount, formatDate } from '../../text/language/format.ts'
import { fr } from '../../text/language/typography.ts'
import { GLOSSARY, termPath } from '../../text/glossary/glossary.ts'
import { ruleAnchor } from '../../text/rules/rule.ts'
import { RULES } from '../../text/rules/rules.ts'
import { THEME_TEXT } from '../../text/themes.ts'
import { ideaViews } from '../../views/ideas/ideas.ts'
import { IDEA_STAGE_TEXT, pitchedText } from '../../views/ideas/words.ts'
import { measureViews } from '../../views/measures/measures.ts'
import { measureSentence, sourcesOfMeasure } from '../../views/measures/words.ts'
import { ideaPath, indicatorPath, measurePath, rulePath, tradePath } from '../../domain/links.ts'
import { beginningOf } from './card.ts'
import type { SearchCard } from './card.ts'

/** As on the page of the trade: call-offs and concessions stand apart (rule 5). */
export function tradeCards(portal: Portal): readonly SearchCard[] {
  const { purchases } = portal
  return tradeSummaries(portal).map(({ trade, ahead, ending, contracts }) => ({
    kind: 'metier',
    path: tradePath(trade),
    title: trade.label,
    facts: [
      ...(purchases.length === 0 ? [] : [formatCount(ahead.length, 'achat à venir', 'achats à venir')]),
      formatCount(ending.length, 'marché qui se termine', 'marchés qui se terminent'),
      formatCount(contracts.length, 'marché passé', 'marchés passés'),
    ],
    text: trade.description,
    ...(trade.otherNames === undefined ? {} : { keys: trade.otherNames }),
    trades: [trade.slug],
  }))
}

/** Needs that are or were a call for ideas: by the last day for answers while they are open. */
export function ideaCards(portal: Portal): readonly SearchCard[] {
  return ideaViews(portal).map(({ call, stage }) => ({
    kind: 'besoin',
    path: ideaPath(call),
    title: call.need,
    facts: [
      IDEA_STAGE_TEXT[stage].label,
      stage === 'open' ? fr`jusqu'au ${formatDate(call.due!)}` : pitchedText(call),
    ],
    names: [call.workshop],
    ...(call.outcome !== undefined && { text: beginningOf(call.outcome) }),
    ...(stage === 'open' && { date: call.due! }),
  }))
}

/** What the portal counts, then what the authority measures besides. */
export function indicatorRecords(portal: Portal): readonly SearchCard[] {
  const counted = portal.indicators.map(({ id, label, question, theme, absent }) => ({
    kind: 'indicateur' as const,
    path: indicatorPath(id),
    title: label,
    facts: [THEME_TEXT[theme], ...(absent === undefined ? [] : ['inconnu avec ces fichiers'])],
    text: question,
  }))
  const measured = measureViews(portal).map((measure) => ({
    kind: 'indicateur' as const,
    path: measurePath(measure),
    title: measure.name,
    facts: ['Résultat mesuré'],
    text: beginningOf(`${measureSentence(measure)} ${sourcesOfMeasure(measure)}`),
  }))
  return [...counted, ...measured]
}

export function ruleRecords(): readonly SearchCard[] {
  return RULES.map(({ number, title, paragraphs }) => ({
    kind: 'methode',
    path: rulePath(ruleAnchor(number)),
    title,
    facts: [`Règle ${number}`],
    text: beginningOf(paragraphs.join(' ')),
  }))
}

export function glossaryRecords(): readonly SearchCard[] {
  return GLOSSARY.map(({ term, slug, inLaw, definition }) => ({
    kind: 'glossaire',
    path: termPath(slug),
    title: term,
    facts: inLaw === undefined ? [] : [fr`« ${inLaw} » dans les textes`],
    text: beginningOf(definition),
  }))
}
