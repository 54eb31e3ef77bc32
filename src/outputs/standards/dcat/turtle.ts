import { Writer } from 'n3'
import type { Quad, Term } from 'n3'
import { PREFIXES } from './node.ts'
import type { Node } from './node.ts'
import { statements } from './statements.ts'

const isBlank = ({ termType }: Term) => termType === 'BlankNode'

/** The same document as Turtle: the same statements give the same bytes. */
export async function turtle(document: Node): Promise<string> {
  const quads = statements(document)
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
