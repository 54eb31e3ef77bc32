import { readFile } from 'node:fs/promises'
import { InputError } from '../../src/domain/input-error.ts'
import type { InputProblem } from '../../src/domain/input-error.ts'

/** The value of a JSON file. @throws InputError `problem` where it is none. */
export async function parseJson(path: string, problem: InputProblem): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'))
  } catch (error) {
    throw new InputError(problem, { file: path, value: (error as Error).message })
  }
}
