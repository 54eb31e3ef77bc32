import Tinypool from 'tinypool'
import { errorOf } from './refusal.ts'
import { openSiteTasks } from './site-tasks.ts'
import type { SiteTasks } from './site-tasks.ts'
import type { SentResult, SentTask } from './site-thread.ts'
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

/** What a process has by itself: a thread would have more, which its pages do not get any faster by. */
const YOUNG_MIB = 48
/** The same: a thread would have less. */
const OLD_MIB = 4096

/** A thread of its own, which keeps what it has read and loaded for its next task. */
function openThread(workerData: SiteWork): Tinypool {
  return new Tinypool({
    filename: new URL('site-thread.ts', import.meta.url).href,
    ...{ workerData, minThreads: 1, maxThreads: 1, useAtomics: false },
    runtime: 'worker_threads',
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MIB, maxOldGenerationSizeMb: OLD_MIB },
  })
}

/** The tasks of a thread, done over there. */
function tasksOf(thread: Tinypool): SiteTasks {
  const send = async (task: SentTask) => {
    const sent = (await thread.run(task, { name: 'doTask' })) as SentResult
    if ('refusal' in sent) throw errorOf(sent.refusal)
    return sent.result
  }
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
 * As many lanes as asked: the last is this thread, which has the heap of what was read before, the others are threads
 * of their own, which load their code at once.
 */
export function openLanes(count: number, work: SiteWork, seconds: TaskSeconds = new Map()): Lanes {
  const threads = Array.from({ length: count - 1 }, () => openThread(work))
  const others = threads.map(tasksOf)
  // What cannot be loaded is said by the first task that needs it.
  for (const other of others) other.loadCode().catch(() => undefined)
  const all = [...others, openSiteTasks(work)]
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
