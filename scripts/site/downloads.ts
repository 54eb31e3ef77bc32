import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FileInfo } from '../../src/domain/file-info.ts'
import type { ComputedIndicator } from '../../src/domain/indicator.ts'
import { indicatorFilesPath } from '../../src/domain/links.ts'
import type { Portal } from '../../src/domain/portal.ts'
import type { PublishedFile } from '../../src/outputs/files/published-file.ts'
import type { SiteOutputs } from './pages/page-renderer.ts'
import { cachedPng } from './pictures.ts'
import { writeEach } from './write-files.ts'

/** Twice as many pixels as a chart has units: sharp on today's screens and in print. */
const CHART_SHARPNESS = 2

export interface DownloadOptions {
  /** The code that writes. */
  readonly outputs: SiteOutputs
  readonly siteRoot: string
  readonly folder: string
}

/** The indicators that have drawings and embeds: those with figures. */
export function drawnIndicators({ indicators }: Portal): readonly ComputedIndicator[] {
  return indicators.filter(({ absent }) => absent === undefined)
}

/** The drawings of an indicator, as files. */
function drawings(
  indicator: ComputedIndicator,
  portal: Portal,
  { indicatorSvg }: SiteOutputs,
): readonly PublishedFile[] {
  const path = indicatorFilesPath(indicator.id)
  const about = { title: indicator.label, description: indicator.question }
  let svg: string | undefined
  const drawn = () => (svg ??= indicatorSvg(indicator, portal))
  return [
    { ...about, path: `${path}.svg`, mediaType: 'image/svg+xml', lines: () => [drawn()] },
    {
      ...about,
      path: `${path}.png`,
      mediaType: 'image/png',
      async *lines() {
        yield await cachedPng(drawn(), CHART_SHARPNESS)
      },
    },
  ]
}

/** Writes the data: tables, feeds, calendars, API. */
export async function writeTables(
  portal: Portal,
  { outputs, siteRoot, folder }: DownloadOptions,
): Promise<readonly FileInfo[]> {
  return writeEach(folder, [
    ...outputs.publishedFiles(portal, { siteRoot }),
    ...outputs.binaryFiles(portal, { siteRoot }),
  ])
}

/** Writes the drawings of an indicator and its fragment for other sites. */
export async function writeDrawings(
  indicator: ComputedIndicator,
  portal: Portal,
  { outputs, siteRoot, folder }: DownloadOptions,
): Promise<readonly FileInfo[]> {
  return writeEach(folder, [
    ...drawings(indicator, portal, outputs),
    outputs.embedFile(indicator, portal, siteRoot),
  ])
}

/**
 * Writes what describes the files to be downloaded: their sizes and sums are known by then.
 * @param facts Of all that was written so far. @returns Theirs, after those.
 */
export async function writeDescriptions(
  portal: Portal,
  facts: readonly FileInfo[],
  { outputs, siteRoot, folder }: DownloadOptions,
): Promise<readonly FileInfo[]> {
  const all = [...facts]
  const read = (path: string) => readFile(join(folder, path))
  for (const stage of outputs.DESCRIBING_STAGES)
    all.push(...(await writeEach(folder, stage({ portal, facts: [...all], siteRoot, read }))))
  return all
}
