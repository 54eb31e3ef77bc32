import type { FileInfo } from './domain/file-info.ts'
import type { Portal } from './domain/portal.ts'
import { FILES_TO_COME, siteBuild } from './site-build.ts'

/**
 * What the files to be downloaded are once written, in the order of their writing; none under `npm run dev`.
 * @throws Error of the name `FILES_TO_COME` while they are being written: the page is then made again after them.
 */
export function getFileInfos(): readonly FileInfo[] {
  const { files } = siteBuild()
  if (files !== undefined) return files
  throw Object.assign(new Error('The files to be downloaded are not written yet.'), { name: FILES_TO_COME })
}

/** The portal of the build under way. @throws Error outside of one. */
export function getPortal(): Portal {
  return siteBuild().portal
}
