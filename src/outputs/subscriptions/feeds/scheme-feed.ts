import { SCHEME_PATH, YEARS_PATH, reportPath, toldYearPath } from '../../../domain/links.ts'
import type { IsoDate } from '../../../domain/date.ts'
import type { Portal } from '../../../domain/portal.ts'
import { DEMONSTRATION_NOTICE } from '../../../text/data/citation.ts'
import { phraseText } from '../../../text/language/phrase.ts'
import { fr, typeset } from '../../../text/language/typography.ts'
import { yearDescription, yearTitle } from '../../../text/year/page.ts'
import { reportPeriods } from '../../../views/biennial/periods.ts'
import { signedSentence } from '../../../views/biennial/words.ts'
import { hasScheme, schemeStandings } from '../../../views/scheme/exists.ts'
import { TARGET_STATE_TEXT, standingSentence } from '../../../views/scheme/state-words.ts'
import { toldYears } from '../../../views/year/told-years.ts'
import { contractFeedTitle } from './contract-feed.ts'
import type { FeedData, FeedEntry } from './feed-data.ts'
import { addressAt, tagUri } from './site-address.ts'
import type { SiteAddress } from './site-address.ts'

export const SCHEME_FEED = { path: 'flux/objectifs.xml', title: 'Objectifs, rapports et années' } as const

interface Told {
  /** Within this feed, for life. */
  readonly name: string
  readonly title: string
  readonly path: string
  readonly published: IsoDate
  readonly summary: string
}

const lastDayOf = (year: number): IsoDate => `${year}-12-31`
const earlier = (one: IsoDate, other: IsoDate) => (one < other ? one : other)

/**
 * Each target that a figure measures, in its state, by the year of that figure: told anew when the state changes or a
 * year is over, not with each edition. Then each report and each year that is told, once it is
 * over, the latest first: its day never moves.
 */
function toldOf(portal: Portal): readonly Told[] {
  const { referenceDate, territory } = portal
  const isOver = (year: number) => lastDayOf(year) <= referenceDate
  const targets = schemeStandings(portal).flatMap((standing): Told[] => {
    const { target, state, now, onDay } = standing
    const period = (onDay ?? now)?.point.period
    if (period === undefined) return []
    return [
      {
        name: `objectifs/${target.id}/${period}/${state}`,
        title: fr`${typeset(target.label)} : ${TARGET_STATE_TEXT[state].toLocaleLowerCase('fr-FR')}`,
        path: `${SCHEME_PATH}#objectif-${target.id}`,
        published: earlier(lastDayOf(Number(period.slice(0, 4))), referenceDate),
        summary: phraseText(standingSentence(standing)),
      },
    ]
  })
  const reports = reportPeriods(portal)
    .filter(({ years }) => isOver(years[1]))
    .map((period): Told => ({
      name: `rapports/${period.id}`,
      title: fr`Rapport d'indicateurs ${period.id}`,
      path: reportPath(period.id),
      published: lastDayOf(period.years[1]),
      summary: signedSentence(portal, period),
    }))
  const years = toldYears(portal)
    .filter(({ year }) => isOver(year))
    .map(({ year }): Told => ({
      name: `annees/${year}`,
      title: yearTitle(year, territory),
      path: toldYearPath(year),
      published: lastDayOf(year),
      summary: yearDescription(year, territory.subject),
    }))
  return [...targets, ...reports.toReversed(), ...years]
}

/** What was promised and what became of it. */
export function schemeFeed(portal: Portal, site: SiteAddress): FeedData {
  const entries = toldOf(portal).map(({ name, title, path, published, summary }): FeedEntry => {
    const link = addressAt(site, path)
    return {
      id: tagUri(site, name),
      title,
      link,
      published,
      updated: published,
      summary,
      body: [
        { kind: 'paragraph', text: summary },
        { kind: 'link', text: 'La page', address: link },
        ...(portal.demonstration ? [{ kind: 'paragraph', text: DEMONSTRATION_NOTICE } as const] : []),
      ],
      categories: [],
    }
  })
  return {
    path: SCHEME_FEED.path,
    id: tagUri(site, 'flux/objectifs'),
    title: contractFeedTitle('objectifs, rapports et années', portal),
    description: fr`Où en est chaque objectif, les rapports d'indicateurs et les années sur une page.`,
    page: addressAt(site, hasScheme(portal) ? SCHEME_PATH : YEARS_PATH),
    updated: portal.referenceDate,
    entries,
  }
}
