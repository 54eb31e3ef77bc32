/** Bytes of the beginning of a file that tell what it is. */
export const HEAD_BYTES = 1024

/** What a file is, by its first bytes. */
export type Content = 'html' | 'xml' | 'json' | 'zip' | 'gzip' | 'parquet' | 'text' | 'empty'

const SIGNATURES: readonly (readonly [Content, string])[] = [
  ['zip', 'PK\u0003\u0004'],
  ['gzip', '\u001f\u008b'],
  ['parquet', 'PAR1'],
]
const HTML = /^<(?:!doctype html|html|head|body|title|script)\b/i

export function contentOf(head: Uint8Array): Content {
  const bytes = Buffer.from(head).toString('latin1')
  const signature = SIGNATURES.find(([, start]) => bytes.startsWith(start))
  if (signature !== undefined) return signature[0]
  const text = Buffer.from(head)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .replace(/^(?:\s|<!--.*?-->)+/s, '')
  if (text === '') return 'empty'
  if (HTML.test(text)) return 'html'
  if (text.startsWith('<')) return 'xml'
  return /^[{[]/.test(text) ? 'json' : 'text'
}

/** What a file is by the ending of its name. */
const BY_ENDING: Readonly<Record<string, Content>> = {
  csv: 'text',
  tsv: 'text',
  txt: 'text',
  json: 'json',
  geojson: 'json',
  xml: 'xml',
  xlsx: 'zip',
  zip: 'zip',
  parquet: 'parquet',
  gz: 'gzip',
}

/** What a file of this name has to be; `undefined` for an ending that says nothing. */
export function expectedContent(name: string): Content | undefined {
  return BY_ENDING[/\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '']
}

export const CONTENT_WORDS: Readonly<Record<Content, string>> = {
  html: 'page web (HTML)',
  xml: 'XML',
  json: 'JSON',
  zip: 'classeur ou archive ZIP',
  gzip: 'GZIP',
  parquet: 'Parquet',
  text: 'texte (CSV)',
  empty: 'rien',
}
