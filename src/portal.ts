import type { FileInfo } from './domain/file-info.ts'
import type { Portal } from './domain/portal.ts'
import { siteBuild } from './site-build.ts'

/** What the files to be downloaded are once written, in the order of their writing; none under `npm run dev`. */
export function getFileInfos(): readonly FileInfo[] {
  return siteBuild().files
}

/** The portal of the build under way. @throws Error outside of one. */
export function getPortal(): Portal {
  return siteBuild().portal
}
