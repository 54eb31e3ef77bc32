import { smallSvg } from '../../charts/indicator-svg.ts'
import { shareCardSvg } from '../../charts/share-card.ts'
import { indicatorPath } from '../../domain/links.ts'
import { memoize } from '../../domain/memoize.ts'
import type { ComputedIndicator } from '../../domain/indicator.ts'
import type { Portal } from '../../domain/portal.ts'
import { finding, findingContext } from '../../text/findings/finding.ts'
import { formatDate } from '../../text/language/format.ts'
import { phraseText } from '../../text/language/phrase.ts'
import { fr } from '../../text/language/typography.ts'
import { homeOpening } from '../../views/home/opening.ts'

/** The picture that stands for a page where its address is shared. */
export interface SharePicture {
  /** Below the root of the site, without leading slash. */
  readonly path: string
  /** What it says, for those who do not see it. */
  readonly words: string
  readonly svg: () => string
}

const HOME = '/'
/** Of the picture of the home page. */
const SPENDING = 'montants-notifies'

/** The indicator whose finding and series lead a main page; a page of none has no picture of its own. */
const LEADS: Readonly<Record<string, string>> = {
  '/depenses/': SPENDING,
  '/clauses/': 'considerations-sociales',
  '/insertion/': 'heures-insertion',
  '/achat-local/': 'lieu-des-titulaires',
  '/achats-a-venir/': 'achats-a-venir-par-trimestre',
  '/fournisseurs/': 'plus-grands-titulaires',
  '/marches/': 'nombre-de-marches',
  '/familles/': 'montants-par-division-cpv',
  '/communes/': 'communes-des-titulaires',
  '/spaser/': 'heures-insertion',
}

const picturePath = (name: string) => `images/${name}.png`

function pictureOf(
  portal: Portal,
  name: string,
  words: string,
  indicator: ComputedIndicator | undefined,
): SharePicture {
  const { territory, referenceDate, demonstration } = portal
  return {
    path: picturePath(name),
    words,
    svg: () =>
      shareCardSvg(
        {
          authority: territory.name,
          finding: words,
          foot: fr`Achats à livre ouvert — données arrêtées au ${formatDate(referenceDate)}`,
          accent: territory.accent.light,
          ...(demonstration && { warning: 'Démonstration : données inventées' }),
        },
        indicator && smallSvg(indicator, portal),
      ),
  }
}

const isPresent = ({ absent }: ComputedIndicator) => absent === undefined

function homePicture(portal: Portal): SharePicture {
  const { before, sum, after } = homeOpening(portal)
  const spending = portal.indicators.find(({ id }) => id === SPENDING)
  const shown = spending !== undefined && isPresent(spending) ? spending : undefined
  return pictureOf(portal, 'accueil', `${before}${sum?.text ?? ''}${after}`, shown)
}

function indicatorPicture(indicator: ComputedIndicator, portal: Portal): SharePicture {
  return pictureOf(
    portal,
    indicator.id,
    phraseText(finding(indicator, findingContext(portal)).title),
    indicator,
  )
}

/** Every picture: of the home page, and of each indicator that has figures. */
export function sharePictures(portal: Portal): readonly SharePicture[] {
  return [
    homePicture(portal),
    ...portal.indicators.filter(isPresent).map((indicator) => indicatorPicture(indicator, portal)),
  ]
}

const indicatorsByPath = memoize(
  ({ indicators }: Portal) =>
    new Map(indicators.map((indicator) => [indicatorPath(indicator.id), indicator])),
)

/**
 * The picture of a page by its path below the base: its own, that of the indicator that leads it, for a main page
 * without figures that of the home page; `undefined` for the pages of records.
 */
export function sharePictureOf(portal: Portal, path: string): Omit<SharePicture, 'svg'> | undefined {
  if (path === HOME) return homePicture(portal)
  const lead = LEADS[path]
  const indicator = indicatorsByPath(portal).get(lead === undefined ? path : indicatorPath(lead))
  if (indicator !== undefined && isPresent(indicator)) return indicatorPicture(indicator, portal)
  return lead !== undefined || isMain(path) ? homePicture(portal) : undefined
}

/** A page right below the root: "/donnees/"; not "/404/". */
function isMain(path: string): boolean {
  return /^\/[a-z][a-z0-9-]*\/$/.test(path)
}
