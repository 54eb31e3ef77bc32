import { InputError } from '../../../src/domain/input-error.ts'
import type { InputErrorPlace, InputProblem } from '../../../src/domain/input-error.ts'
import { CommandError } from '../../command.ts'

/** An error that one sentence explains, as it goes from a thread to another: the class of an error stays behind. */
export type Refusal =
  { readonly command: string } | { readonly problem: InputProblem; readonly place: InputErrorPlace }

/** `undefined` for an error that only a developer can explain: it goes as it is. */
export function toRefusal(error: unknown): Refusal | undefined {
  if (error instanceof CommandError) return { command: error.message }
  if (error instanceof InputError) return { problem: error.problem, place: error.place }
  return undefined
}

export function errorOf(refusal: Refusal): Error {
  return 'command' in refusal
    ? new CommandError(refusal.command)
    : new InputError(refusal.problem, refusal.place)
}

/** What came of work in another thread. */
export type SentResult = { readonly result: unknown } | { readonly refusal: Refusal }

/** Over there. @throws Error that only a developer can explain */
export async function resultOf(work: () => Promise<unknown>): Promise<SentResult> {
  try {
    return { result: await work() }
  } catch (error) {
    const refusal = toRefusal(error)
    if (refusal === undefined) throw error
    return { refusal }
  }
}

/** Over here. @throws InputError, CommandError as they were thrown there */
export function received<T>(sent: SentResult): T {
  if ('refusal' in sent) throw errorOf(sent.refusal)
  return sent.result as T
}
