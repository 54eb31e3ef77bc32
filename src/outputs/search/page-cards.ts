import { easyYearPath, reportPath, toldYearPath } from '../../domain/links.ts'
import type { Portal } from '../../domain/portal.ts'
import { easyYearTitle, yearDescription, yearTitle } from '../../text/year/page.ts'
import { fr } from '../../text/language/typography.ts'
import { reportPeriods } from '../../views/biennial/periods.ts'
import { signedSentence } from '../../views/biennial/words.ts'
import { sitePlan } from '../../views/search/site-plan.ts'
import { toldYears } from '../../views/year/told-years.ts'
import type { SearchCard } from './card.ts'

/** The main pages, then each year that is told and each report of two years, the latest first. */
export function pageCards(portal: Portal): readonly SearchCard[] {
  const { territory } = portal
  const main = sitePlan(portal).flatMap(({ title, entries }) =>
    entries.map(({ href, label, what }): SearchCard => ({
      kind: 'page',
      path: href,
      title: label,
      facts: [title],
      text: what,
    })),
  )
  const years = toldYears(portal).flatMap(({ year }): SearchCard[] => [
    {
      kind: 'page',
      path: toldYearPath(year),
      title: yearTitle(year, territory),
      facts: [fr`L'année sur une page`],
      text: yearDescription(year, territory.subject),
      year,
    },
    {
      kind: 'page',
      path: easyYearPath(year),
      title: easyYearTitle(year),
      facts: [fr`En facile à lire`],
      year,
    },
  ])
  const reports = reportPeriods(portal)
    .toReversed()
    .map((period): SearchCard => ({
      kind: 'page',
      path: reportPath(period.id),
      title: fr`Rapport d'indicateurs ${period.id}`,
      facts: [fr`Achats responsables, à imprimer et à signer`],
      text: signedSentence(portal, period),
      year: period.years[1],
    }))
  return [...main, ...years, ...reports]
}
