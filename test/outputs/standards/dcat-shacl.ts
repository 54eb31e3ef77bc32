import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Parser, Store } from 'n3'
import SHACLValidator from 'rdf-validate-shacl'

const FOLDER = join(import.meta.dirname, '../../../../shared/data/schemas/exports/dcat-ap-3.0.1')

/** The official shapes lie beside the checkout where somebody put them there; never part of the project. */
export const hasShapes = existsSync(FOLDER)

function graphOf(turtle: string): Store {
  return new Store(new Parser().parse(turtle))
}

/** What breaks the official shapes, a line each: none is a pass. */
export async function breaches(turtle: string, ...shapes: readonly string[]): Promise<readonly string[]> {
  const found: string[] = []
  for (const name of shapes) {
    const rules = graphOf(readFileSync(join(FOLDER, `${name}.ttl`), 'utf8'))
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
