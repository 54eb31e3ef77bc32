import type Tinypool from 'tinypool'
import { ownThread } from './own-thread.ts'
import { received } from './refusal.ts'
import type { SentResult } from './refusal.ts'
import { openSiteTasks } from './site-tasks.ts'
import type { SiteTasks } from './site-tasks.ts'
import type { SentTask } from './site-thread.ts'
import type { SiteWork } from './site-work.ts'
import { timedTasks } from './task-seconds.ts'
import type { TaskSeconds } from './task-seconds.ts'

/** A piece of work, begun when a lane comes to it; it may add others to the lists while it runs. */
export type Task = (lane: SiteTasks) => Promise<void>

export interface Lanes {
  /**
   * Works off the lists, the first lane beginning with the first and so on round, each helping with the fullest of the
   * others once its own is empty. @throws What the first task that fails throws, when the others under way are done.
   */
  readonly workOff: (lists: readonly Task[][]) => Promise<void>
  readonly close: () => Promise<void>
}

/** The tasks of a thread, done over there. */
function tasksOf(thread: Tinypool): SiteTasks {
  const send = async (task: SentTask) => received((await thread.run(task, { name: 'doTask' })) as SentResult)
  return new Proxy({} as SiteTasks, {
    get: (_, name: keyof SiteTasks) => (given: unknown) => send({ name, given }),
  })
}

/** The task that is next for a lane, taken off its list. */
function take(lists: readonly Task[][], own: Task[]): Task | undefined {
  const fullest = lists.reduce((most, list) => (list.length > most.length ? list : most))
  return (own.length > 0 ? own : fullest).shift()
}

/**
 * As many lanes as asked: the last is this thread, the others are threads of their own. All load their code at once.
 */
export function openLanes(count: number, work: SiteWork, seconds: TaskSeconds = new Map()): Lanes {
  const threads = Array.from({ length: count - 1 }, () =>
    ownThread(new URL('site-thread.ts', import.meta.url), work),
  )
  const all = [...threads.map(tasksOf), openSiteTasks(work)]
  // What cannot be loaded is said by the first task that needs it.
  for (const tasks of all) tasks.loadCode().catch(() => undefined)
  const lanes = all.map((tasks) => timedTasks(tasks, seconds))
  return {
    async workOff(lists) {
      let underWay = 0
      let failed = false
      const waiting: (() => void)[] = []
      const run = async (lane: SiteTasks, task: Task) => {
        underWay += 1
        try {
          await task(lane)
        } catch (error) {
          failed = true
          throw error
        } finally {
          underWay -= 1
          for (const wake of waiting.splice(0)) wake()
        }
      }
      const follow = async (lane: SiteTasks, own: Task[]) => {
        while (!failed) {
          const task = take(lists, own)
          if (task !== undefined) await run(lane, task)
          else if (underWay === 0) return
          else await new Promise<void>((wake) => waiting.push(wake))
        }
      }
      const ends = await Promise.allSettled(
        lanes.map((lane, index) => follow(lane, lists[index % lists.length]!)),
      )
      const broken = ends.find((end) => end.status === 'rejected')
      if (broken !== undefined) throw broken.reason
    },
    async close() {
      await Promise.all(threads.map((thread) => thread.destroy()))
    },
  }
}
