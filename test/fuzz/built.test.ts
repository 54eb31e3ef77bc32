import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { writePublished } from '../../scripts/site/write-files.ts'
import { drawnPng } from '../charts/drawn-png.ts'
import { indicatorSvg } from '../../src/charts/indicator-svg.ts'
import type { FileInfo } from '../../src/domain/file-info.ts'
import { InputError } from '../../src/domain/input-error.ts'
import type { Portal } from '../../src/domain/portal.ts'
import { DESCRIBING_STAGES } from '../../src/outputs/files/describing-files.ts'
import { binaryFiles, publishedFiles } from '../../src/outputs/files/files.ts'
import { SITE_ROOT, portalOf, publish } from './carry.ts'
import { oneOfEach } from './input.ts'
import type { Input } from './input.ts'
import { readAsCheck } from './read.ts'
import { viewsOf } from './views.ts'

const PORTALS = 16
/** Of the portals, one in so many is written to disk, and described. */
const WRITTEN_ONE_IN = 4
const MOST_MILLISECONDS = 300_000
/** Of the drawings of a portal, one in so many: another each time. */
const DRAWN_ONE_IN = 20

async function accepted(inputs: readonly Input[]): Promise<Input[]> {
  const read = await Promise.all(
    inputs.map((input) =>
      readAsCheck(input).catch((error: unknown) => {
        if (error instanceof InputError) return undefined
        throw error
      }),
    ),
  )
  return inputs.filter((_, index) => read[index] !== undefined)
}

async function writeAll(portal: Portal): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'alo-built-'))
  const facts: FileInfo[] = []
  try {
    for (const file of [...publishedFiles(portal, { siteRoot: SITE_ROOT }), ...binaryFiles(portal)])
      facts.push(await writePublished(folder, file))
    for (const stage of DESCRIBING_STAGES) {
      const read = (path: string) => readFile(join(folder, path))
      for (const file of stage({ portal, facts: [...facts], siteRoot: SITE_ROOT, read }))
        facts.push(await writePublished(folder, file))
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function drawSome(portal: Portal, turn: number): Promise<void> {
  const present = portal.indicators.filter(({ absent }) => absent === undefined)
  const drawn = present.filter((_, index) => (index + turn) % DRAWN_ONE_IN === 0)
  for (const indicator of drawn) drawnPng(indicatorSvg(indicator, portal))
}

it(
  'what check accepts, build builds: data, files, drawings, search and the words of every page',
  async () => {
    let built = 0
    let files = 0
    await fc.assert(
      fc.asyncProperty(oneOfEach, async (inputs) => {
        const good = await accepted(inputs)
        const portal = await portalOf(good)
        expect(portal.contracts.length).toBeGreaterThan(0)
        await (built % WRITTEN_ONE_IN === 0 ? writeAll(portal) : publish(portal))
        await drawSome(portal, built)
        expect(viewsOf(portal).length).toBeGreaterThan(0)
        built += 1
        files += good.length
      }),
      { numRuns: PORTALS, seed: 20_261_128 },
    )
    expect(files / built).toBeGreaterThan(5)
  },
  MOST_MILLISECONDS,
)
