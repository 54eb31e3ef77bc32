import { DataFactory, Writer } from 'n3'
import type { BlankNode, NamedNode, Quad, Quad_Object } from 'n3'
import { PREFIXES } from './node.ts'
import type { Node } from './node.ts'

const { blankNode, literal, namedNode, quad } = DataFactory
const TYPE = namedNode('http://www.w3.org/1999/02/22-rdf-syntax-ns#type')

/** The full address of a word or a thing. @throws Error where it has an unknown prefix or none. */
function named(name: string): NamedNode {
  const [prefix = '', local = ''] = name.split(/:(?!\/\/)(.*)/s)
  if (Object.hasOwn(PREFIXES, prefix)) return namedNode(PREFIXES[prefix as keyof typeof PREFIXES] + local)
  if (/^(https?:\/\/|mailto:|tag:)/.test(name)) return namedNode(name)
  throw new Error(`the catalogue has no prefix for "${name}"`)
}

const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value])

/** Each once, in the order of their lines as N-Quads. */
function sorted(quads: readonly Quad[]): readonly Quad[] {
  const writer = new Writer({ format: 'N-Quads' })
  const lines = new Map(quads.map((each) => [writer.quadsToString([each]), each]))
  return [...lines.keys()].sort().map((line) => lines.get(line)!)
}

/**
 * What the catalogue says, of its tree of nodes (`node.ts`: the part of JSON-LD that it is written in), in an order
 * that depends on what is said alone. @throws Error on a word that the context does not know.
 */
export function statements(document: Node): readonly Quad[] {
  const quads: Quad[] = []
  let blanks = 0

  function thing(node: Node): NamedNode | BlankNode {
    const { '@id': id, ...properties } = node
    const subject = id === undefined ? blankNode(`b${String(blanks++).padStart(6, '0')}`) : named(String(id))
    for (const [property, values] of Object.entries(properties)) {
      const isType = property === '@type'
      const predicate = isType ? TYPE : named(property)
      for (const value of listed(values))
        quads.push(quad(subject, predicate, isType ? named(String(value)) : object(value)))
    }
    return subject
  }

  function object(value: unknown): Quad_Object {
    if (typeof value === 'string') return literal(value)
    const node = value as Node
    if (!('@value' in node)) return thing(node)
    const { '@value': text, '@language': language, '@type': type } = node
    return literal(String(text), typeof language === 'string' ? language : named(String(type)))
  }

  for (const node of listed(document['@graph'])) thing(node as Node)
  return sorted(quads)
}
