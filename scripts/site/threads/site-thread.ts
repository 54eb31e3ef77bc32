/** The side of a thread: it does the tasks that `lanes.ts` sends. */
import Tinypool from 'tinypool'
import { resultOf } from './refusal.ts'
import type { SentResult } from './refusal.ts'
import { openSiteTasks } from './site-tasks.ts'
import type { SiteTasks } from './site-tasks.ts'
import type { SiteWork } from './site-work.ts'

/** A task and what it is given. */
export interface SentTask {
  readonly name: keyof SiteTasks
  readonly given: unknown
}

const tasks = openSiteTasks(Tinypool.workerData as SiteWork)

export function doTask({ name, given }: SentTask): Promise<SentResult> {
  return resultOf(() => (tasks[name] as (given: unknown) => Promise<unknown>)(given))
}
