import { once } from 'node:events'
import { MessageChannel } from 'node:worker_threads'
import type { DeriveOptions } from '../derive.ts'
import type { DeriveTask, SentProgress } from './derive-thread.ts'
import { ownThread } from './own-thread.ts'
import { received } from './refusal.ts'
import type { SentResult } from './refusal.ts'

/**
 * `derive` in a thread that ends with it: what reading needs of memory is not kept while pages are made.
 * @returns the number of contracts. @throws InputError, CommandError likewise
 */
export async function deriveElsewhere({ progress, formats, ...options }: DeriveOptions): Promise<number> {
  if (formats !== undefined) {
    // Formats are code, which cannot be sent.
    const { derive } = await import('../derive.ts')
    return (await derive({ ...options, formats, progress })).contracts.length
  }
  const thread = ownThread(new URL('derive-thread.ts', import.meta.url))
  const { port1: told, port2: port } = new MessageChannel()
  told.on('message', ({ name, given }: SentProgress) =>
    (progress[name] as (...said: readonly unknown[]) => void)(...given),
  )
  const allTold = once(told, 'close')
  try {
    const task: DeriveTask = { options, port }
    return received((await thread.run(task, { name: 'deriveThere', transferList: [port] })) as SentResult)
  } finally {
    port.close()
    await thread.destroy()
    await allTold
  }
}
