import type { Portal } from '../../domain/portal.ts'
import { formatCount, formatNumber, formatQuantity } from '../../text/language/format.ts'
import type { Phrase } from '../../text/language/phrase.ts'
import { fr } from '../../text/language/typography.ts'
import { figureOf } from '../../text/points.ts'
import { targetPhrase, targetValue } from '../../text/scheme/targets.ts'
import { notEnough } from './share-words.ts'
import { SCENARIO_TEXT } from './curve.ts'
import type { HoursRoute } from './hours-route.ts'
import { SCENARIOS } from './share-route.ts'
import type { Row, Table } from '../table.ts'

const inHours = (hours: number) => formatQuantity(Math.round(hours), 'heures')

/** "Pour atteindre 300 000 heures en 2027, il faudrait 33 marchés de plus avec une clause sociale". */
export function hoursSentence({ target, year, gap, needed, coming }: HoursRoute): string {
  const goal = fr`Pour atteindre ${targetValue(target)} en ${year}`
  if (gap === 0) return fr`${goal}, il suffirait de faire comme la dernière année connue`
  if (needed === undefined) return fr`${goal}, on ne sait pas combien de clauses il faudrait`
  if (needed.byTrade === undefined) return fr`${goal}, ${notEnough(coming)}`
  return fr`${goal}, il faudrait une clause sociale dans ${formatCount(needed.byTrade, 'marché', 'marchés')} de plus que d'habitude`
}

export function hoursStanding({ target, indicator, standing }: HoursRoute, { territory }: Portal): Phrase {
  const aim = targetPhrase(target, { subject: territory.subject, territory: territory.shortName })
  const now = standing.now?.point
  if (now === undefined) return [fr`${aim.charAt(0).toLocaleUpperCase('fr-FR')}${aim.slice(1)}.`]
  return [fr`En ${now.period}, `, figureOf(now, indicator.unit), fr` ont été réalisées ; ${aim}.`]
}

/** How the number was come to, or which file would tell. */
export function hoursMethod({ gap, average, needed, coming, year }: HoursRoute): string {
  if (gap === undefined)
    return fr`Les fichiers lus ne disent pas les heures d'une année entière : un fichier des heures d'insertion (année, marché, métier, heures) le dirait. ${formatCount(coming, 'marché à venir est connu', 'marchés à venir sont connus')} pour ${year}.`
  if (average === undefined || needed === undefined)
    return fr`Il manque ${inHours(gap)}. Trop peu de lignes d'heures nomment un marché connu : on ne sait pas ce que donne une clause.`
  return fr`Il manque ${inHours(gap)}. Un marché avec une clause a donné ${inHours(average)} par an en moyenne : il en faudrait ${formatNumber(needed.mean)} à la moyenne. Le nombre ci-dessus compte les heures du métier de chaque marché à venir, les plus grands métiers d'abord.`
}

/** The three scenarios, in hours of the year; what cannot be told is said. */
export function hoursTable({ scenarios, year }: HoursRoute): Table {
  const rows = SCENARIOS.map((scenario): Row => {
    const { label } = SCENARIO_TEXT[scenario]
    const end = scenarios?.[scenario]
    if (end === undefined) {
      const unknown = { text: 'inconnu', unknown: true }
      return { cells: [label, unknown] }
    }
    const detail =
      end.untold === 0
        ? undefined
        : fr`au moins : rien ne peut se dire de ${formatCount(end.untold, 'marché', 'marchés')} d'un métier sans heures connues`
    return { cells: [label, { text: inHours(end.hours), detail }] }
  })
  return {
    columns: [{ label: 'Si…', rowHeader: true }, { label: fr`Heures en ${year}` }],
    rows,
  }
}
