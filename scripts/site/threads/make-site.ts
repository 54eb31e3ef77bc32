import type { FileInfo } from '../../../src/domain/file-info.ts'
import type { Progress } from '../../progress.ts'
import type { Lanes, Task } from './lanes.ts'
import type { WrittenFacts } from './site-reader.ts'
import type { SitePlan, SiteWork } from './site-work.ts'

/** Pages a task: few enough that threads end together, many enough that tasks cost nothing. */
const PAGES_AT_ONCE = 100
/** The same of pages that tell of what is written, a dozen. */
const WAITING_AT_ONCE = 2
/** Indicators whose files are drawn in one task. */
const DRAWN_AT_ONCE = 12
/** Between two looks at how many pages are made. */
const LOOK_MS = 100

function inParts<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, part) =>
    all.slice(part * size, (part + 1) * size),
  )
}

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index)

/**
 * Writes all files of a site into its folder: pages and downloads at the same time. Same bytes whatever the number of
 * lanes.
 */
export async function makeSite(work: SiteWork, lanes: Lanes, progress: Progress): Promise<SitePlan> {
  const listed: string[] = []
  /** Folders whose names change with their content: of Astro, then of the search. */
  const hashed = ['_astro']
  const data: Task[] = []
  const pages: Task[] = []
  let planned: SitePlan | undefined

  const tables: FileInfo[] = []
  const drawn: (readonly FileInfo[])[] = []
  let written: WrittenFacts = {}
  /** The tables, the plan, and the drawings that the plan adds. */
  let parts = 2
  /** What describes the data, once all of it is written. */
  const oneLess = () => {
    parts -= 1
    if (parts === 0)
      data.push(async (lane) => {
        const files = await lane.makeDescriptions([...tables, ...drawn.flat()])
        written = { ...written, files }
      })
  }
  const waiting: number[] = []
  const makePages = (which: readonly number[]): Task =>
    async function (lane) {
      const made = await lane.makePages({ which, written })
      listed.push(...made.listed)
      waiting.push(...made.waiting)
    }

  pages.push(async (lane) => {
    const plan = (planned = await lane.planSite())
    const ofData = inParts(upTo(plan.drawnIndicators), DRAWN_AT_ONCE)
    parts += ofData.length
    progress.stage('Pages et fichiers', { unit: 'pages', total: plan.pages })
    for (const which of ofData)
      data.push(async (lane) => {
        for (const [index, facts] of (await lane.makeDrawings(which)).entries()) drawn[which[index]!] = facts
        oneLess()
      })
    for (const which of inParts(upTo(plan.pages), PAGES_AT_ONCE)) pages.push(makePages(which))
    oneLess()
  })
  data.push(
    // First, while threads hold least: the index of many contracts takes hundreds of megabytes for a minute.
    async (lane) => {
      const search = await lane.makeSearch()
      written = { ...written, search }
      hashed.push(search.folder)
    },
    async (lane) => {
      tables.push(...(await lane.makeTables()))
      oneLess()
    },
    (lane) => lane.makeImages(),
  )
  const looking = setInterval(() => progress.tick(Atomics.load(work.pagesMade, 0)), LOOK_MS).unref()
  try {
    await lanes.workOff([data, pages])
    await lanes.workOff([inParts(waiting, WAITING_AT_ONCE).map(makePages)])
    progress.tick(Atomics.load(work.pagesMade, 0))
    await lanes.workOff([[(lane) => lane.makeSiteFiles({ listed, hashed })]])
    return planned!
  } finally {
    clearInterval(looking)
  }
}
