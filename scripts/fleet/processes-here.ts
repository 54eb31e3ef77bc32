import { availableParallelism, totalmem } from 'node:os'

/** Of memory for one build: the largest that was measured took less (`data/fleet.md`). */
const BYTES_OF_BUILD = 2 * 1024 ** 3

/** A build a core, as far as there is memory for them. */
export function processesHere(): number {
  return Math.max(1, Math.min(availableParallelism(), Math.floor(totalmem() / BYTES_OF_BUILD)))
}
