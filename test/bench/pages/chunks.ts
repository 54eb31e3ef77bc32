import { decodeHTML } from 'entities'

/** What stands between markup. */
interface Value {
  readonly html: string
  /** Without its escapes; as it is where it is raw. */
  readonly text: string
  /** The inside of a tag or of a script. */
  readonly raw: boolean
}

/** A piece of a page: markup, and the values between, one fewer. */
export interface Chunk {
  readonly markup: readonly string[]
  readonly values: readonly Value[]
  /** That of all chunks of the same markup. */
  readonly key: string
}

/** After one entry of a list, a row, a cell, a paragraph or a heading: what a person would write a template for. */
const CHUNK_END = /(?<=<\/(?:dd|h\d|li|p|summary|svg|t[dhr])>)/
const TOKEN = /<(?:[^>"]|"[^"]*")*>|[^<]+/g
const ATTRIBUTE = /(?<==")([^"]*)(?=")/

function chunkOf(html: string): Chunk {
  const markup = ['']
  const values: Value[] = []
  const add = (text: string) => (markup[markup.length - 1] += text)
  const addValue = (value: string, raw: boolean) => {
    values.push({ html: value, text: raw ? value : decodeHTML(value), raw })
    markup.push('')
  }
  let inScript = false
  for (const token of html.match(TOKEN) ?? []) {
    if (token.startsWith('<')) {
      // The values of attributes have the odd places.
      for (const [place, part] of token.split(ATTRIBUTE).entries())
        if (place % 2 === 0) add(part)
        else addValue(part, true)
      inScript = token.startsWith('<script')
    } else {
      const [, before, text, after] = /^([ \n]*)([^]*?)([ \n]*)$/.exec(token)!
      add(before!)
      if (text !== '') addValue(text!, inScript)
      add(after!)
    }
  }
  return { markup, values, key: JSON.stringify(markup) }
}

export function chunksOf(html: string): readonly Chunk[] {
  return html.split(CHUNK_END).map(chunkOf)
}
