import type { IsoDate } from '../../../domain/date.ts'
import { plainSpaces } from '../../../text/codes.ts'

/** A node of JSON-LD: what is said of one thing. */
export interface Node {
  readonly [property: string]: unknown
}

/** Prefixes of both forms of the catalogue; they stand in the file, so that reading it asks nobody anything. */
export const PREFIXES = {
  adms: 'http://www.w3.org/ns/adms#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dcatap: 'http://data.europa.eu/r5r/',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  spdx: 'http://spdx.org/rdf/terms#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const

/** Points at a thing that is told of elsewhere. */
export function ref(id: string): Node {
  return { '@id': id }
}

/** French words, with plain spaces: harvesters compare them. */
export function words(text: string): Node {
  return { '@value': plainSpaces(text), '@language': 'fr' }
}

export function day(date: IsoDate): Node {
  return { '@value': date, '@type': 'xsd:date' }
}

/** A page or document of the web, as far as DCAT-AP wants its class said. */
export function document(address: string): Node {
  return { '@id': address, '@type': 'foaf:Document' }
}
