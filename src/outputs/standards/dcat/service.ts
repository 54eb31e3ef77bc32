import type { Portal } from '../../../domain/portal.ts'
import { fr } from '../../../text/language/typography.ts'
import { contactPoint } from './agents.ts'
import { OPEN_LICENCE, PUBLIC_ACCESS, EU_THEMES } from './authorities.ts'
import { ref, words } from './node.ts'
import type { Node } from './node.ts'

const API = 'api/v1/'
/** Where the interface tells of itself, the first that exists. */
const DESCRIPTIONS = ['openapi.json', 'index.json']

/** The programming interface, where it is built: files at addresses that do not change. */
export function dataServices(
  datasets: readonly Node[],
  portal: Portal,
  root: string,
  paths: ReadonlySet<string>,
): readonly Node[] {
  const { territory, demonstration } = portal
  if (![...paths].some((path) => path.startsWith(API))) return []
  const description = DESCRIPTIONS.map((name) => API + name).find((path) => paths.has(path))
  const title = fr`Interface de programmation des achats ${territory.nameWithOf}`
  return [
    {
      '@id': `${root}donnees/#api`,
      '@type': 'dcat:DataService',
      'dct:title': words(demonstration ? fr`Démonstration : ${title}` : title),
      'dct:description': words(
        fr`Indicateurs, marchés par année, titulaires et achats à venir en JSON, sans clé ni compte.`,
      ),
      'dcat:keyword': [words('commande publique'), words('API')],
      'dcat:theme': ref(String(EU_THEMES.government['@id'])),
      'dct:publisher': ref(`${root}#editeur`),
      ...contactPoint(portal, root),
      'dct:license': ref(String(OPEN_LICENCE['@id'])),
      'dct:accessRights': ref(String(PUBLIC_ACCESS['@id'])),
      'dcat:endpointURL': ref(root + API),
      ...(description !== undefined && { 'dcat:endpointDescription': ref(root + description) }),
      'dcat:servesDataset': datasets.map((dataset) => ref(String(dataset['@id']))),
    },
  ]
}
