import jsonld from 'jsonld'
import { Parser, Writer } from 'n3'
import type { Quad, Term } from 'n3'
import { PREFIXES } from './node.ts'
import type { Node } from './node.ts'

/** The catalogue names its vocabulary itself: to read it, nothing is ever fetched. */
function refuse(address: string): Promise<never> {
  return Promise.reject(new Error(`the catalogue refers to a context elsewhere: ${address}`))
}

/** `safe`: a property that the context does not know is an error, not a silence (the types do not know it). */
const CANONICAL = { documentLoader: refuse, format: 'application/n-quads' as const, safe: true }

/** Every statement of a JSON-LD document, in an order that depends on what is said alone (RDF Dataset Canonicalization). */
async function statements(document: Node): Promise<readonly Quad[]> {
  const lines = (await jsonld.canonize(document, CANONICAL)) as string
  return new Parser({ format: 'N-Quads' }).parse(lines)
}

const isBlank = ({ termType }: Term) => termType === 'BlankNode'

/** The same document as Turtle: the same statements give the same bytes. */
export async function turtle(document: Node): Promise<string> {
  const quads = await statements(document)
  const bySubject = Map.groupBy(quads, ({ subject }) => subject.value)
  const writer = new Writer({ prefixes: PREFIXES })
  const object = (term: Quad['object']): Quad['object'] =>
    isBlank(term)
      ? writer.blank(
          (bySubject.get(term.value) ?? []).map((inner) => ({
            predicate: inner.predicate,
            object: object(inner.object),
          })),
        )
      : term
  for (const { subject, predicate, object: told } of quads) {
    if (!isBlank(subject)) writer.addQuad(subject, predicate, object(told))
  }
  return new Promise((done, failed) => {
    writer.end((error, text) => (error ? failed(error) : done(text)))
  })
}
