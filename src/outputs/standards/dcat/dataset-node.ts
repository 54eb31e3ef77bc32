import type { FileInfo } from '../../../domain/file-info.ts'
import type { Portal } from '../../../domain/portal.ts'
import { fr } from '../../../text/language/typography.ts'
import { DEMONSTRATION_NOTICE, sourceLine } from '../../../text/data/citation.ts'
import { siteAddress, tagUri } from '../../subscriptions/feeds/site-address.ts'
import { contactPoint, spatialCoverage } from './agents.ts'
import { FRENCH, OPEN_LICENCE, PUBLIC_ACCESS, EU_THEMES, frequencyOf } from './authorities.ts'
import { distribution } from './distribution.ts'
import { day, document, ref, words } from './node.ts'
import type { Node } from './node.ts'
import type { CatalogueSubject } from './subjects.ts'

function datasetAddress({ key }: Pick<CatalogueSubject, 'key'>, root: string): string {
  return `${root}donnees/#jeu-${key}`
}

/** A blank node: data.gouv.fr's harvester would fetch a period that has an address. */
function period({ coverage }: CatalogueSubject, portal: Portal): Node | undefined {
  const days = coverage(portal)
  return (
    days && { '@type': 'dct:PeriodOfTime', 'dcat:startDate': day(days.from), 'dcat:endDate': day(days.to) }
  )
}

function provenance(subject: CatalogueSubject, portal: Portal, root: string): Node {
  const sources = subject.sources(portal).map(sourceLine).join(' ; ')
  return {
    '@type': 'dct:ProvenanceStatement',
    'rdfs:label': words(fr`Fichiers lus : ${sources}. Règles de décompte : ${root}methodologie/`),
  }
}

/** What is known around a dataset. */
export interface Surroundings {
  readonly portal: Portal
  readonly root: string
  /** Paths of all written files. */
  readonly paths: ReadonlySet<string>
  /** Path of a file → path of the Table Schema that it follows. */
  readonly schemas: ReadonlyMap<string, string>
}

/** A subject with its files. */
export function datasetNode(
  subject: CatalogueSubject,
  files: readonly FileInfo[],
  { portal, root, paths, schemas }: Surroundings,
): Node {
  const { key, description, keywords, themes, page } = subject
  const { territory, demonstration, referenceDate } = portal
  const title = subject.title(territory.nameWithOf)
  const temporal = period(subject, portal)
  const issued = subject.issued?.(portal)
  const dictionary = 'donnees/datapackage.json'
  const pages = [page, 'methodologie/', ...(paths.has(dictionary) ? [dictionary] : [])]
  return {
    '@id': datasetAddress(subject, root),
    '@type': 'dcat:Dataset',
    'dct:identifier': tagUri(siteAddress(portal, root), `jeux/${key}`),
    'dct:title': words(demonstration ? fr`Démonstration : ${title}` : title),
    'dct:description': words(demonstration ? `${DEMONSTRATION_NOTICE} ${description}` : description),
    'dcat:keyword': [...keywords, ...(demonstration ? ['démonstration'] : [])].map(words),
    'dcat:theme': themes.map((theme) => ref(String(EU_THEMES[theme]['@id']))),
    'dct:publisher': ref(`${root}#editeur`),
    ...contactPoint(portal, root),
    'dct:license': ref(String(OPEN_LICENCE['@id'])),
    'dct:accessRights': ref(String(PUBLIC_ACCESS['@id'])),
    'dct:language': ref(String(FRENCH['@id'])),
    'dct:accrualPeriodicity': ref(String(frequencyOf(territory)['@id'])),
    'dct:spatial': spatialCoverage(portal, root),
    ...(temporal !== undefined && { 'dct:temporal': temporal }),
    ...(issued !== undefined && { 'dct:issued': day(issued) }),
    'dct:modified': day(referenceDate),
    'dcat:version': referenceDate,
    'dct:provenance': provenance(subject, portal, root),
    'dcat:landingPage': document(`${root}donnees/`),
    'foaf:page': pages.map((path) => document(root + path)),
    'dcat:distribution': files.map((file) => distribution(file, portal, root, schemas)),
  }
}
