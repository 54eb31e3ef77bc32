import { indicatorFilesPath } from '../../src/domain/links.ts'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { svgPng } from '../../src/charts/svg-png.ts'
import { indicatorSvg } from '../../src/charts/indicator-svg.ts'
import type { FileInfo } from '../../src/domain/file-info.ts'
import type { ComputedIndicator } from '../../src/domain/indicator.ts'
import type { Portal } from '../../src/domain/portal.ts'
import { DESCRIBING_STAGES } from '../../src/outputs/files/describing-files.ts'
import { embedFile } from '../../src/outputs/embeds/embed.ts'
import { binaryFiles, publishedFiles } from '../../src/outputs/files/files.ts'
import type { PublishedFile } from '../../src/outputs/files/published-file.ts'
import { PNG_FONT_FILES } from './fonts.ts'
import { siteImages } from './site-images.ts'
import type { Progress } from '../progress.ts'
import { writeEach, writePublished } from './write-files.ts'

/** More would only hold more pictures in memory. */
const DRAWN_AT_ONCE = 2

/** The drawings of an indicator, as files. */
function drawings(indicator: ComputedIndicator, portal: Portal): readonly PublishedFile[] {
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
        yield await svgPng(drawn(), PNG_FONT_FILES)
      },
    },
  ]
}

export interface DownloadOptions {
  readonly siteRoot: string
  readonly folder: string
  readonly progress: Progress
}

/**
 * Writes every file to be downloaded: first the data, then what describes them (sizes and sums are known by then).
 * @returns The facts of all of them, in the order of their writing.
 */
export async function writeDownloads(
  portal: Portal,
  { siteRoot, folder, progress }: DownloadOptions,
): Promise<readonly FileInfo[]> {
  const present = portal.indicators.filter(({ absent }) => absent === undefined)
  const tables = [...publishedFiles(portal, { siteRoot }), ...binaryFiles(portal, { siteRoot })]
  const drawn = present.flatMap((indicator) => drawings(indicator, portal))
  const embeds = present.map((indicator) => embedFile(indicator, portal, siteRoot))
  const images = siteImages(portal)
  const total = tables.length + drawn.length + embeds.length + images.length
  progress.stage('Fichiers à télécharger', { unit: 'fichiers', total })
  let count = 0
  const onWritten = () => progress.tick(++count)
  const unlisted = writeEach(folder, images, { atOnce: DRAWN_AT_ONCE, onWritten })
  // Drawing is another thread's work, while this one writes tables.
  const written = await Promise.all([
    writeEach(folder, tables, { onWritten }),
    writeEach(folder, drawn, { atOnce: DRAWN_AT_ONCE, onWritten }),
    writeEach(folder, embeds, { onWritten }),
  ])
  await unlisted
  const facts: FileInfo[] = written.flat()
  const read = (path: string) => readFile(join(folder, path))
  for (const stage of DESCRIBING_STAGES) {
    const files = stage({ portal, facts: [...facts], siteRoot, read })
    for (const file of files) facts.push(await writePublished(folder, file))
  }
  return facts
}
