/** The side of the thread that reads data: `derive-elsewhere.ts` opens it. */
import type { MessagePort } from 'node:worker_threads'
import type { Progress } from '../../progress.ts'
import { derive } from '../derive.ts'
import type { DeriveOptions } from '../derive.ts'
import { resultOf } from './refusal.ts'
import type { SentResult } from './refusal.ts'

/** What there is to say of the work, in the order in which it is to be shown. */
export interface SentProgress {
  readonly name: keyof Progress
  readonly given: readonly unknown[]
}

export interface DeriveTask {
  readonly options: Omit<DeriveOptions, 'progress' | 'formats'>
  /** Closed by this side, once all is said. */
  readonly port: MessagePort
}

/** The number of contracts. */
export async function deriveThere({ options, port }: DeriveTask): Promise<SentResult> {
  const say =
    (name: keyof Progress) =>
    (...given: readonly unknown[]) =>
      port.postMessage({ name, given } satisfies SentProgress)
  const progress: Progress = {
    stage: say('stage'),
    tick: say('tick'),
    note: say('note'),
    done: say('done'),
    abort: say('abort'),
  }
  try {
    return await resultOf(async () => (await derive({ ...options, progress })).contracts.length)
  } finally {
    port.close()
  }
}
