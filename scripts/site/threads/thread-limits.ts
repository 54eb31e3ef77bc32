import type { ResourceLimits } from 'node:worker_threads'
import { getHeapStatistics } from 'node:v8'

const MIB = 1 << 20

/** What a process has by itself, or was given (`--max-old-space-size`): a thread would have less. */
export const THREAD_LIMITS: ResourceLimits = {
  // A thread would have more, which its pages do not get any faster by.
  maxYoungGenerationSizeMb: 48,
  maxOldGenerationSizeMb: Math.ceil(getHeapStatistics().heap_size_limit / MIB),
}
