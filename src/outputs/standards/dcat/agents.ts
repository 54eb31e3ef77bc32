import type { Portal } from '../../../domain/portal.ts'
import { publisherOf } from '../../../text/data/publisher.ts'
import { FRANCE } from './authorities.ts'
import { document, ref, words } from './node.ts'
import type { Node } from './node.ts'

const LOCAL_AUTHORITY: Node = {
  '@id': 'http://purl.org/adms/publishertype/LocalAuthority',
  '@type': 'skos:Concept',
  'skos:inScheme': ref('http://purl.org/adms/publishertype/1.0'),
  'skos:prefLabel': words('collectivité territoriale'),
}

/** Who publishes. */
export function agent(portal: Portal, root: string): Node {
  const { name, authority } = publisherOf(portal)
  const node = { '@id': `${root}#editeur`, '@type': 'foaf:Agent', 'foaf:name': words(name) }
  if (authority === undefined) return node
  return {
    ...node,
    // The number that the buyer has last in the register of legal entities (SIREN).
    'dct:identifier': portal.territory.buyerSirens.at(-1)!,
    ...(portal.territory.scope !== 'none' && { 'dct:type': LOCAL_AUTHORITY }),
    ...(authority.website !== undefined && { 'foaf:homepage': document(authority.website) }),
  }
}

/** Whom to write to, where somebody is named. */
export function contacts({ territory: { contact } }: Portal, root: string): readonly Node[] {
  if (contact === undefined) return []
  return [
    {
      '@id': `${root}#contact`,
      '@type': ['vcard:Kind', 'vcard:Organization'],
      'vcard:fn': words(contact.name),
      'vcard:hasEmail': ref(`mailto:${contact.email}`),
    },
  ]
}

/** The reference to it of a dataset or a service. */
export function contactPoint({ territory: { contact } }: Portal, root: string): Node {
  return contact === undefined ? {} : { 'dcat:contactPoint': ref(`${root}#contact`) }
}

/** The territory, where there is one, by its name and the code of its scope: INSEE's addresses are not known here. */
export function places({ territory: { name, scope } }: Portal, root: string): readonly Node[] {
  if (scope === 'none') return []
  return [
    {
      '@id': `${root}#territoire`,
      '@type': 'dct:Location',
      'skos:prefLabel': words(name),
      'dct:identifier': scope.code,
    },
  ]
}

export function spatialCoverage(portal: Portal, root: string): readonly Node[] {
  return [...places(portal, root).map((place) => ref(String(place['@id']))), ref(String(FRANCE['@id']))]
}
