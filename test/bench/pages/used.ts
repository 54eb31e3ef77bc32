import process from 'node:process'

/** What a piece of work took of the clock and of the processor, in seconds. */
export interface Used {
  readonly seconds: number
  readonly processor: number
}

export async function used(work: () => Promise<unknown>): Promise<Used> {
  const startedAt = performance.now()
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return { seconds: (performance.now() - startedAt) / 1000, processor: (user + system) / 1e6 }
}
