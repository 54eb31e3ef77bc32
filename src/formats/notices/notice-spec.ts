import type { NoticeDraft } from '../../domain/notice/notice.ts'
import type { SetAside } from '../../domain/set-aside.ts'
import type { Notes } from '../fields/notes.ts'

/** A published format of notices, as rows of a table or as the objects of a list. */
export interface NoticeSpec {
  readonly format: { readonly label: string; readonly caveats: readonly string[] }
  /** What such a file looks like, in French, for the error of a file that is none. */
  readonly shape: string
  /** Paths of the lists of a JSON file; '' is the file itself. */
  readonly lists: readonly string[]
  /** Fields that hold JSON text, which cannot be cut. */
  readonly json: readonly string[]
  /** Whether rows with these fields are its notices. */
  detect(fields: readonly string[]): boolean
  /** The notice of a row, or why it is none. */
  toNotice(
    fields: Readonly<Record<string, unknown>>,
    notes: Notes,
  ): Omit<NoticeDraft, 'flags'> | { readonly setAside: SetAside }
}

/** One published row of notices; `row` counts from 1. */
export interface NoticeRow {
  readonly row: number
  readonly result: { readonly draft: NoticeDraft } | { readonly setAside: SetAside }
}
