/** The side of a thread: it does the tasks that `lanes.ts` sends. */
import Tinypool from 'tinypool'
import { toRefusal } from './refusal.ts'
import type { Refusal } from './refusal.ts'
import { openSiteTasks } from './site-tasks.ts'
import type { SiteTasks } from './site-tasks.ts'
import type { SiteWork } from './site-work.ts'

/** A task and what it is given. */
export interface SentTask {
  readonly name: keyof SiteTasks
  readonly given: unknown
}

const tasks = openSiteTasks(Tinypool.workerData as SiteWork)

/** What came of a task. */
export type SentResult = { readonly result: unknown } | { readonly refusal: Refusal }

export async function doTask({ name, given }: SentTask): Promise<SentResult> {
  try {
    return { result: await (tasks[name] as (given: unknown) => Promise<unknown>)(given) }
  } catch (error) {
    const refusal = toRefusal(error)
    if (refusal === undefined) throw error
    return { refusal }
  }
}
