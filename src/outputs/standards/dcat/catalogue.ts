import type { FileInfo } from '../../../domain/file-info.ts'
import type { Portal } from '../../../domain/portal.ts'
import { fr } from '../../../text/language/typography.ts'
import { DEMONSTRATION_NOTICE } from '../../../text/data/citation.ts'
import { datasetSchemaPath } from '../../schemas/dataset-schema-files.ts'
import { allDatasets } from '../../datasets/datasets.ts'
import { formPath } from '../../files/forms.ts'
import { AUTHORITIES, DATA_THEMES, FRENCH, OPEN_LICENCE } from './authorities.ts'
import { agent, contacts, places, spatialCoverage } from './agents.ts'
import { datasetNode } from './dataset-node.ts'
import { isOffered } from './distribution.ts'
import { PREFIXES, day, document, ref, words } from './node.ts'
import type { Node } from './node.ts'
import { dataServices } from './service.ts'
import { SUBJECTS } from './subjects.ts'

/** Address of a thing that the catalogue names and that has no page: below the root, the same in both forms. */
function catalogueAddress(root: string): string {
  return `${root}donnees/#catalogue`
}

function describe(portal: Portal): string {
  const { territory, demonstration } = portal
  const what = fr`La commande publique ${territory.nameWithOf}, à livre ouvert : marchés attribués, achats à venir, insertion, indicateurs, et la trace de chaque ligne depuis sa source.`
  return demonstration ? `${DEMONSTRATION_NOTICE} ${what}` : what
}

/** As far as they are written. */
function schemasOf(portal: Portal, paths: ReadonlySet<string>): ReadonlyMap<string, string> {
  const pairs = allDatasets(portal).map(
    (dataset) => [formPath(dataset, 'csv'), datasetSchemaPath(dataset)] as const,
  )
  return new Map(pairs.filter(([, schema]) => paths.has(schema)))
}

/** The definitions that something refers to, and those which these refer to. */
function definitionsUsed(nodes: readonly Node[]): readonly Node[] {
  const used = (told: readonly Node[]) => {
    const text = JSON.stringify(told)
    return AUTHORITIES.filter((each) => text.includes(`"@id":${JSON.stringify(each['@id'])}`))
  }
  return used([...nodes, ...used(nodes)])
}

/**
 * The catalogue as JSON-LD: DCAT-AP 3, one tree with everything it names. A dataset is listed where it has a row.
 * @throws Error where a file's form is unknown.
 */
export function catalogue(portal: Portal, facts: readonly FileInfo[], root: string): Node {
  const { territory, demonstration, referenceDate } = portal
  const paths = new Set(facts.map(({ path }) => path))
  const surroundings = { portal, root, paths, schemas: schemasOf(portal, paths) }
  const offered = facts.filter(isOffered)
  const datasets = SUBJECTS.flatMap((subject) => {
    const files = offered.filter(({ path }) => subject.files.test(path))
    const hasRows = files.some(({ rows = 0 }) => rows > 0)
    return hasRows ? [datasetNode(subject, files, surroundings)] : []
  })
  const services = dataServices(datasets, portal, root, paths)
  const title = fr`Achats à livre ouvert : les données de la commande publique ${territory.nameWithOf}`
  const catalog: Node = {
    '@id': catalogueAddress(root),
    '@type': 'dcat:Catalog',
    'dct:title': words(demonstration ? fr`Démonstration : ${title}` : title),
    'dct:description': words(describe(portal)),
    'dct:publisher': ref(`${root}#editeur`),
    'dct:license': ref(String(OPEN_LICENCE['@id'])),
    'dct:language': ref(String(FRENCH['@id'])),
    'dct:modified': day(referenceDate),
    'dct:spatial': spatialCoverage(portal, root),
    'foaf:homepage': document(root),
    'dcat:themeTaxonomy': ref(String(DATA_THEMES['@id'])),
    'dcat:dataset': datasets.map((dataset) => ref(String(dataset['@id']))),
    ...(services.length > 0 && { 'dcat:service': services.map((service) => ref(String(service['@id']))) }),
  }
  const told = [
    catalog,
    ...datasets,
    ...services,
    agent(portal, root),
    ...contacts(portal, root),
    ...places(portal, root),
  ]
  return { '@context': PREFIXES, '@graph': [...told, ...definitionsUsed(told)] }
}
