import { Parser, Store } from 'n3'
import SHACLValidator from 'rdf-validate-shacl'
import { hasSchemas, readOfficial } from '../../official-schemas/schemas.ts'

const STANDARD = 'dcat-ap-3.0.1'
export const hasShapes = hasSchemas(STANDARD)

function graphOf(turtle: string): Store {
  return new Store(new Parser().parse(turtle))
}

/** What breaks the official shapes, a line each: none is a pass. */
export async function breaches(turtle: string, ...shapes: readonly string[]): Promise<readonly string[]> {
  const found: string[] = []
  for (const name of shapes) {
    const rules = graphOf(readOfficial(`${STANDARD}/${name}.ttl`))
    const { results } = await new SHACLValidator(rules).validate(graphOf(turtle))
    found.push(
      ...results.map(({ focusNode, path, value, message, severity }) =>
        [
          severity?.value.split('#')[1],
          focusNode?.value,
          JSON.stringify(path),
          value?.value,
          message.map(({ value: text }) => text).join(' '),
        ].join(' | '),
      ),
    )
  }
  return found
}
