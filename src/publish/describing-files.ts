import type { FileFacts } from '../domain/file-facts.ts'
import type { Portal } from '../domain/portal.ts'
import type { PublishedFile } from './published-file.ts'

/** What files that describe others are made from. */
export interface Described {
  readonly portal: Portal
  /** Every file written so far: the data, and what the stages before this one wrote. */
  readonly facts: readonly FileFacts[]
  /** Root address of the site with its base: `https://achats.example/portail/`. */
  readonly siteRoot: string
  /** The content of a written file. */
  readonly read: (path: string) => Promise<Uint8Array>
}

/** Files that tell of the files of data: each list is a file of this folder. In a stable order. */
export function describingFiles(_described: Described): readonly PublishedFile[] {
  return []
}

/** What is written after the data, in order: the catalogue tells of the bundle, the bundle holds the dictionary. */
export const DESCRIBING_STAGES: readonly ((described: Described) => readonly PublishedFile[])[] = [
  describingFiles,
]
