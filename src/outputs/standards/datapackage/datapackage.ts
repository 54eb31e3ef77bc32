import type { FileInfo } from '../../../domain/file-info.ts'
import type { Portal } from '../../../domain/portal.ts'
import { resourcesOf } from './resources.ts'
import { DEMONSTRATION_NOTICE, LICENCE, LICENCE_ID, LICENCE_URL } from '../../../text/data/citation.ts'
import { plainSpaces } from '../../../text/codes.ts'
import { coverageOfContracts } from '../dcat/coverage.ts'
import type { Described } from '../../files/described.ts'
import type { PublishedFile } from '../../files/published-file.ts'
import { PORTAL_NAME, publisherOf } from '../../../text/data/publisher.ts'

const PROFILE = 'https://datapackage.org/profiles/2.0/datapackage.json'

const KEYWORDS: readonly string[] = [
  'marchés publics',
  'commande publique',
  'achats responsables',
  'données essentielles',
  'DECP',
  'insertion',
  'programmation des achats',
]

function sourcesOf({ sources }: Portal): object[] {
  return sources.map(({ title, publisher, url, published }) => ({
    title: `${title} (${publisher})`,
    ...(url !== undefined && { path: url }),
    ...(published !== undefined && { version: published }),
  }))
}

/** The publisher, and the portal that transforms what it publishes. */
function contributorsOf(portal: Portal): object[] {
  const { name, authority } = publisherOf(portal)
  if (authority === undefined) return [{ title: name, roles: ['publisher', 'creator'] }]
  return [
    {
      title: name,
      ...(authority.website !== undefined && { path: authority.website }),
      roles: ['publisher'],
    },
    { title: PORTAL_NAME, roles: ['wrangler'] },
  ]
}

/** Properties that the profile does not know, `temporal` (first and last day of notification), `demonstration` and `rows` of a resource, are allowed by it. */
function descriptor(portal: Portal, facts: readonly FileInfo[], siteRoot: string): object {
  const { territory, referenceDate, demonstration, sources } = portal
  const mark = demonstration ? ' (Démonstration)' : ''
  const what = `Les achats ${territory.nameWithOf} en tableaux : marchés, attributions, sous-traitance, insertion, programmation et indicateurs, arrêtés au ${referenceDate}.`
  return {
    $schema: PROFILE,
    name: `achats-a-livre-ouvert-${territory.slug}`,
    title: `${PORTAL_NAME}, ${territory.name}${mark}`,
    description: plainSpaces(demonstration ? `${DEMONSTRATION_NOTICE} ${what}` : what),
    homepage: `${siteRoot}donnees/`,
    version: referenceDate,
    created: `${referenceDate}T00:00:00Z`,
    keywords: KEYWORDS,
    licenses: [{ name: LICENCE_ID, path: LICENCE_URL, title: LICENCE }],
    contributors: contributorsOf(portal),
    ...(sources.length > 0 && { sources: sourcesOf(portal) }),
    temporal: coverageOfContracts(portal),
    demonstration,
    resources: resourcesOf(portal, facts),
  }
}

/** `donnees/datapackage.json` (Data Package 2.0): every table in each of its forms, with size, sum and schema. */
export function dataPackageFile({ portal, facts, siteRoot }: Described): PublishedFile {
  return {
    path: 'donnees/datapackage.json',
    title: 'Data Package',
    description: 'Chaque tableau dans chacune de ses formes, avec sa taille, son empreinte et son schéma.',
    mediaType: 'application/json',
    lines: () => [`${JSON.stringify(descriptor(portal, facts, siteRoot), null, 2)}\n`],
  }
}
