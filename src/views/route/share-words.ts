import type { Portal } from '../../domain/portal.ts'
import { formatCount, formatNumber, formatPercent } from '../../text/language/format.ts'
import type { Phrase } from '../../text/language/phrase.ts'
import { fr } from '../../text/language/typography.ts'
import { isPlural, nounFor } from '../../text/language/units.ts'
import { figureOf } from '../../text/points.ts'
import { boundedShareText } from '../../text/scheme/route.ts'
import { targetPhrase, targetValue } from '../../text/scheme/targets.ts'
import { NO_PLAN } from '../../text/plan.ts'
import { SCENARIO_TEXT } from './curve.ts'
import { SCENARIOS } from './share-route.ts'
import type { RouteYear, Scenario, ShareRoute } from './share-route.ts'
import type { BoundedShare } from '../../domain/needed-share.ts'
import type { Column, Row, Table } from '../table.ts'

const capital = (text: string) => text.charAt(0).toLocaleUpperCase('fr-FR') + text.slice(1)

/** "67 des 268 marchés à venir"; bounds where contracts of that year are signed without saying. */
function neededWords({ needed, parts }: RouteYear): string {
  const { known, least, most } = needed
  const of = fr`${formatNumber(known)} des ${formatCount(parts.length, 'marché', 'marchés')} à venir`
  return least === most ? of : fr`${of} (de ${formatNumber(least)} à ${formatNumber(most)}, selon l'inconnu)`
}

/** "les 12 marchés connus à venir ne suffiraient pas". */
export function notEnough(coming: number): string {
  return isPlural(coming)
    ? fr`les ${formatNumber(coming)} marchés connus à venir ne suffiraient pas`
    : fr`le marché connu à venir ne suffirait pas`
}

/** "Pour atteindre 25 % en 2027, il faudrait une clause sociale dans 67 des 268 marchés à venir". */
export function neededSentence({ target, measure, focus }: ShareRoute): string {
  const goal = fr`Pour atteindre ${targetValue(target)} en ${focus.year}`
  const coming = focus.parts.length
  if (focus.needed.known === 0) return fr`${goal}, les marchés déjà signés cette année-là suffisent`
  if (focus.needed.known > coming) return fr`${goal}, ${notEnough(coming)}`
  const atLeast = target.broader ? fr`au moins ` : ''
  return fr`${goal}, il faudrait ${measure.thing} dans ${atLeast}${neededWords(focus)}`
}

/** Where it stands, what the target was, and when it is within reach. */
export function standingPhrase(route: ShareRoute, { territory }: Portal): Phrase {
  const { target, indicator, standing, measure } = route
  const aim = targetPhrase(target, { subject: territory.subject, territory: territory.shortName })
  const now = standing.now?.point
  if (now === undefined) return [`${capital(aim)}.`]
  return [
    fr`En ${now.period}, `,
    figureOf(now, indicator.unit),
    fr` des marchés dont on le sait portaient ${measure.thing} ; ${aim}.`,
  ]
}

/** Under the drawing: what its marks are. */
export function howToReadRoute({ indicator }: ShareRoute): string {
  const past =
    indicator.series.points.length === 0
      ? fr`Hachures : la part passée, que les fichiers lus ne disent pas.`
      : fr`Trait plein : parts connues, avec leurs bornes ; point vide : année incomplète. Tirets : le chemin qu'il faudrait.`
  return fr`${past} À droite : ce que donneraient les cas du tableau, non une prévision.`
}

/** What the plan announces already, and the first year within reach. */
export function announcedSentence(
  { focus, reachable, years, measure }: ShareRoute,
  { planEditions }: Portal,
): string {
  const { announced } = focus
  const plan =
    planEditions.length === 0
      ? `${NO_PLAN}.`
      : announced === 0
        ? fr`La programmation n'en annonce aucun pour ${focus.year}.`
        : fr`La programmation en annonce déjà ${formatNumber(announced)} pour ${focus.year}.`
  const until = years.at(-1)!.year
  const when =
    reachable === undefined
      ? fr`Même avec ${measure.thing} dans tous les marchés connus, l'objectif ne serait pas atteint d'ici à ${until}.`
      : fr`À ne compter que les marchés connus, l'objectif peut être atteint dès ${reachable.year}.`
  return `${plan} ${when}`
}

const SCENARIO_COLUMNS = (year: number): readonly Column[] => [
  { label: 'Si…', rowHeader: true },
  { label: fr`Marchés à venir qui en porteraient`, numeric: true },
  { label: fr`Part en ${year}` },
  { label: 'Objectif' },
]

const YES: Readonly<Record<'met' | 'short' | 'between', string>> = {
  met: 'atteint',
  short: 'pas atteint',
  between: 'on ne peut pas le dire',
}

/** A measure that counts more than was promised confirms nothing, unless the contracts to come suffice by themselves. */
function sideOf(
  scenario: Scenario,
  share: BoundedShare,
  { focus, target }: Pick<ShareRoute, 'focus' | 'target'>,
): keyof typeof YES {
  if (share.high < target.value) return 'short'
  if (share.low < target.value) return 'between'
  if (!target.broader) return 'met'
  const { signed, parts } = focus
  const alone = parts.length / (signed.known + signed.unknown + parts.length)
  return scenario === 'all' && alone >= target.value ? 'met' : 'between'
}

/** The three scenarios of the year: the page without JavaScript. */
export function scenarioTable({ focus, target }: ShareRoute): Table {
  const rows = SCENARIOS.map((scenario): Row => {
    const share = focus.scenarios[scenario]
    const label = SCENARIO_TEXT[scenario].label
    if (share === undefined) {
      const text = fr`inconnu`
      return { cells: [label, { text, unknown: true }, { text, unknown: true }, { text, unknown: true }] }
    }
    const outlook = focus.outlooks[scenario]
    const side = sideOf(scenario, share, { focus, target })
    return {
      cells: [
        label,
        { text: fr`${formatNumber(outlook.yes)} sur ${formatNumber(outlook.told)}` },
        boundedShareText(share),
        YES[side],
      ],
    }
  })
  return { columns: SCENARIO_COLUMNS(focus.year), rows }
}

const YEAR_COLUMNS: readonly Column[] = [
  { label: 'Année', rowHeader: true },
  { label: 'Part connue' },
  { label: fr`Signés, dont on le sait`, numeric: true },
  { label: 'Marchés à venir connus', numeric: true },
  { label: fr`Il en faudrait`, numeric: true },
]

/** Year by year: what is signed, as the indicator says it, and what is still to come. */
export function yearTable({ indicator, years }: ShareRoute): Table {
  const points = indicator.series.points.filter(({ period }) => /^\d{4}$/.test(period))
  const all = [...new Set([...points.map(({ period }) => Number(period)), ...years.map(({ year }) => year)])]
  const rows = all
    .toSorted((a, b) => a - b)
    .map((year): Row => {
      const point = points.find(({ period }) => period === String(year))
      const ahead = years.find((each) => each.year === year)
      const known = point && Number(point.denominator)
      return {
        cells: [
          String(year),
          point === undefined || point.value === null
            ? { text: ahead && !point ? 'à venir' : fr`trop peu de marchés`, unknown: true }
            : {
                text: formatPercent(Number(point.value), 1),
                data: { value: point.value, indicator: indicator.id, period: point.period },
                detail:
                  point.bounds &&
                  fr`entre ${formatPercent(point.bounds[0])} et ${formatPercent(point.bounds[1])}`,
              },
          point === undefined
            ? ''
            : {
                text: fr`${formatNumber(Number(point.numerator))} sur ${formatNumber(known!)}`,
                detail: point.unknown > 0 ? formatCount(point.unknown, 'inconnu', 'inconnus') : undefined,
              },
          ahead ? formatNumber(ahead.parts.length) : '',
          ahead ? neededCell(ahead) : '',
        ],
      }
    })
  return { columns: YEAR_COLUMNS, rows }
}

function neededCell({ needed, parts }: RouteYear): string {
  const { known, least, most } = needed
  if (known > parts.length) return fr`plus que tous`
  return least === most
    ? formatNumber(known)
    : fr`${formatNumber(known)} (${formatNumber(least)} à ${formatNumber(most)})`
}

/** What cannot be computed without past rates, what still can, and which file would tell. */
export function unknownPast({ measure, focus }: ShareRoute): string {
  const count = formatCount(focus.parts.length, 'marché', 'marchés')
  return fr`Combien de marchés portaient ${measure.thing} jusqu'ici, par métier ? Les fichiers lus n'ont pas cette rubrique, ou trop peu de marchés la remplissent : deux des trois cas ne se calculent pas. Le format national de 2024 (données essentielles, version 2022) a la rubrique. Ce qui reste sûr : ${count} à venir sont connus, et l'on sait combien il en faudrait.`
}

/** Contracts to come whose trade has no past rate: they count in the bounds alone. */
export function untoldSentence({ focus }: ShareRoute): string | undefined {
  const untold = focus.parts.length - focus.outlooks.usual.told
  if (untold === 0 || focus.scenarios.usual === undefined) return undefined
  return fr`${formatCount(untold, 'marché à venir est', 'marchés à venir sont')} d'un métier dont le passé n'est pas assez connu : ${nounFor(untold, 'il ne compte', 'ils ne comptent')} que dans les bornes.`
}
