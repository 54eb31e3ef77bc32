import type { FileInfo } from '../../../domain/file-info.ts'
import type { Portal } from '../../../domain/portal.ts'
import { formatCount } from '../../../text/language/format.ts'
import { EXPERIMENTAL, FRENCH, OPEN_LICENCE, SHA_256, STABLE } from './authorities.ts'
import { ianaAddress, mediumOf } from './media.ts'
import { day, ref, words } from './node.ts'
import type { Node } from './node.ts'

/** Notices, drawings, examples and schemas: found beside what they go with. */
const BESIDE = /^donnees\/schemas\/|\.(txt|svg|png|html)$/

/** Whether a written file is one that a catalogue offers; a table without a row is not. */
export function isOffered({ path, rows }: FileInfo): boolean {
  return rows !== 0 && !BESIDE.test(path)
}

const idOf = (node: Node) => ref(String(node['@id']))

function checksum(sha256: string): Node {
  return {
    '@type': 'spdx:Checksum',
    'spdx:algorithm': idOf(SHA_256),
    'spdx:checksumValue': { '@value': sha256, '@type': 'xsd:hexBinary' },
  }
}

/** Feeds say it in their own titles. */
function marked(title: string, demonstration: boolean): string {
  return demonstration && !title.startsWith('Démonstration') ? `Démonstration : ${title}` : title
}

/**
 * How a file is offered: where, in which form, how big, with which sum, under which licence. `schemas` has the path of
 * the schema that a file follows.
 */
export function distribution(
  file: FileInfo,
  { demonstration, referenceDate }: Portal,
  root: string,
  schemas: ReadonlyMap<string, string>,
): Node {
  const { path, title, description, rows, bytes, sha256, mediaType } = file
  const address = root + path
  const { format, isRegistered } = mediumOf(file)
  const schema = schemas.get(path)
  const media = ianaAddress(mediaType)
  const count = rows === undefined ? '' : ` ${formatCount(rows, 'ligne', 'lignes')}.`
  return {
    '@id': `${address}#distribution`,
    '@type': 'dcat:Distribution',
    'dct:title': words(marked(title, demonstration)),
    'dct:description': words(description + count),
    'dcat:accessURL': ref(address),
    'dcat:downloadURL': ref(address),
    'dct:format': '@id' in format ? idOf(format) : format,
    ...(isRegistered && { 'dcat:mediaType': { '@id': media, '@type': 'dct:MediaType' } }),
    ...(path.endsWith('.zip') && { 'dcat:packageFormat': ref(media) }),
    'dcat:byteSize': { '@value': String(bytes), '@type': 'xsd:nonNegativeInteger' },
    'spdx:checksum': checksum(sha256),
    ...(schema !== undefined && { 'dct:conformsTo': { '@id': root + schema, '@type': 'dct:Standard' } }),
    'dct:license': idOf(OPEN_LICENCE),
    'dct:language': idOf(FRENCH),
    'dcatap:availability': idOf(demonstration ? EXPERIMENTAL : STABLE),
    'dct:modified': day(referenceDate),
  }
}
