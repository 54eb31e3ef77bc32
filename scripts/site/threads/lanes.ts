import Tinypool from 'tinypool'
import type * as siteThread from './site-thread.ts'
import type { SiteWork } from './site-work.ts'

type SiteThread = typeof siteThread
type TaskName = keyof SiteThread

/** Runs a task in the thread of a lane. */
export type RunTask = <N extends TaskName>(
  name: N,
  ...given: Parameters<SiteThread[N]>
) => ReturnType<SiteThread[N]>

/** A piece of work, begun when a lane comes to it; it may add others to the lists while it runs. */
export type Task = (run: RunTask) => Promise<void>

export interface Lanes {
  /**
   * Works off the lists, the first lane beginning with the first and so on round, each helping with the fullest of the
   * others once its own is empty. @throws What the first task that fails throws, when the others under way are done.
   */
  readonly workOff: (lists: readonly Task[][]) => Promise<void>
  readonly close: () => Promise<void>
}

/** The task that is next for a lane, taken off its list. */
function take(lists: readonly Task[][], own: Task[]): Task | undefined {
  const fullest = lists.reduce((most, list) => (list.length > most.length ? list : most))
  return (own.length > 0 ? own : fullest).shift()
}

/** Most of what pages and tables are made of is soon of no use: more room for it is a tenth of the time less. */
const YOUNG_MIB = 96
/** As much as a process has by itself: a thread would have less. */
const OLD_MIB = 4096

/** One thread a lane, each with what it has read and compiled: a task goes where its like went before. */
export function openLanes(count: number, workerData: SiteWork): Lanes {
  const filename = new URL('site-thread.ts', import.meta.url).href
  const pools = Array.from(
    { length: count },
    () =>
      new Tinypool({
        ...{ filename, workerData, minThreads: 1, maxThreads: 1, useAtomics: false },
        runtime: 'worker_threads',
        resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MIB, maxOldGenerationSizeMb: OLD_MIB },
      }),
  )
  return {
    async workOff(lists) {
      let underWay = 0
      let failed = false
      const waiting: (() => void)[] = []
      const run = async (pool: Tinypool, task: Task) => {
        underWay += 1
        try {
          await task(((name, given) => pool.run(given, { name })) as RunTask)
        } catch (error) {
          failed = true
          throw error
        } finally {
          underWay -= 1
          for (const wake of waiting.splice(0)) wake()
        }
      }
      const follow = async (pool: Tinypool, own: Task[]) => {
        while (!failed) {
          const task = take(lists, own)
          if (task !== undefined) await run(pool, task)
          else if (underWay === 0) return
          else await new Promise<void>((wake) => waiting.push(wake))
        }
      }
      const lanes = pools.map((pool, index) => follow(pool, lists[index % lists.length]!))
      const ends = await Promise.allSettled(lanes)
      const broken = ends.find((end) => end.status === 'rejected')
      if (broken !== undefined) throw broken.reason
    },
    async close() {
      await Promise.all(pools.map((pool) => pool.destroy()))
    },
  }
}
