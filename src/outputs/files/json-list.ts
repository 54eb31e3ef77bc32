/** Items turned into text at once. */
const BATCH = 200

/**
 * A JSON object whose last member is a long list, in pieces, one item a line: memory does not grow with the list.
 * `head` must have a member; the items are JSON texts.
 */
export function* jsonList(head: object, name: string, items: Iterable<string>): Generator<string> {
  yield `${JSON.stringify(head, null, 2).slice(0, -2)},\n  ${JSON.stringify(name)}: [`
  let batch: string[] = []
  let separator = '\n'
  for (const item of items) {
    batch.push(item)
    if (batch.length < BATCH) continue
    yield separator + batch.join(',\n')
    separator = ',\n'
    batch = []
  }
  if (batch.length > 0) yield separator + batch.join(',\n')
  yield '\n  ]\n}\n'
}
