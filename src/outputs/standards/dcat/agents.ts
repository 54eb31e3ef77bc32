import type { Portal } from '../../../domain/portal.ts'
import { publisherOf } from '../../../text/publisher.ts'
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
    // Its number in the register of legal entities (SIREN).
    'dct:identifier': portal.territory.epci,
    'dct:type': LOCAL_AUTHORITY,
    ...(authority.website !== undefined && { 'foaf:homepage': document(authority.website) }),
  }
}

/** Whom to write to. */
export function contact({ territory }: Portal, root: string): Node {
  return {
    '@id': `${root}#contact`,
    '@type': ['vcard:Kind', 'vcard:Organization'],
    'vcard:fn': words(territory.contact.name),
    'vcard:hasEmail': ref(`mailto:${territory.contact.email}`),
  }
}

/** The territory, by its name and the SIREN of its intercommunality: INSEE's addresses of it are not known here. */
export function place({ territory }: Portal, root: string): Node {
  return {
    '@id': `${root}#territoire`,
    '@type': 'dct:Location',
    'skos:prefLabel': words(territory.name),
    'dct:identifier': territory.epci,
  }
}

export function spatialCoverage(root: string): readonly Node[] {
  return [ref(`${root}#territoire`), ref(String(FRANCE['@id']))]
}
