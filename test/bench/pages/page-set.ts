import { chunksOf } from './chunks.ts'
import type { Chunk } from './chunks.ts'

export interface WrittenPage {
  /** Below the root of the site. */
  readonly file: string
  readonly html: string
}

/** Markup as it is, and the places of fields; a raw one is the inside of a tag or of a script, which nobody escapes. */
export type Template = readonly (string | { readonly field: number; readonly raw: boolean })[]

interface Block {
  /** Place in the templates of blocks. */
  readonly template: number
  readonly fields: readonly string[]
}

/** All that a template engine is given of one page. */
export interface PageFields {
  readonly file: string
  readonly head: readonly string[]
  readonly blocks: readonly Block[]
  readonly foot: readonly string[]
}

/** Pages of one type, taken apart: what all have before their blocks, the blocks, what all have after them. */
export interface PageSet {
  readonly head: Template
  readonly foot: Template
  readonly blocks: readonly Template[]
  readonly pages: readonly PageFields[]
}

/** The template of chunks that have one markup: what all of them have between is markup too. */
function templateOf(chunks: readonly Chunk[]): {
  readonly template: Template
  readonly kept: readonly number[]
} {
  const [first] = chunks as readonly [Chunk]
  const kept: number[] = []
  const template: Template[number][] = [first.markup[0]!]
  for (const [index, value] of first.values.entries()) {
    const same = chunks.every(({ values }) => values[index]!.html === value.html)
    if (same) template.push(value.html)
    else template.push({ field: kept.push(index) - 1, raw: value.raw })
    template.push(first.markup[index + 1]!)
  }
  return { template, kept }
}

const fieldsOf = ({ values }: Chunk, kept: readonly number[]) => kept.map((index) => values[index]!.text)

/** How many chunks from the start have one markup in all pages. */
function countShared(pages: readonly (readonly Chunk[])[]): number {
  const [first, ...others] = pages as readonly [readonly Chunk[], ...(readonly Chunk[])[]]
  const differs = first.findIndex(({ key }, index) => others.some((page) => page[index]?.key !== key))
  return differs === -1 ? first.length : differs
}

/** Chunks that follow each other in every page, as one. */
const joined = (chunks: readonly Chunk[]): Chunk => ({
  key: '',
  markup: chunks.reduce<string[]>(
    (all, { markup }) => [...all.slice(0, -1), (all.at(-1) ?? '') + markup[0]!, ...markup.slice(1)],
    [],
  ),
  values: chunks.flatMap(({ values }) => values),
})

/** Takes pages of one type apart. Put together again by any engine, they are the same bytes. */
export function pageSetOf(written: readonly WrittenPage[]): PageSet {
  const all = written.map(({ html }) => chunksOf(html))
  const before = countShared(all)
  const after = countShared(all.map((chunks) => chunks.slice(before).toReversed()))
  const heads = all.map((chunks) => joined(chunks.slice(0, before)))
  const feet = all.map((chunks) => joined(chunks.slice(chunks.length - after)))
  const middles = all.map((chunks) => chunks.slice(before, chunks.length - after))
  const head = templateOf(heads)
  const foot = templateOf(feet)
  const groups = [...Map.groupBy(middles.flat(), ({ key }) => key)]
  const blocks = groups.map(([, chunks]) => templateOf(chunks))
  const placeOf = new Map(groups.map(([key], index) => [key, index]))
  return {
    head: head.template,
    foot: foot.template,
    blocks: blocks.map(({ template }) => template),
    pages: written.map(({ file }, index) => ({
      file,
      head: fieldsOf(heads[index]!, head.kept),
      blocks: middles[index]!.map((chunk) => {
        const template = placeOf.get(chunk.key)!
        return { template, fields: fieldsOf(chunk, blocks[template]!.kept) }
      }),
      foot: fieldsOf(feet[index]!, foot.kept),
    })),
  }
}
