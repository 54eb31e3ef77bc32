import type { Portal } from '../../../domain/portal.ts'
import { LICENCE_URL } from '../../../text/data/citation.ts'
import { jsonList } from '../../files/json-list.ts'
import { publisherOf } from '../../../text/data/publisher.ts'
import type { TextFile } from '../../files/published-file.ts'
import { contractReleases } from './contract-release.ts'
import { OCDS_EXTENSIONS } from './extensions.ts'
import { ocidSiren } from './ocid.ts'
import { FRENCH_SCHEME } from './parties.ts'
import { purchaseReleases } from './purchase-release.ts'
import { tiesOf } from './related.ts'
import { releaseJson } from './release.ts'
import { startOfDay } from './time.ts'

export const OCDS_PATH = 'donnees/ocds/releases.json'
/** Where the page on these data explains how they are written: the `publicationPolicy` of the package. */
const OCDS_POLICY = 'donnees/api/#ocds'

function packagePublisher(portal: Portal): object {
  const { name, authority } = publisherOf(portal)
  if (authority === undefined) return { name }
  return { name, scheme: FRENCH_SCHEME, uid: ocidSiren(portal), uri: authority.website }
}

function packageHead(portal: Portal, siteRoot: string): object {
  const { referenceDate } = portal
  return {
    uri: `${siteRoot}${OCDS_PATH}`,
    version: '1.1',
    extensions: OCDS_EXTENSIONS,
    publishedDate: startOfDay(referenceDate),
    publisher: packagePublisher(portal),
    license: LICENCE_URL,
    publicationPolicy: `${siteRoot}${OCDS_POLICY}`,
  }
}

function* releasesOf(portal: Portal): Generator<string> {
  const ties = tiesOf(portal)
  const ofPurchase = purchaseReleases(portal, ties)
  const ofContract = contractReleases(portal, ties)
  for (const purchase of portal.purchases) yield releaseJson(ofPurchase(purchase))
  for (const contract of portal.contracts) yield releaseJson(ofContract(contract))
}

/** The release package, one release a line; none where there is nothing to tell, which OCDS does not allow. */
export function ocdsFiles(portal: Portal, siteRoot: string): readonly TextFile[] {
  const rows = portal.purchases.length + portal.contracts.length
  if (rows === 0) return []
  return [
    {
      path: OCDS_PATH,
      title: `Paquet OCDS 1.1.5${portal.demonstration ? ' (démonstration)' : ''}`,
      description:
        'Une publication (release) par marché, marché subséquent ou concession, et par achat de la programmation, au standard Open Contracting Data Standard.',
      mediaType: 'application/json',
      rows,
      lines: () => jsonList(packageHead(portal, siteRoot), 'releases', releasesOf(portal)),
    },
  ]
}
