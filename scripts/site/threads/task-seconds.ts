import { formatNumber } from '../../../src/text/language/format.ts'
import type { SiteTasks } from './site-tasks.ts'

/** Those that wait for data; the code is loaded before. */
type TaskName = Exclude<keyof SiteTasks, 'loadCode'>

/** How long the tasks of each kind took, in all threads together. */
export type TaskSeconds = Map<TaskName, number>

const LABELS: Readonly<Record<TaskName, string>> = {
  planSite: 'données relues et liste des pages',
  makePages: 'pages',
  makeTables: 'tableaux, flux, calendriers et API',
  makeDrawings: 'dessins des indicateurs',
  makeImages: 'images de partage',
  makeDescriptions: 'catalogue et archive',
  makeSearch: 'recherche',
  makeSiteFiles: 'plan du site',
}

/** The same tasks, each noting its time. */
export function timedTasks(tasks: SiteTasks, seconds: TaskSeconds): SiteTasks {
  return new Proxy(tasks, {
    get: (_, name: TaskName) => async (given: never) => {
      const startedAt = performance.now()
      const result = await (tasks[name] as (given: never) => Promise<unknown>)(given)
      seconds.set(name, (seconds.get(name) ?? 0) + (performance.now() - startedAt) / 1000)
      return result
    },
  })
}

/** A line a kind of task, the longest first. */
export function secondsLines(seconds: TaskSeconds): readonly string[] {
  const longest = [...seconds].toSorted(([, one], [, other]) => other - one)
  return longest.map(([name, taken]) => `  ${LABELS[name]} : ${formatNumber(taken, 1, 1)} s`)
}
