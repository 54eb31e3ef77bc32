import { getHeapStatistics } from 'node:v8'
import Tinypool from 'tinypool'

const MIB = 1 << 20

/** What a process has by itself, or was given (`--max-old-space-size`): a thread would have less. */
const OLD_MIB = Math.ceil(getHeapStatistics().heap_size_limit / MIB)
/** A thread would have more, which its pages do not get any faster by. */
const YOUNG_MIB = 48

/** A thread that does the tasks of a file of code one after another, and keeps what it has loaded until it is destroyed. */
export function ownThread(code: URL, workerData?: unknown): Tinypool {
  return new Tinypool({
    filename: code.href,
    ...{ workerData, runtime: 'worker_threads', minThreads: 1, maxThreads: 1, useAtomics: false },
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MIB, maxOldGenerationSizeMb: OLD_MIB },
  })
}
