import type { FileInfo } from '../../domain/file-info.ts'
import type { Portal } from '../../domain/portal.ts'

/** What files that describe others are made from. */
export interface Described {
  readonly portal: Portal
  /** Every file written so far: the data, and what the stages before this one wrote. */
  readonly facts: readonly FileInfo[]
  /** Root address of the site with its base: `https://achats.example/portail/`. */
  readonly siteRoot: string
  /** The content of a written file. */
  readonly read: (path: string) => Promise<Uint8Array>
}
