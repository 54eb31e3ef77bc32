import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { InputError } from '../../src/domain/input-error.ts'
import { mappingSchema } from '../../src/domain/territory/mapping.ts'
import { mappingMistakes } from '../../src/tables/mapping-mistakes.ts'
import type { Explanation } from '../../src/tables/mapped-table.ts'
import { communeAt } from './communes.ts'
import { parseJson } from './parse-json.ts'

/** Beside a file whose columns are its own. */
export const MAPPING = 'mapping.json'

/**
 * How the files of a folder are read, where a mapping stands beside them.
 * @throws InputError `broken-territory` with every fault of the mapping.
 */
export async function explanationOf(path: string): Promise<Explanation | undefined> {
  const file = join(dirname(path), MAPPING)
  if (!existsSync(file)) return undefined
  const value = await parseJson(file, 'broken-territory')
  const mistakes = mappingMistakes(value)
  if (mistakes.length > 0) throw new InputError('broken-territory', { file, mistakes })
  return { file, mapping: mappingSchema.parse(value), communeAt }
}
