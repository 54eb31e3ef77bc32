import type { FileInfo } from '../../../domain/file-info.ts'
import type { Portal } from '../../../domain/portal.ts'
import { DEMONSTRATION_NOTICE, LICENCE_URL } from '../../../text/data/citation.ts'
import { plainSpaces } from '../../../text/codes.ts'
import { contractColumns } from '../../columns/contracts.ts'
import { coverageOfContracts } from '../dcat/coverage.ts'
import { isOffered } from '../dcat/distribution.ts'
import { PORTAL_NAME, publisherOf } from '../../../text/data/publisher.ts'
import { essence } from '../dcat/media.ts'

/** Whole tables and the archive: not their years, schemas, nor what stands in folders of its own. */
const WHOLE = /^donnees\/(?!datapackage\.)[^/]+\.(csv|jsonl|parquet|xlsx|zip|json)$/
const PART = /-(\d{4}|inconnue)\.csv$/

function download({ path, title, bytes, sha256, mediaType }: FileInfo, root: string): object {
  return {
    '@type': 'DataDownload',
    name: title,
    contentUrl: root + path,
    encodingFormat: essence(mediaType),
    contentSize: `${bytes} B`,
    sha256,
  }
}

/** Who is named as author: who publishes. */
function creator(portal: Portal): object {
  const { name, authority } = publisherOf(portal)
  if (authority === undefined) return { '@type': 'Organization', name }
  return { '@type': 'GovernmentOrganization', name, url: authority.website }
}

/** The data of the portal as search engines for datasets read it (schema.org `Dataset`), for the page `/donnees/`. */
export function datasetJsonLd(portal: Portal, facts: readonly FileInfo[], root: string): object {
  const { territory, demonstration, referenceDate } = portal
  const days = coverageOfContracts(portal)
  const name = `Achats publics ${territory.nameWithOf} : marchés, titulaires, achats à venir, indicateurs`
  const description = `Tous les marchés publics attribués ${territory.nameWithOf} tels que publiés, leurs titulaires, leurs considérations sociales et environnementales, les achats à venir, les heures d’insertion et les indicateurs, en tableaux, avec la raison de chaque écart. Données arrêtées au ${referenceDate}.`
  const files = facts.filter((file) => isOffered(file) && WHOLE.test(file.path) && !PART.test(file.path))
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': `${root}donnees/`,
    url: `${root}donnees/`,
    name: demonstration ? `Démonstration : ${name}` : name,
    description: plainSpaces(demonstration ? `${DEMONSTRATION_NOTICE} ${description}` : description),
    inLanguage: 'fr',
    keywords: ['marchés publics', 'commande publique', 'achats responsables', 'DECP', territory.shortName],
    license: LICENCE_URL,
    isAccessibleForFree: true,
    creator: creator(portal),
    dateModified: referenceDate,
    version: referenceDate,
    ...(days !== undefined && { temporalCoverage: `${days.from}/${days.to}` }),
    spatialCoverage: { '@type': 'Place', name: territory.name },
    includedInDataCatalog: {
      '@type': 'DataCatalog',
      name: `${PORTAL_NAME}, ${territory.name}`,
      url: `${root}catalog.jsonld`,
    },
    variableMeasured: contractColumns.map(({ name: id, title, unit }) => ({
      '@type': 'PropertyValue',
      propertyID: id,
      name: plainSpaces(title),
      ...(unit !== undefined && { unitText: unit }),
    })),
    distribution: files.map((file) => download(file, root)),
  }
}
