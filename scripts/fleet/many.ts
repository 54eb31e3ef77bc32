import { availableParallelism, totalmem } from 'node:os'

/** Of memory for one build: the largest that was measured took less (`data/fleet.md`). */
const BYTES_OF_BUILD = 2 * 1024 ** 3

/** A build a core, as far as there is memory for them. */
export function processesHere(): number {
  return Math.max(1, Math.min(availableParallelism(), Math.floor(totalmem() / BYTES_OF_BUILD)))
}

/** Does the work for each thing in turn, some at once; what each gives, in the order of the things. */
export async function forMany<T, R>(
  things: readonly T[],
  atOnce: number,
  work: (thing: T) => Promise<R>,
): Promise<readonly R[]> {
  const results: R[] = []
  const left = things.entries()
  const worker = async () => {
    for (const [index, thing] of left) results[index] = await work(thing)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return results
}
